"""Review a reply: what would betray somebody, hurt, threaten or advertise, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tutorials.replies.excused import UNLESS, UNLESS_SENTENCE, Excused, merged
from tutorials.replies.lists import WordLists, list_keys
from tutorials.replies.model import Group, Level, Platform, Rule
from tutorials.replies.opinion import heard, sounds_good
from tutorials.replies.rules import DETECTORS, Hit
from tutorials.replies.words import Reply, read
from tutorials.text.matching import Index, Match
from tutorials.text.morphology import Keys
from tutorials.text.phrases import Lists, Phrase, Reader
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.weights import Weights

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
        rules: the rules; checked by ``editing.checks.replies``.
        words: word lists that every rule may name.
        opinion: what was learnt of replies.
        platforms: where replies are published, for the length.

    Raises :class:`tutorials.text.phrases.PhraseError` for a phrase that cannot be read.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        words: WordLists,
        opinion: Weights,
        platforms: Iterable[Platform] = (),
    ) -> None:
        self._opinion = opinion
        self._limits = {platform.id: platform.limit for platform in platforms}
        self._readers = tuple(_Reader(rule, words) for rule in rules)
        ranks = range(len(self._readers))
        self._detecting = frozenset(rank for rank in ranks if self._readers[rank].detects)
        self._laws = {reader.id: reader.law for reader in self._readers}
        shared, classes = list_keys(words), dict[Keys, int]()
        phrases = [
            (phrase, (rank, use))  # what it stands for: its rule, and its use there
            for rank, reader in enumerate(self._readers)
            for use, phrase in reader.phrases(shared, classes)
        ]
        self._phrases = Index(phrases, Vocabulary(classes))

    def findings(self, text: str, platform: str | None, review_text: str) -> list[Finding]:
        """Return everything that the rules find in ``text``, in order."""
        reply = read(text, review_text, self._limits.get(platform or "", 0))
        words = reply.read
        reply = replace(reply, heard=heard(words, self._opinion))
        matches: dict[int, list[tuple[int, Match]]] = {}
        for (rank, use), _, match in self._phrases.search(words):
            matches.setdefault(rank, []).append((use, match))
        found = []
        for rank in sorted(self._detecting.union(matches)):
            found += self._readers[rank].findings(reply, matches.get(rank, ()))
        found = _doubts_apart(found)
        found.sort(key=lambda f: (f.start, -f.end, -_RANK[f.level], f.rule))
        return _without_repeats(found, self._laws)


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


class _Reader:
    """One rule: what its phrases and its code find, less what is excused."""

    def __init__(self, rule: Rule, shared: WordLists) -> None:
        self.id, self.law = rule.id, rule.law
        self._rule = rule
        self._lists = {**shared, **rule.words}
        self._numbers = {group.id: n for n, group in enumerate(rule.groups)}
        self._detect = DETECTORS.get(rule.id)
        self.detects = self._detect is not None

    def phrases(self, shared: Lists, classes: dict[Keys, int]) -> Iterator[tuple[int, Phrase]]:
        """Yield the rule's phrases, each with its use; adds to ``classes``."""
        reader = Reader({**shared, **list_keys(self._rule.words)}, classes)
        for number, group in enumerate(self._rule.groups):
            for text in group.phrases:
                yield number, reader.compile(text)
        for text in self._rule.unless:
            yield UNLESS, reader.compile(text)
        for text in self._rule.unless_sentence:
            yield UNLESS_SENTENCE, reader.compile(text)

    def findings(self, reply: Reply, matches: Sequence[tuple[int, Match]]) -> list[Finding]:
        """Return what the rule finds in ``reply``, overlapping passages made one."""
        hits = [
            Hit(self._rule.groups[use].id, *reply.origin(match.first, match.last))
            for use, match in matches
            if use >= 0
        ]
        if self._detect:
            hits += self._detect(reply, self._lists)
        if not hits:
            return []
        if any(use < 0 for use, _ in matches):
            excused = Excused(reply, matches, self._rule.reach)
            hits = [hit for hit in hits if not excused.touches(hit)]
        found = merged(hits, self._severity)
        return [self._finding(reply, hit) for hit in found if not self._spares(reply, hit)]

    def _group(self, hit: Hit) -> Group:
        return self._rule.groups[self._numbers[hit.group]]

    def _level(self, hit: Hit) -> Level:
        return self._group(hit).level or self._rule.level

    def _spares(self, reply: Reply, hit: Hit) -> bool:
        """Say whether the sentence of a hit sounds so good that it is a chance."""
        own = self._group(hit).spare
        margin = self._rule.spare if own is None else own
        if margin == 0 or self._level(hit) == "caution":
            return False
        return sounds_good(reply, hit.start, hit.end, margin)

    def _severity(self, hit: Hit) -> tuple[int, int]:
        """Rank a hit among those it overlaps: severest first, then the group written first."""
        return -_RANK[self._level(hit)], self._numbers[hit.group]

    def _finding(self, reply: Reply, hit: Hit) -> Finding:
        group, level = self._group(hit), self._level(hit)
        excerpt = reply.text[hit.start : hit.end]
        return Finding(self._rule.id, level, hit.start, hit.end, excerpt, group.why, group.proposal)


_DOUBTS = ("fait-precis", "neutre")
"""The rules that are asked only where no other speaks, then where the one before does not."""


def _doubts_apart(found: Sequence[Finding]) -> list[Finding]:
    """Drop a doubt about a passage in which another rule already found something to change."""
    kept = list(found)
    for rank, doubt in enumerate(_DOUBTS):
        others = (f for f in kept if f.rule not in _DOUBTS[rank:])
        starts = sorted(finding.start for finding in others)
        kept = [
            finding
            for finding in kept
            if finding.rule != doubt
            or bisect_left(starts, finding.start) == bisect_left(starts, finding.end)
        ]
    return kept


def _without_repeats(found: Iterable[Finding], law: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """Drop a finding that lies inside another of the same legal ground and as severe."""
    kept: list[Finding] = []
    widest: dict[tuple[str, ...], Finding] = {}
    for finding in found:
        wide = widest.get(law[finding.rule])
        if wide and finding.end <= wide.end and _RANK[finding.level] <= _RANK[wide.level]:
            continue
        kept.append(finding)
        widest[law[finding.rule]] = finding
    return kept
