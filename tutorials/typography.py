"""French typography: editors type ordinary spaces and apostrophes, readers get the right ones.

Rules: Imprimerie nationale, as usually applied on the web. Nothing is added where the editor
wrote no space: a missing space is the content check's business, not a silent repair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from tutorials.dates.french import MONTHS

NBSP = "\u00a0"
NARROW = "\u202f"

_MONTHS = "|".join(MONTHS)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=\w)", "’"),
        (r"\.\.\.", "…"),
        (r"[ \u00a0](?=[;!?](?!\w))", NARROW),
        (r" (?=:(?!\w))", NBSP),
        (r" (?=»)", NBSP),
        (r"(?<=«) ", NBSP),
        (r"(?<=\bn°) ", NBSP),
        (r"(?<=\bart\.) (?=\S)", NBSP),
        (r"(?<=\b[LRD]\.) (?=\d)", NBSP),
        (r"(?<=\d) (?=\d{3}(?!\d))", NARROW),
        (r"(?<=\d) (?=(?:€|%|jours?|mois|ans?|heures?|minutes?)(?!\w))", NBSP),
        (rf"(?<=\d) (?=(?:{_MONTHS})\b)", NBSP),
        (rf"(?<=\b1er) (?=(?:{_MONTHS})\b)", NBSP),
    )
)
_TAG = re.compile(r"""(<span class="whole">[^<]*</span>|<[^>]*>)""")
"""A tag; a number that is already whole counts as one."""
_NUMBER = re.compile(r"(?<![\w-])\d+(?:[-.]\d+)*-\d+(?:\.\d+)?(?![\w-])")
_WHOLE = r'<span class="whole">\g<0></span>'
_NO_ELEMENT = ("svg", "title", "option")
"""Elements whose text cannot hold an element of a page."""
_VERBATIM = ("code", "pre", "script", "style", "kbd", "textarea")


@lru_cache(maxsize=8192, typed=True)  # labels come back; safe HTML stays apart from text typed
def french(text: str) -> str:
    """Return plain ``text`` with French spaces and apostrophes; calling it twice changes nothing.

    >>> french("Qu'est-ce ? L'art. 29") == "Qu’est-ce\\u202f? L’art.\\u00a029"
    True
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def french_html(html: str) -> str:
    """Return ``html`` with :func:`french` applied to its text, not to tags, code or scripts."""
    return _in_texts(html, french, _VERBATIM)


def unbroken(html: str) -> str:
    """Return ``html`` with its numbers in several parts kept on one line.

    Browsers end a line after any hyphen: « R. 4127-19-1 » would be read as another article.

    >>> unbroken("L. 111-7-2")
    'L. <span class="whole">111-7-2</span>'
    """
    return _in_texts(html, lambda text: _NUMBER.sub(_WHOLE, text), (*_VERBATIM, *_NO_ELEMENT))


def _in_texts(html: str, change: Callable[[str], str], left: Collection[str]) -> str:
    """Return ``html`` with ``change`` applied to its text, but in the elements ``left`` alone."""
    open_ones: list[str] = []
    parts = _TAG.split(html)
    for index, part in enumerate(parts):
        if index % 2:
            _follow(part, open_ones, left)
        elif not open_ones:
            parts[index] = change(part)
    return "".join(parts)


def _follow(tag: str, verbatim: list[str], left: Collection[str]) -> None:
    """Keep ``verbatim`` equal to the open elements, among those ``left`` alone."""
    name = tag.strip("</>").split(maxsplit=1)[0].lower() if tag.strip("</>") else ""
    if name not in left or tag.endswith("/>"):
        return
    if tag.startswith("</"):
        if verbatim and verbatim[-1] == name:
            verbatim.pop()
    else:
        verbatim.append(name)
