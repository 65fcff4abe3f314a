"""What editors write in ``content/signals/``: word groups, families of signals, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutorials.model import Content

SignalType = Literal[
    "injure",
    "diffamation",
    "denigrement",
    "provocation_discriminatoire",
    "menace",
    "detresse",
    "vie_privee",
    "faux_avis",
    "ensemble",
    "critique",
]
Weight = Literal["fort", "faible"]
Context = Literal[
    "negated",
    "about_self",
    "treated",
    "disavowed",
    "about_another",
    "reported",
    "hypothetical",
    "question",
]
Danger = Literal["", "immediat", "menaces", "divulgation", "harcelement"]
Detector = Literal["", "phone", "email", "address", "whole", "act", "threat"]


@dataclass(frozen=True)
class Group(Content):
    """Words that play one part, named ``{name}`` in phrases.

    Args:
        name: short French name.
        words: words or expressions, in the masculine singular; plural and feminine are added.
            ``=word`` is taken as written, without its other forms.
        verbs: infinitives in -er or regular -ir; their usual forms are added.
    """

    name: str
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Examples(Content):
    """Sentences that must carry the family's signal, and sentences that must not."""

    flagged: tuple[str, ...]
    passed: tuple[str, ...]


@dataclass(frozen=True)
class Family(Content):
    """One kind of signal.

    Args:
        id: kebab-case, French, unique.
        weight: ``fort`` points to a possible abuse by itself; ``faible`` is a word on which
            courts disagree, or that everything around it decides. Ignored for ``critique``.
        why: what judges look at in such words; one or two sentences, never a qualification.
        law: id in the law registry.
        examples: what proves the family.
        title: a few words for the editor; the id serves when empty.
        words, verbs: as in :class:`Group`.
        phrases: sequences of words (syntax in :mod:`tutorials.text.phrases`).
        exceptions: phrases inside which nothing of this family is marked.
        drop: contexts in which the words say something else, and nothing is marked.
        weaken: contexts in which the weight falls to ``faible``. Criticism has no context.
        danger: the option of the triage's question on safety that a strong signal suggests; empty
            when nobody's safety is at stake.
        also: another type that the same words may carry, when courts hesitate.
        cases: ids of decisions on similar words.
        detector: reads data that are no words (telephone…); ``whole``, ``act`` and ``threat``
            are levels of the second opinion, which speaks only where nothing strong was found.
        slips: find the words misspelt, censored with stars, or cut short.
    """

    id: str
    weight: Weight
    why: str
    law: str
    examples: Examples
    title: str = ""
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    drop: tuple[Context, ...] = ("negated", "disavowed")
    weaken: tuple[Context, ...] = ("about_another", "reported", "hypothetical", "question")
    danger: Danger = ""
    also: SignalType | None = None
    cases: tuple[str, ...] = ()
    detector: Detector = ""
    slips: bool = False


@dataclass(frozen=True)
class SignalFile(Content):
    """A file of families of one type."""

    type: SignalType
    families: tuple[Family, ...]


@dataclass(frozen=True)
class GroupFile(Content):
    """``mots.yml``: the word groups that phrases name."""

    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Decision(Content):
    """One decision on words found in reviews.

    Args:
        id: court and date, kebab-case (``ca-paris-2019-03-22``).
        court: as cited (« CA Paris »).
        date: of the decision, ``2019-03-22`` or ``2019-03``; empty when the source is silent.
        number: of the case; empty when the source does not give it.
        outcome: what was decided, in our own words, one sentence.
        url: where it was read.
        kept: the court let the words stand.
    """

    id: str
    court: str
    outcome: str
    url: str
    kept: bool
    date: str = ""
    number: str = ""


@dataclass(frozen=True)
class DecisionFile(Content):
    """``decisions.yml``: the decisions that families name."""

    cases: tuple[Decision, ...]


@dataclass(frozen=True)
class Weights(Content):
    """``opinion.json``: what the second opinion learnt; nobody writes it by hand.

    Args:
        bias: log-odds of an attack before anything is read, in hundredths.
        threshold: log-odds above which the second opinion speaks, in hundredths.
        named: log-odds above which it confirms an act that the passage names, in hundredths.
        lawful: what each kind of lawful criticism found adds to ``named``, in hundredths.
        words: what each feature adds to the log-odds, in hundredths.
    """

    bias: int
    threshold: int
    named: int
    lawful: int
    words: dict[str, int]


@dataclass(frozen=True)
class SignalContent(Content):
    """All that the reading aid knows, as shipped to the browser."""

    groups: tuple[Group, ...]
    files: tuple[SignalFile, ...]
    cases: tuple[Decision, ...]
    weights: Weights
