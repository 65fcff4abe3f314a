"""Who publishes the site: the file that says it, and what the pages take from it."""

from __future__ import annotations

import os
from pathlib import Path

from macros.publish.paths import CONTENT, ROOT
from tutorials.editing import site
from tutorials.editing.site import Publisher
from tutorials.editing.source import Source, whole
from tutorials.problems import ContentError, Problem

SETTING = "SITE_PUBLISHER"
"""Environment variable: another file than the project's own, for another publisher."""


def file() -> Path:
    """Return the file that says who publishes the site."""
    given = os.environ.get(SETTING, "").strip()
    return (ROOT / given).resolve() if given else CONTENT / "site" / "publisher.yml"


def publisher() -> Publisher:
    """Return who publishes the site.

    Raises:
        ContentError: the file cannot be read as one.
    """
    return _read()[0]


def blanks() -> list[Problem]:
    """Return what a public site has to say of its publisher and does not, with file and line.

    Raises:
        ContentError: the file cannot be read as one.
    """
    return site.blanks(*_read())


def problem(message: str, hint: str, *path: str) -> Problem:
    """Return a problem of the publisher's file, with its line."""
    return _read()[1].place(Problem(message, hint, path=path))


def settings() -> dict[str, str]:
    """Return what ``mkdocs.yml`` asks of the environment about the publisher."""
    known = publisher()
    return {
        "SITE_CONTACT": known.publisher.contact,
        "SITE_NAME": known.name,
        "SITE_SHORT_NAME": known.short_name,
        "SITE_DESCRIPTION": known.description,
        "SITE_STANDING_TITLE": known.standing_title,
        "SITE_STANDING": known.standing,
    }


def _read() -> tuple[Publisher, Source]:
    known, source = whole(file(), ROOT, Publisher)
    if wrong := [source.place(one) for one in site.wrong_colours(known)]:
        raise ContentError(wrong)
    return known, source
