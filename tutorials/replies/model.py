"""What editors write about replies: rules of the review, situations, platforms, fragments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content

Level = Literal["stop", "fix", "caution"]
"""``stop``: never publish; ``fix``: correct first; ``caution``: shown, stops nothing."""
Advice = Literal["silence", "possible"]
Length = Literal["courte", "moyenne"]
Tone = Literal["neutre", "apaisant"]
Signatory = Literal["medecin", "cabinet", "secretariat"]


@dataclass(frozen=True)
class Group(Content):
    """Phrases of one rule that share a reason and a rewording.

    Args:
        id: name that the rule's code uses for what it finds by itself; unique in the rule.
        why: why it is a problem, one sentence.
        proposal: a neutral text to write instead, or what to do; may be empty.
        level: overrides the rule's level.
        phrases: what to look for; see :mod:`tutorials.text.phrases` for how to write them.
    """

    id: str
    why: str
    proposal: str = ""
    level: Level | None = None
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule(Content):
    """One rule of the review, in ``content/rules/<id>.yml``.

    Args:
        id: French, kebab-case; the name of its file.
        title: what the rule looks for, a few words.
        level: what a finding does to the verdict.
        law: ids of the law registry on which the rule stands.
        groups: what it finds; the first one that covers a passage gives the reason.
        words: lists of words that ``{name}`` stands for in the phrases, or that its code reads.
        unless: phrases that cancel a finding they touch.
        unless_sentence: phrases that cancel every finding of their sentence.
        flagged: examples that must be found; each is a test.
        accepted: examples that must not be found; each is a test.
        review: the review that the examples answer, for rules that read it.
    """

    id: str
    title: str
    level: Level
    law: tuple[str, ...]
    groups: tuple[Group, ...]
    flagged: tuple[str, ...]
    accepted: tuple[str, ...]
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unless: tuple[str, ...] = ()
    unless_sentence: tuple[str, ...] = ()
    review: str = ""


@dataclass(frozen=True)
class Platform(Content):
    """Where a reply is published.

    Args:
        limit: longest reply accepted, in characters; 0 when it is not known.
        confidence: how sure the limit is.
        note: what to know before publishing there.
    """

    id: str
    title: str
    limit: int
    confidence: Literal["sûr", "probable", "à vérifier"]
    note: str = ""


@dataclass(frozen=True)
class Guide(Content):
    """Texts around the rules and situations, in ``content/replies/guide.yml``.

    Args:
        words: word lists shared by several rules.
        limits: what the review cannot see, shown with every verdict.
        divergence: why silence comes first: the Ordre's positions do not agree.
        cooling: what to do before publishing.
        greeting: first line of a reply.
        openings: first sentence of a reply, by tone.
        closings: last sentence, by signatory then by length.
        signatures: last line, by signatory.
    """

    words: dict[str, tuple[str, ...]]
    platforms: tuple[Platform, ...]
    limits: tuple[str, ...]
    divergence: str
    divergence_law: str
    cooling: tuple[str, ...]
    greeting: str
    openings: dict[Tone, str]
    closings: dict[Signatory, dict[Length, str]]
    signatures: dict[Signatory, str]


@dataclass(frozen=True)
class Bad(Content):
    """A reply not to write, with the reason and the rule that must find it."""

    text: str
    why: str
    rule: str


@dataclass(frozen=True)
class Situation(Content):
    """One situation a physician may have to answer, in ``content/replies/<id>.yml``.

    Args:
        id: French, kebab-case; the name of its file.
        order: place in the list.
        title: the situation in a few words, as the physician sees it.
        hint: one sentence that helps to recognise it.
        advice: ``silence`` where nothing should be published; ``possible`` where a text may be.
        why: why this advice, in plain words.
        instead: what to do rather than reply, first things first; Markdown links allowed.
        do: what a reply may do (empty for ``silence``).
        avoid: what it must not do.
        bad: replies not to write.
        bodies: the middle of the reply, by length, each with its wordings: one per variant.
        note: internal note to the team.
        law: ids of the law registry.
        urgent: threats and danger: shown first and in red.
        strict: no text is offered, even to somebody who insists.
    """

    id: str
    order: int
    title: str
    hint: str
    advice: Advice
    why: str
    instead: tuple[str, ...]
    avoid: tuple[str, ...]
    bad: tuple[Bad, ...]
    note: str
    do: tuple[str, ...] = ()
    bodies: dict[Length, tuple[str, ...]] = field(default_factory=dict)
    law: tuple[str, ...] = ()
    urgent: bool = False
    strict: bool = False
