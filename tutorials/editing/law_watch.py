"""Compare the law registry with a folder of consolidated codes: what is to be read again.

A law, a decree or a European text is in no such folder: that is said, and is no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tutorials.editing.codes import Code, Named, digest, named, plain_title
from tutorials.law.model import Entry, Value

Kind = Literal["absent", "changé", "plusieurs", "non noté", "nombre", "hors dossier"]
_UNITS = {
    "euros": "(?:euros?|€)",
    "days": "jours?",
    "months": "mois",
    "years": "(?:ans?|années?)",
    "percent": "(?:%|pour cent)",
}
_ONES = [
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
    *("dix-sept", "dix-huit", "dix-neuf"),
]
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


@dataclass(frozen=True)
class Finding:
    """What the folder says of an entry.

    Args:
        entry: id of the entry.
        kind: what is wrong; « hors dossier » is no alarm.
        what: the article or the value, in words.
    """

    entry: str
    kind: Kind
    what: str


def watch(entry: Entry, codes: Mapping[str, Code]) -> Iterator[Finding]:
    """Yield what is to be read again in ``entry``.

    Args:
        entry: an entry of the registry.
        codes: what was read, by :func:`tutorials.editing.codes.plain_title`.
    """
    read: list[str] = []
    articles = named(entry.reference)
    for article in articles:
        code = codes.get(plain_title(article.text))
        if code is None:
            yield Finding(entry.id, "hors dossier", article.text)
            continue
        texts = code.texts(article.number)
        read += texts
        yield from _article(entry, article, texts)
    if read and not _elsewhere(entry.reference, articles, codes):
        yield from _numbers(entry, "\n".join(read))


def _elsewhere(reference: str, articles: list[Named], codes: Mapping[str, Code]) -> bool:
    """Say whether a part of the reference is outside the folder: its numbers may be there."""
    texts = {article.text for article in articles}
    parts = reference.split(" ; ")
    inside = [part for part in parts if any(part.startswith(f"{text}, art.") for text in texts)]
    return len(inside) < len(parts) or any(plain_title(text) not in codes for text in texts)


def _article(entry: Entry, article: Named, texts: list[str]) -> Iterator[Finding]:
    known = entry.digests.get(str(article), "")
    now = [digest(text) for text in texts]
    if not texts:
        yield Finding(entry.id, "absent", str(article))
    elif known in now:
        return
    elif len(set(now)) > 1:
        yield Finding(entry.id, "plusieurs", f"{article} : {', '.join(sorted(set(now)))}")
    elif known:
        yield Finding(entry.id, "changé", f"{article} : {known} lu, {now[0]} aujourd’hui")
    else:
        yield Finding(entry.id, "non noté", f"{article} : {now[0]}")


def _numbers(entry: Entry, text: str) -> Iterator[Finding]:
    for name, value in entry.values.items():
        if not stands(value, text):
            yield Finding(entry.id, "nombre", f"{name} ({value.amount} {value.unit})")


def stands(value: Value, text: str) -> bool:
    """Say whether ``text`` gives a value: « 45 000 euros » in figures, « cinq ans » in words."""
    digits = f"{value.amount:,}".replace(",", r"[\s.]?")
    words = _words(value.amount)
    number = rf"(?:(?<!\d){digits}" + (rf"|\b{words})" if words else ")")
    return bool(re.search(rf"{number}\s+{_UNITS[value.unit]}", text, re.IGNORECASE))


def _words(number: int) -> str:
    """Return a number below 70 in French words, empty for the others: laws use figures there."""
    if number < len(_ONES):
        return _ONES[number]
    tens, one = divmod(number, 10)
    if tens * 10 not in _TENS:
        return ""
    if one == 0:
        return _TENS[tens * 10]
    return f"{_TENS[tens * 10]}{' et un' if one == 1 else '-' + _ONES[one]}"
