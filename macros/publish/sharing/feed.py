"""The Atom feed of the page of news: an entry for each of its parts, the newest first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from macros.publish import search
from tutorials.editing.site import Publisher

NAME = "nouveautes.xml"
NEWS = "reperes/nouveautes.html"
_DATED = re.compile(r"#(?:droit|version)-\d+$")
"""The parts that tell changes, by year of the law or by version of the site."""
_YEAR = re.compile(r"-(20\d\d)$")
_FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>{title}</title>
  <id>{id}</id>
  <updated>{day}T00:00:00Z</updated>
  <author><name>{author}</name></author>
  <link rel="self" href="{own}"/>
  <link href="{news}"/>
{entries}
</feed>
"""
_ENTRY = """  <entry>
    <title>{title}</title>
    <id>{id}</id>
    <link href="{link}"/>
    <updated>{day}T00:00:00Z</updated>
    <summary>{summary}</summary>
  </entry>"""


def text(site: Path, known: Publisher, address: str, day: str) -> str:
    """Return the feed of ``site``; see :func:`macros.publish.sharing.add`."""
    parts = [part.record() for part in search.parts(site / NEWS, site)]
    dated = [part for part in parts if part["text"] and _DATED.search(part["location"])]
    entries = [_entry(part, address, day) for part in dated]
    values = {
        "title": f"{known.name} : nouveautés",
        "id": _id(address, NAME),
        "day": day,
        "author": known.publisher.name or known.name,
        "own": address + NAME,
        "news": address + NEWS,
    }
    return _FEED.format(**_escaped(values), entries="\n".join(entries))


def _entry(part: Mapping[str, str], address: str, day: str) -> str:
    """Return the entry of a part of the page.

    A year that is over no longer changes; what is of this year, or of the site, has the day of
    the edition.
    """
    year = _YEAR.search(part["location"])
    if year and year[1] < day[:4]:
        day = f"{year[1]}-12-31"
    values = {
        "title": part["title"],
        "id": _id(address, part["location"]),
        "link": address + part["location"],
        "day": day,
        "summary": part["text"],
    }
    return _ENTRY.format(**_escaped(values))


def _id(address: str, place: str) -> str:
    """Return what names an entry for ever: its address, or a name where there is none."""
    return address + place if address else f"urn:reputation-numerique:{place}"


def _escaped(values: Mapping[str, str]) -> dict[str, str]:
    return {name: escape(value) for name, value in values.items()}
