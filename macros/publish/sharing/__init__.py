"""What other sites and search engines show of a page: its title, its picture, what it is.

Only a site whose address is known says it: these words need whole addresses. What is said is
read from the finished pages, so that it never says more than they do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from macros.publish.publisher import publisher
from macros.publish.sharing import feed, picture
from macros.publish.sharing.described import Described

_CANONICAL = re.compile(r'<link rel="canonical" href="[^"]*">')


def add(site: Path, address: str, day: str) -> None:
    """Put in every page of ``site`` what is shown of it elsewhere, and write the feed of news.

    Args:
        site: the folder of the site.
        address: of the published site, ending in ``/``; empty where it is not known.
        day: ISO day of the edition.
    """
    known = publisher()
    (site / feed.NAME).write_text(feed.text(site, known, address, day), encoding="utf-8")
    if not address:
        return
    (site / picture.NAME).write_bytes(picture.made(site, known))
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        canonical = _CANONICAL.search(html)
        if canonical is None:  # the page for what is not found has no address
            continue
        described = Described(page, site, html, known, address, day)
        said = "\n".join([canonical[0], *_seen(described), *_data(described)])
        page.write_text(html.replace(canonical[0], said, 1), encoding="utf-8")


def _seen(page: Described) -> Iterator[str]:
    """Yield what networks show of a page (Open Graph), and where the feed is."""
    width, height = picture.SIZE
    seen = {
        "og:type": "article" if page.is_chapter else "website",
        "og:site_name": page.publisher.name,
        "og:locale": "fr_FR",
        "og:title": page.title,
        "og:description": page.about,
        "og:url": page.url,
        "og:image": page.address + picture.NAME,
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": f"{page.publisher.name}. {page.publisher.standing_title}",
    }
    for key, value in seen.items():
        yield f'<meta property="{key}" content="{escape(value)}">'
    yield '<meta name="twitter:card" content="summary_large_image">'
    yield (
        '<link rel="alternate" type="application/atom+xml" title="Nouveautés" '
        f'href="{page.address}{feed.NAME}">'
    )


def _data(page: Described) -> Iterator[str]:
    """Yield what search engines read of a page (schema.org)."""
    for each in page.said():
        text = json.dumps({"@context": "https://schema.org", **each}, ensure_ascii=False)
        escaped = text.replace("<", "\\u003c")  # no text ends the element
        yield f'<script type="application/ld+json">{escaped}</script>'
