"""What editors say of the site itself: who publishes it, what people search, where pages went."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tutorials.editing.accessibility import Grid, wrong
from tutorials.editing.kinds import Build
from tutorials.editing.source import Source, read
from tutorials.model import Content
from tutorials.problems import Path, Problem

FOLDER = "site"
_COLOUR = re.compile(r"#[0-9a-f]{6}")
TONES = ("brand", "accent", "brand_dark", "accent_dark")


@dataclass(frozen=True)
class Named(Content):
    """A person or a body that answers for the site; empty where it is not known yet.

    Args:
        name: its name.
        address: its postal address.
        contact: an e-mail address or a telephone number.
        director: who directs the publication; of the publisher only.
    """

    name: str = ""
    address: str = ""
    contact: str = ""
    director: str = ""


@dataclass(frozen=True)
class Publisher(Content):
    """Who publishes the site and the face that it has: ``site/publisher.yml``.

    Args:
        name: of the site.
        short_name: under its icon on a telephone.
        description: what it is, in one or two sentences.
        audience: whom it is for, in the plural.
        standing_title: what it is to the Order, in a few words.
        standing: the same in a sentence.
        address: where it will be published; empty for a copy that is not.
        publisher: who publishes it (loi du 21 juin 2004, art. 1-1).
        host: whose server sends it.
        logo: an SVG file beside this one; empty for the site's own.
        colours: tone → ``#rrggbb``; empty for the site's own.
    """

    name: str
    short_name: str
    description: str
    audience: str
    standing_title: str
    standing: str
    address: str = ""
    publisher: Named = field(default_factory=Named)
    host: Named = field(default_factory=Named)
    logo: str = ""
    colours: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Search(Content):
    """What people type and what pages say: ``site/search.yml``.

    Args:
        same: words that mean the same, one list a meaning.
        danger: words for which the numbers to call come first.
        refuge: the page that then comes first.
        start: the pages offered when nothing more is said than « que faire ».
    """

    same: tuple[tuple[str, ...], ...]
    danger: tuple[tuple[str, ...], ...]
    refuge: str
    start: tuple[str, ...]


@dataclass(frozen=True)
class Addresses(Content):
    """Pages that were published: ``site/addresses.yml``.

    Args:
        moved: address that is no more → the page that took its place.
        published: addresses that people may have kept.
    """

    moved: dict[str, str]
    published: tuple[str, ...]


FILES: dict[str, type[Content]] = {
    "publisher.yml": Publisher,
    "search.yml": Search,
    "addresses.yml": Addresses,
    "rgaa.yml": Grid,
}


def compile_site(build: Build) -> None:
    """Read the files of ``site/``: checked with the content, used by those who publish."""
    for file in build.files(FOLDER):
        if kind := FILES.get(file.name):
            got = read(file, build.root, kind)
            build.problems += got.problems
            found: Iterable[Problem] = ()
            if isinstance(got.value, Publisher):
                found = wrong_colours(got.value)
            elif isinstance(got.value, Grid):
                found = wrong(got.value)
            build.problems += [got.source.place(one) for one in found]


def blanks(publisher: Publisher, source: Source) -> list[Problem]:
    """Return what a public site has to say of its publisher and does not, with its line."""
    wanted: dict[Path, str] = {
        ("publisher", "name"): "le nom de l’éditeur",
        ("publisher", "address"): "l’adresse de l’éditeur",
        ("publisher", "contact"): "le courriel ou le téléphone de l’éditeur",
        ("publisher", "director"): "le nom de la directrice ou du directeur de la publication",
        ("host", "name"): "le nom de l’hébergeur",
        ("host", "address"): "l’adresse de l’hébergeur",
        ("host", "contact"): "le téléphone de l’hébergeur",
    }
    return [
        source.place(Problem(f"il manque {what}", "la loi demande de le publier", path=path))
        for path, what in wanted.items()
        if not str(getattr(getattr(publisher, str(path[0])), str(path[1]))).strip()
    ]


def wrong_colours(publisher: Publisher) -> Iterator[Problem]:
    """Yield what is wrong in the form of the colours, without a line."""
    given = publisher.colours
    for tone, value in given.items():
        if tone not in TONES:
            yield Problem(
                f"ton inconnu : « {tone} »", f"tons : {', '.join(TONES)}", ("colours", tone)
            )
        elif not _COLOUR.fullmatch(value):
            yield Problem(
                f"« {value} » n’est pas une couleur", "exemple : #1c4a6b", ("colours", tone)
            )
    if given and (lacking := [tone for tone in TONES if tone not in given]):
        yield Problem(f"il manque les tons {', '.join(lacking)}", "", ("colours",))
