"""Find compiled patterns in a text read as words.

Linear: each word starts only the patterns whose rarest element it can be and whose other elements
its sentence has words for; each attempt looks at a bounded number of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from tutorials.signals.patterns import Element, Pattern
from tutorials.signals.words import Word

T = TypeVar("T")


class Match(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) of a text; ``anchor`` is the word that decides."""

    first: int
    last: int
    anchor: int


def match_at(pattern: Pattern, words: Sequence[Word], at: int) -> Match | None:
    """Return the match whose anchor starts at word ``at``, if there is one."""
    for end in _ends(pattern.anchor, words, at, 1):
        last = _follow(pattern.after, words, end, 1)
        if last is None:
            continue
        first = _follow(pattern.before, words, at - 1, -1)
        if first is not None and _one_sentence(words, first + 1, last):
            return Match(first + 1, last, at)
    return None


class Index(Generic[T]):
    """Find many patterns at once.

    Args:
        entries: pairs of a pattern and what it stands for.
    """

    def __init__(self, entries: Iterable[tuple[Pattern, T]]) -> None:
        self._by_word: dict[str, list[tuple[Pattern, T]]] = {}
        self._by_pair: dict[tuple[str, ...], list[tuple[Pattern, T]]] = {}
        self._alone: dict[str, list[tuple[Pattern, T]]] = {}
        for pattern, value in entries:
            words = self._by_word if pattern.after or pattern.before else self._alone
            for word in sorted(pattern.anchor.singles):
                words.setdefault(word, []).append((pattern, value))
            for pair in sorted({form[:2] for form in pattern.anchor.forms if len(form) > 1}):
                self._by_pair.setdefault(pair, []).append((pattern, value))

    def search(self, words: Sequence[Word]) -> Iterator[tuple[T, Pattern, Match]]:
        """Give every match, in order of anchors, with its pattern and what it stands for."""
        texts = [word.text for word in words]
        spoken = _by_sentence(words)
        for at, pair in enumerate(zip(texts, [*texts[1:], ""], strict=False)):
            pairs, singles = self._by_pair.get(pair), self._by_word.get(pair[0])
            if pairs is None and singles is None and pair[0] not in self._alone:
                continue
            absent = spoken[words[at].sentence].isdisjoint
            for pattern, value in chain(pairs or (), singles or ()):
                for starts in pattern.needs:
                    if absent(starts):
                        break
                else:
                    match = match_at(pattern, words, at)
                    if match is not None:
                        yield value, pattern, match
            for pattern, value in self._alone.get(pair[0], ()):
                yield value, pattern, Match(at, at + 1, at)


def _by_sentence(words: Sequence[Word]) -> dict[int, set[str]]:
    """Return the different words of each sentence."""
    spoken: dict[int, set[str]] = {}
    for word in words:
        spoken.setdefault(word.sentence, set()).add(word.text)
    return spoken


def _ends(element: Element, words: Sequence[Word], at: int, step: int) -> list[int]:
    """Return where the reading goes on (next word) after ``element`` is read at ``at``."""
    if not 0 <= at < len(words):
        return []
    word = words[at]
    if element.shape:
        fits = word.capital if element.shape == "nom" else word.text.isdigit()
        return [at + step] if fits else []
    longer = element.longer[step < 0].get(word.text)
    if longer is None:
        return [at + step] if word.text in element.singles else []
    ends = []
    for form in longer:
        first = at if step == 1 else at - len(form) + 1
        if first >= 0 and _same(form, words, first):
            ends.append(at + step * len(form))
    if word.text in element.singles:
        ends.append(at + step)
    return ends


def _same(form: tuple[str, ...], words: Sequence[Word], first: int) -> bool:
    last = first + len(form)
    return last <= len(words) and all(
        word == read.text for word, read in zip(form, words[first:last], strict=True)
    )


def _follow(elements: tuple[Element, ...], words: Sequence[Word], at: int, step: int) -> int | None:
    """Return the word after the last one read, or nothing when ``elements`` do not fit."""
    if not elements:
        return at
    head, rest = elements[0], elements[1:]
    if head.gap:
        return _follow_gap(head.gap, rest, words, at, step)
    for after in _ends(head, words, at, step):
        end = _follow(rest, words, after, step)
        if end is not None:
            return end
    return _follow(rest, words, at, step) if head.optional else None


def _follow_gap(
    gap: int, rest: tuple[Element, ...], words: Sequence[Word], at: int, step: int
) -> int | None:
    """Skip as few words as needed, at most ``gap``; the editors' patterns never end with a gap."""
    target = rest[0]
    for there in range(at, at + step * (gap + 1), step):
        if not 0 <= there < len(words):
            return None
        if target.optional or target.gap or target.may_start(words[there].text, step):
            end = _follow(rest, words, there, step)
            if end is not None:
                return end
    return None


def _one_sentence(words: Sequence[Word], first: int, last: int) -> bool:
    return words[first].sentence == words[last - 1].sentence
