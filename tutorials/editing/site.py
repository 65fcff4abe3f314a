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
    """A person or a body that answers for the site; empty where it is not known yet."""

    name: str = ""
    """Son nom."""
    address: str = ""
    """Son adresse postale."""
    contact: str = ""
    """Un courriel ou un téléphone."""
    director: str = ""
    """La directrice ou le directeur de la publication ; de l’éditeur seulement."""


@dataclass(frozen=True)
class Publisher(Content):
    """Who publishes the site and the face that it has: ``site/publisher.yml``."""

    name: str
    """Nom du site."""
    short_name: str
    """Nom court : sous l’icône d’un téléphone, et où le nom entier n’a pas la place."""
    description: str
    """Ce qu’est le site, en une ou deux phrases."""
    audience: str
    """À qui il s’adresse, au pluriel : « médecins »."""
    standing_title: str
    """Ce qu’il est pour l’Ordre, en quelques mots."""
    standing: str
    """La même chose en une phrase : pied des pages, mentions légales, PDF."""
    address: str = ""
    """Adresse où il sera publié. Vide : copie d’étude."""
    publisher: Named = field(default_factory=Named)
    """L’éditeur du site (loi du 21 juin 2004, art. 1-1)."""
    host: Named = field(default_factory=Named)
    """L’hébergeur."""
    logo: str = ""
    """Un fichier SVG rangé à côté de celui-ci. Vide : le logo du site."""
    colours: dict[str, str] = field(default_factory=dict)
    """Tons brand, accent, brand_dark, accent_dark : « #1c4a6b ». Vide : ceux du site."""


@dataclass(frozen=True)
class Search(Content):
    """What people type and what pages say: ``site/search.yml``."""

    same: tuple[tuple[str, ...], ...]
    """Mots qui se valent, une liste par sens."""
    danger: tuple[tuple[str, ...], ...]
    """Mots pour lesquels les numéros d’urgence viennent en premier."""
    refuge: str
    """La page qui vient alors la première."""
    start: tuple[str, ...]
    """Les pages proposées quand on demande seulement « que faire »."""


@dataclass(frozen=True)
class Addresses(Content):
    """Pages that were published: ``site/addresses.yml``."""

    moved: dict[str, str]
    """Adresse qui n’existe plus : la page qui l’a remplacée."""
    published: tuple[str, ...]
    """Adresses déjà publiées, que des gens ont pu garder."""


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
