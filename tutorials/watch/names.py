"""What a person types as a name: titles taken off, first and last names apart, names of birth."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TITLE = re.compile(
    r"(?:dr|drs|docteure?|doctoresse|pr|professeure?|mme|mlle|m|mr|madame|monsieur|me)\.?",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"[\s,(]*\b(?:née?|nom de naissance)\b\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A name.

    Args:
        first: first names; empty when they are not known.
        last: the name in use.
        birth: the name of birth, if it is another one.
    """

    first: str
    last: str
    birth: str = ""

    @property
    def lasts(self) -> tuple[str, ...]:
        """The names under which people may write, the one in use first."""
        return tuple(dict.fromkeys(filter(None, (self.last, self.birth))))


def read(first: str, last: str) -> Name:
    """Return the name typed in two fields, or in one of them."""
    last, birth = _birth(last)
    words = _words(last)
    if first.strip():
        return Name(" ".join(_words(first)), " ".join(words), birth)
    if len(words) < 2:
        return Name("", " ".join(words), birth)
    if words[0].isupper() and not words[-1].isupper():  # MARTIN Hélène
        capitals = [word for word in words if word.isupper()]
        return Name(" ".join(words[len(capitals) :]), " ".join(capitals), birth)
    return Name(words[0], " ".join(words[1:]), birth)


def _birth(text: str) -> tuple[str, str]:
    """Return a name without its « née Durand », and the name of birth."""
    before, mark, after = text, _BIRTH.search(text), ""
    if mark and mark.start() > 0:
        before, after = text[: mark.start()], text[mark.end() :]
    return before, " ".join(_words(after.rstrip(" )")))


def _words(text: str) -> list[str]:
    """Return the words of a name, without quotes (they would close a search's) and titles."""
    words = text.replace('"', " ").replace("(", " ").replace(")", " ").split()
    while len(words) > 1 and _TITLE.fullmatch(words[0]):
        del words[0]
    return words
