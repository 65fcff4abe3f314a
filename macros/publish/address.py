"""Where the site will stand: ``SITE_URL`` or the publisher's file, and what a link then names."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.publish.publisher import publisher
from tutorials.problems import ContentError, Problem

SETTING = "SITE_URL"


def address() -> str:
    """Return the address of the published site, ending in ``/``; empty where it is not set.

    The setting prevails over what the publisher's file says.

    Raises:
        ContentError: the setting is no address of a site.
    """
    given = os.environ.get(SETTING, "").strip() or publisher().address.strip()
    if not given:
        return ""
    parts = urlsplit(given)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ContentError(
            [
                Problem(
                    f"« {given} » n’est pas l’adresse d’un site",
                    "écrivez l’adresse entière, par exemple https://exemple.org/guide/",
                    file=SETTING,
                )
            ]
        )
    return given.rstrip("/") + "/"


def root_of(address: str) -> str:
    """Return the path under which a site stands: ``/``, or ``/guide/`` for a page of a project."""
    return urlsplit(address).path or "/"


def named(link: str, page: Path, site: Path, root: str = "/") -> Path | None:
    """Return the file that a link names, or None if it leads out of the site.

    Pages link from where they stand. The page for what is not found may be shown at any address,
    so its links start at the server's root.

    Args:
        link: the path part of a link, as ``page`` has it.
        page: the page's file.
        site: the folder of the site.
        root: the path under which ``site`` will stand.
    """
    path = unquote(link)
    if path.startswith("/") and not path.startswith(root):
        return None
    start = site / path.removeprefix(root) if path.startswith("/") else page.parent / path
    file = start.resolve()
    return file if file.is_relative_to(site.resolve()) else None
