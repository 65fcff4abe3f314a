"""A reply cut into words, with the sentence of each: what the rules read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tutorials.text.folding import Folded, fold
from tutorials.text.segments import sentences
from tutorials.text.spans import Span
from tutorials.text.words import APPOINTMENT, Word

_WORD = re.compile(r"\brendez[ -]vous\b|[^\W_]+")
# « Merci de votre message, mais vous étiez en retard »: two things are said. So do « à 17 h. » and
# what follows, which the reading of reviews keeps as one, and a greeting and what it introduces.
_TURN = re.compile(
    r"[,;] ?(?=(?:cependant|toutefois|pourtant|neanmoins|en revanche|par contre)\b)"
    r"|[,;]? ?(?=\b(?:mais|sauf que)\b)"
    r"|(?<=\d h\.) +|(?<=\dh\.) +"
    r"|(?:(?<=\bbonjour)|(?<=\bbonsoir)|(?<=\bmadame)|(?<=\bmonsieur)) ?[,:!] *"
)
# What a sentence that turns round has: looked for first, as most have none.
_TURNING = (
    *("mais", "sauf que", "cependant", "toutefois", "pourtant", "neanmoins", "en revanche"),
    *("par contre", "h.", "bonjour", "bonsoir", "madame", "monsieur"),
)
_FIGURE = re.compile(r"\d")
_ACCENTED = re.compile(r"[éèêàùûîç]", re.IGNORECASE)
_LONGEST_WORD = 40
_WRAP = re.compile(r"(?<=[^\n])\n(?=[^\n])")


@dataclass(frozen=True)
class Reply:
    """A text to review.

    Args:
        folded: the text and its folded form.
        words: its folded words, elided letters apart (« l’examen » is ``l examen``).
        spans: where each word lies in the folded text.
        sentence: number of the sentence of each word.
        sentences: spans of the sentences in the folded text.
        line: the words again, each followed by a space, a line for each sentence; what phrases
            are matched on. Words longer than any French one are cut there.
        offsets: where each word starts in ``line``, then where it would go on.
        said: every word, once: most rules see from these that they have nothing to look for.
        figures: whether the text has figures.
        review: the review being answered, as pasted; may be empty.
        limit: longest text the platform takes, in characters; 0 when unknown.
        heard: how much each sentence sounds like those of bad replies, by its number, in
            hundredths above the threshold; only those that were judged.
    """

    folded: Folded
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    sentence: tuple[int, ...]
    sentences: tuple[Span, ...]
    line: str
    offsets: tuple[int, ...]
    said: frozenset[str]
    figures: bool
    review: str = ""
    limit: int = 0
    heard: Mapping[int, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The reply as typed."""
        return self.folded.original

    @cached_property
    def accented(self) -> bool:
        """Whether the text has accents, as typed: one without any is read more widely."""
        return bool(_ACCENTED.search(self.text))

    @property
    def read(self) -> list[Word]:
        """The words as phrases read them; no phrase about replies asks for capitals."""
        return [
            Word(word, *span, sentence, False)
            for word, span, sentence in zip(self.words, self.spans, self.sentence, strict=True)
        ]

    def typed(self, index: int) -> str:
        """Return the word number ``index`` as typed."""
        return self.folded.extract(*self.spans[index])

    def origin(self, first: int, last: int) -> Span:
        """Return where words ``first`` to ``last - 1`` lie in the text as typed."""
        return self.folded.origin(self.spans[first][0], self.spans[last - 1][1])

    def passage(self, number: int) -> Span:
        """Return where the words of sentence ``number`` lie in the text as typed."""
        return self.origin(bisect_left(self.sentence, number), bisect_right(self.sentence, number))

    def same_sentence(self, first: int, last: int) -> bool:
        """Say whether words ``first`` to ``last`` exist and stand in one sentence."""
        return last < len(self.words) and self.sentence[first] == self.sentence[last]


def read(text: str, review: str = "", limit: int = 0) -> Reply:
    """Cut ``text`` into words and sentences; a line break alone does not end a sentence."""
    folded = fold(text)
    spans = tuple([match.span() for match in _WORD.finditer(folded.text)])
    lines = _WRAP.sub(" ", folded.text) if "\n" in folded.text else folded.text
    bounds = tuple(_clauses(lines))
    words = tuple([_one_spelling(folded.text[start:end]) for start, end in spans])
    sentence = _numbers(spans, bounds)
    line, offsets = _line(words, sentence)
    said, figures = frozenset(words), _FIGURE.search(text) is not None
    return Reply(
        folded, words, spans, sentence, bounds, line, offsets, said, figures, review, limit
    )


def _clauses(text: str) -> Iterator[Span]:
    """Yield the sentences, cut where one turns round: a polite word excuses its clause only."""
    for start, end in sentences(text):
        said = text[start:end]
        if any(turning in said for turning in _TURNING):
            for turn in _TURN.finditer(text, start, end):
                yield start, turn.start()
                start = turn.end()
        yield start, end


def split(folded: str) -> list[str]:
    """Return the words of a folded text, as a reply's are."""
    return [_one_spelling(match[0]) for match in _WORD.finditer(folded)]


def _one_spelling(word: str) -> str:
    return APPOINTMENT if word.startswith("rendez") and word.endswith("vous") else word


def _line(words: Sequence[str], sentence: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """Return :attr:`Reply.line` and :attr:`Reply.offsets`."""
    pieces: list[str] = []
    offsets: list[int] = []
    length, current = 0, 0
    for word, number in zip(words, sentence, strict=True):
        piece = f"{word[:_LONGEST_WORD]} "
        if number != current:
            pieces.append("\n")
            length, current = length + 1, number
        offsets.append(length)
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces) + "\n", (*offsets, length + 1)


def _numbers(spans: Sequence[Span], bounds: Sequence[Span]) -> tuple[int, ...]:
    """Return the number of the sentence that holds each word."""
    numbers = []
    current = 0
    for start, _ in spans:
        while current < len(bounds) - 1 and start >= bounds[current][1]:
            current += 1
        numbers.append(current)
    return tuple(numbers)
