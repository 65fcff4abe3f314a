"""Find written phrases in a reply: a small notation that an editor can read.

A phrase is matched word by word, inside one sentence, whatever the accents, capitals,
apostrophes and punctuation:

- ``lors de votre visite``: these words; one of four letters or more also matches its plural and
  feminine in -s, -e, -es, -x;
- ``consult*``: any word that starts so; ``*scopie``: any word that ends so;
- ``(a|b c)``: one of these; ``[a|b]``: one of these or nothing;
- ``{visite}``: one of the words of that list;
- ``#``: a number in digits;
- ``…``: up to three words, whatever they are.

A phrase starts with a word, a stem or a list, so that most phrases cost nothing to look up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tutorials.replies.words import split
from tutorials.text.folding import fold_word

GAP = 3
"""Words that « … » may stand for."""
_PIECE = re.compile(r"\{([\w-]+)\}|\(([^()]*)\)|\[([^\[\]]*)\]|(…)|([^\s{}()\[\]…]+)")
_STARRED = re.compile(r"[^\W_]+\*|\*[^\W_]+|#")

WordLists = Mapping[str, tuple[str, ...]]
Classes = dict[frozenset[str], int]
"""Words that may stand at one place (``visite``, ``consult*``, ``*scopie``, ``#``), and the bit
that says so; see :mod:`tutorials.replies.matching`."""


class PhraseError(ValueError):
    """A phrase cannot be read; the message says why, in French."""


class Step(NamedTuple):
    """One place of a phrase.

    Args:
        bit: the class of the single words that may stand there; 0 when there are none.
        rows: the words in a row that may stand there, longest first; a class for each word.
        opens: the classes of the first words of ``rows``.
        optional: nothing may stand there either.
        gap: up to how many words of any kind may stand there.
    """

    bit: int = 0
    rows: tuple[tuple[int, ...], ...] = ()
    opens: int = 0
    optional: bool = False
    gap: int = 0


class Phrase(NamedTuple):
    """A phrase ready to match.

    Args:
        steps: its places, in order.
        needs: every class that a sentence must have for the phrase to match there.
        second: the classes of which the second word must be; 0 when any word may follow, or none.
            Looking there first spares most attempts.
    """

    steps: tuple[Step, ...]
    needs: int
    second: int


class Reader:
    """Read the phrases of one rule.

    Args:
        lists: the lists that ``{name}`` stands for.
        classes: the classes met so far, which this reader adds to.
    """

    def __init__(self, lists: WordLists, classes: Classes) -> None:
        self._lists = lists
        self._classes = classes
        self._steps: dict[tuple[str, ...], Step] = {}

    def read(self, text: str) -> Phrase:
        """Read a phrase; raises :class:`PhraseError`."""
        pieces = _PIECE.findall(text)
        rest = _PIECE.sub("", text).strip()
        if rest:
            raise PhraseError(f"« {rest} » n’est pas compris dans « {text} »")
        required = [n for n, (_, _, option, gap, _) in enumerate(pieces) if not option and not gap]
        if not required or required[0]:
            raise PhraseError(f"« {text} » doit commencer par un mot ou une liste")
        if any(gap for _, _, _, gap, _ in pieces[required[-1] :]):
            raise PhraseError(f"« {text} » : un mot obligatoire doit suivre « … »")
        if any(first.startswith(("*", "#")) for first in self._options(pieces[0])):
            raise PhraseError(f"« {text} » ne peut pas commencer par une fin de mot ou un nombre")
        steps = tuple(self._step(piece) for piece in pieces)
        needs = 0
        for step in steps:
            needs |= 0 if step.rows or step.optional else step.bit
        return Phrase(steps, needs, _second(steps))

    def _step(self, piece: tuple[str, ...]) -> Step:
        if piece not in self._steps:
            self._steps[piece] = self._new_step(piece)
        return self._steps[piece]

    def _new_step(self, piece: tuple[str, ...]) -> Step:
        _, _, optional, gap, _ = piece
        if gap:
            return Step(gap=GAP)
        options = self._options(piece)
        words = [option for option in options if " " not in option]
        longest = sorted((option.split(" ") for option in options if " " in option), key=len)
        rows = tuple(tuple(self._bit(word) for word in row) for row in reversed(longest))
        opens = sum({row[0] for row in rows})  # of different bits: as good as « or »
        return Step(self._bit(*words) if words else 0, rows, opens, bool(optional))

    def _bit(self, *words: str) -> int:
        return self._classes.setdefault(frozenset(words), 1 << len(self._classes))

    def _options(self, piece: tuple[str, ...]) -> list[str]:
        """Return the options of « {list} », « (a|b|{list}) » or « word », folded."""
        name, choice, option, _, word = piece
        options: list[str] = []
        for one in [f"{{{name}}}"] if name else (choice or option or word).split("|"):
            listed = one.strip("{}")
            if one.startswith("{") and listed not in self._lists:
                raise PhraseError(f"la liste « {listed} » n’existe pas")
            options += map(_folded, self._lists[listed] if one.startswith("{") else (one,))
        if not all(options):
            raise PhraseError(f"un choix vide dans « {choice or name} »")
        return options


def _second(steps: tuple[Step, ...]) -> int:
    """Return :attr:`Phrase.second`."""
    second = sum({row[1] for row in steps[0].rows})
    if not steps[0].bit:
        return second
    for step in steps[1:]:
        if step.gap:
            return 0
        second |= step.bit | step.opens
        if not step.optional:
            return second
    return 0


def _folded(entry: str) -> str:
    """Return plain words folded and cut as a reply's (« l’été » is « l ete »), or a starred one."""
    folded = fold_word(entry).strip()
    return folded if _STARRED.fullmatch(folded) else " ".join(split(folded))
