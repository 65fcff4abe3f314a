"""Review a reply: what would betray somebody, hurt, threaten or advertise, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tutorials.replies.model import Group, Level, Platform, Rule
from tutorials.replies.phrases import Match, Phrases, WordLists
from tutorials.replies.rules import DETECTORS, Hit
from tutorials.replies.words import Reply, read

Verdict = Literal["publiable", "a_corriger", "ne_pas_publier"]

VERDICTS: dict[Verdict, str] = {
    "publiable": "publiable avec prudence",
    "a_corriger": "à corriger",
    "ne_pas_publier": "ne pas publier",
}
"""What people read: never « conforme », since no rule sees everything."""

_RANK: dict[Level, int] = {"caution": 0, "fix": 1, "stop": 2}
_VERDICT_OF: tuple[Verdict, ...] = ("publiable", "a_corriger", "ne_pas_publier")


@dataclass(frozen=True)
class Finding:
    """One passage to change.

    Args:
        rule: id of the rule.
        level: what it does to the verdict.
        start: first code point of the passage in the text as typed.
        end: one past its last code point.
        excerpt: the passage.
        why: why, one sentence.
        proposal: a neutral text to write instead, or what to do; may be empty.
    """

    rule: str
    level: Level
    start: int
    end: int
    excerpt: str
    why: str
    proposal: str


@dataclass(frozen=True)
class Review:
    """The verdict on a reply and all that was found, in the order of the text."""

    verdict: Verdict
    problems: tuple[Finding, ...]


class Rulebook:
    """All rules of the review, ready to read texts.

    Args:
        rules: the rules; checked by ``replies.check``.
        words: word lists that every rule may name.
        platforms: where replies are published, for the length.

    Raises :class:`tutorials.replies.phrases.BadPhrase` for a phrase that cannot be read.
    """

    def __init__(
        self, rules: Iterable[Rule], words: WordLists, platforms: Iterable[Platform] = ()
    ) -> None:
        self._compiled = tuple(_Compiled(rule, words) for rule in rules)
        self._limits = {platform.id: platform.limit for platform in platforms}

    def findings(self, text: str, platform: str | None, review_text: str) -> list[Finding]:
        """Return everything that the rules find in ``text``, in order."""
        reply = read(text, review_text, self._limits.get(platform or "", 0))
        found = [finding for each in self._compiled for finding in each.findings(reply)]
        return sorted(found, key=lambda f: (f.start, f.end, -_RANK[f.level], f.rule))


def review(
    text: str, rules: Rulebook, platform: str | None = None, review_text: str = ""
) -> Review:
    """Review ``text``, a reply about to be published.

    Args:
        text: the reply as typed.
        rules: the rules to apply.
        platform: id of where it will be published; unknown ids set no length.
        review_text: the review being answered, when the person pasted it: its names and
            pseudonyms must not come back in the reply.
    """
    found = rules.findings(text, platform, review_text)
    worst = max((_RANK[finding.level] for finding in found), default=0)
    return Review(_VERDICT_OF[worst], tuple(found))


class _Compiled:
    """One rule with its phrases parsed and the code that completes it, if any."""

    def __init__(self, rule: Rule, shared: WordLists) -> None:
        lists = {**shared, **rule.words}
        phrases = [(n, text) for n, group in enumerate(rule.groups) for text in group.phrases]
        self._rule = rule
        self._lists = lists
        self._numbers = {group.id: n for n, group in enumerate(rule.groups)}
        self._phrases = Phrases(phrases, lists)
        self._unless = Phrases([(0, text) for text in rule.unless], lists)
        self._unless_sentence = Phrases([(0, text) for text in rule.unless_sentence], lists)
        self._detector = DETECTORS.get(rule.id)

    def findings(self, reply: Reply) -> list[Finding]:
        """Return what this rule finds in ``reply``, overlapping passages made one."""
        hits = [self._hit(reply, match) for match in self._phrases.find(reply)]
        if self._detector:
            hits += list(self._detector(reply, self._lists))
        return [self._finding(reply, hit) for hit in _merged(self._kept(reply, hits), self._level)]

    def _hit(self, reply: Reply, match: Match) -> Hit:
        start, end = reply.origin(match.first, match.last)
        return Hit(self._rule.groups[match.key].id, start, end)

    def _kept(self, reply: Reply, hits: Sequence[Hit]) -> list[Hit]:
        """Drop what an ``unless`` phrase touches, or any of a sentence that one excuses."""
        if not hits:
            return []
        excused = [reply.origin(m.first, m.last) for m in self._unless.find(reply)]
        for match in self._unless_sentence.find(reply):
            bounds = reply.sentences[reply.sentence[match.first]]
            excused.append(reply.folded.origin(*bounds))
        return [
            hit
            for hit in hits
            if not any(hit.start < end and start < hit.end for start, end in excused)
        ]

    def _group(self, hit: Hit) -> Group:
        return self._rule.groups[self._numbers[hit.group]]

    def _level(self, hit: Hit) -> tuple[int, int]:
        """Rank a hit among those it overlaps: severest first, then the group written first."""
        level = self._group(hit).level or self._rule.level
        return -_RANK[level], self._numbers[hit.group]

    def _finding(self, reply: Reply, hit: Hit) -> Finding:
        group = self._group(hit)
        level = group.level or self._rule.level
        excerpt = reply.text[hit.start : hit.end]
        return Finding(
            self._rule.id, level, hit.start, hit.end, excerpt, group.why, group.proposal
        )


def _merged(hits: Iterable[Hit], rank: object) -> list[Hit]:
    """Join hits that overlap, keeping the group that ranks first."""
    merged: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        if merged and hit.start < merged[-1].end:
            last = merged.pop()
            best = min((last, hit), key=rank)  # type: ignore[call-overload]
            hit = Hit(best.group, last.start, max(last.end, hit.end))
        merged.append(hit)
    return merged
