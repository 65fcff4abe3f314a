"""Read what the page sends about evidence: the form of an item, captures hashed, files at hand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from tutorials.case.model import Capture, Item
from tutorials.dates.french import long_date
from tutorials.dates.reading import read_day
from tutorials.dates.spans import Span
from tutorials.files import names
from tutorials.files.stored_zip import Held
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import asked_date, date_fields, firsts, typed_date

_HOUR = re.compile(r"([01]?\d|2[0-3])\s*(?:[:hH])\s*([0-5]\d)?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SIZE = re.compile(r"[0-9]{1,15}")
_HELD = re.compile(r"([0-9a-f]{64}) (\d{1,10}) (\d{1,15})")
_TEXTS = (
    *("url", "review", "posted", "listing", "rating", "author", "profile", "stars", "text"),
    *("witness", "note"),
)


def item(
    fields: Fields, old: Item, today: dt.date, now: dt.datetime | None
) -> Item | list[Problem]:
    """Return the item typed ``now``, with the captures of ``old``; or what is wrong with it."""
    values = {name: text.strip() for name, text in firsts(fields).items()}
    seen_on = asked_date(fields, "seen_on", today, "Écrivez la date où vous l’avez vu")
    captured_on = typed_date(fields, "captured_on", today)
    hour = _HOUR.fullmatch(values.get("seen_at", ""))
    problems = []
    if not values.get("url"):
        problems.append(Problem("Écrivez l’adresse de la page", "copiez-la en entier", ("url",)))
    if isinstance(seen_on, Problem):
        problems.append(seen_on)
    if values.get("seen_at") and not hour:
        problems.append(Problem("L’heure n’est pas comprise", "exemple : 14:05", ("seen_at",)))
    if isinstance(captured_on, Problem):
        problems.append(captured_on)
    if problems or isinstance(seen_on, Problem) or isinstance(captured_on, Problem):
        return problems
    return Item(
        **{name: values.get(name, "") for name in _TEXTS},
        seen_on=seen_on,
        seen_at=f"{int(hour[1]):02}:{hour[2] or '00'}" if hour else "",
        captured_on=captured_on,
        captures=old.captures,
        changed=minute(now),
    )


def typed(item: Item) -> dict[str, str]:
    """Return the form's values for an item."""
    texts = {name: getattr(item, name) for name in (*_TEXTS, "seen_at")}
    days = {name: getattr(item, name) for name in ("seen_on", "captured_on")}
    shown = [date_fields(name, day) for name, day in days.items()]
    return {**texts, **shown[0], **shown[1]}


def facts(item: Item) -> dict[str, str | Span]:
    """Return what an item tells the case, by the name of the fact.

    The address is that of the review itself where there is one. The date that the site shows is
    read on the day of the capture; one that cannot be read stays on the sheet only.
    """
    told: dict[str, str | Span] = {
        "url": item.review or item.url,
        "pseudonyme": item.author,
        "profil": item.profile,
        "passage": item.text,
        "etoiles": item.stars,
        "fiche": item.listing,
        "note_globale": item.rating,
    }
    day = item.captured_on or item.seen_on
    posted = read_day(item.posted, day) if item.posted and day else None
    if isinstance(posted, Span):
        told["date_publication"] = posted
        if posted.words and day:
            told["date_affichee"] = f"« {posted.words} », lu le {long_date(day)}"
    return told


def minute(now: dt.datetime | None) -> str:
    """Return a moment as a case keeps it; empty when it is not known."""
    return now.isoformat(timespec="minutes") if now else ""


def captures(
    known: tuple[Capture, ...], fields: Fields, now: dt.datetime | None
) -> tuple[Capture, ...]:
    """Return the captures and those that the page has hashed ``now``, each hash once."""
    found = {each.sha256: each for each in known}
    triples = zip(*(fields.get(name, ()) for name in ("name", "sha256", "size")), strict=False)
    for name, sha256, size in triples:
        if _SHA256.fullmatch(sha256) and _SIZE.fullmatch(size):
            found.setdefault(sha256, Capture(names.safe(name), sha256, int(size), minute(now)))
    return tuple(found.values())


def held(lines: Sequence[str]) -> dict[str, Held]:
    """Read « sha256 crc32 size » for each file that the page holds."""
    found = [match for line in lines if (match := _HELD.fullmatch(line))]
    return {each[1]: Held(each[1], int(each[3]), int(each[2]) & 0xFFFF_FFFF) for each in found}
