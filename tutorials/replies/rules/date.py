"""Dates of the calendar; relative ones (« la semaine dernière ») are phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_MONTH = frozenset(_MONTHS.split("|"))
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:er)? (?:{_MONTHS})(?: \d{{4}})?"
    rf"|(?:en|de|du mois de|debut|fin|mi) (?:{_MONTHS})\b(?: \d{{4}})?"
    rf"|(?:{_MONTHS}) \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}(?!\d)|\d{1,2}/\d{1,2}(?![\d/]))"
)
_SINCE = re.compile(r"\b(?:depuis|a (?:partir|compter) d[ue]|jusqu'?(?:au|en)|des)(?: l[ea])? ?$")


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield calendar dates, except the start or end of a general rule (« depuis le … »)."""
    if not reply.figures and reply.said.isdisjoint(_MONTH):
        return
    text = reply.folded.text
    for match in _DATE.finditer(text):
        if not _SINCE.search(text[max(0, match.start() - 20) : match.start()]):
            group = "calendrier" if any(map(str.isdecimal, match[0])) else "mois"
            yield Hit(group, *reply.folded.origin(*match.span()))
