"""What every chapter has, for a reader in a hurry and for one who wants the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.guards.texts import pages
from tutorials.editing.text_file import line_of
from tutorials.problems import Problem

WORDS_AT_MOST = 20_000
"""Of all chapters, without their sources: the guide can be read in an evening."""

MENU = "mkdocs.yml"
_BOXES = ('abstract "En bref"', 'tip "À faire maintenant"', 'info "Depuis 2018"')
_SOURCES = re.compile(r"^##.*\{ ?#sources ?\}", re.MULTILINE)
_TUTORIALS = "../tutoriels/"
_CITED, _COUNTED = re.compile(r'loi\("([^"]+)"'), re.compile(r'valeur\("([^".]+)')
_MARKUP = re.compile(r"^---\n.*?\n---\n|\{\{.*?\}\}|\{ #.*?\}|\]\([^)]*\)", re.DOTALL)
_WORD = re.compile(r"\w[\w’'-]*")


def check(root: Path) -> list[Problem]:
    """Return all that chapters of ``root`` lack, with file and line."""
    chapters = list(pages(root, ("guide",)))
    found = [problem for path in chapters for problem in _faults(path, root)]
    menu = (root / MENU).read_text(encoding="utf-8")
    for path in chapters:
        if (name := path.relative_to(root / "docs").as_posix()) not in menu:
            hint = f"ajoutez, à sa place dans {MENU} : - {name}"
            found.append(Problem("ce chapitre n’est pas au menu", hint, file=f"docs/{name}"))
    if (count := sum(map(words, chapters))) > WORDS_AT_MOST:
        message = f"le guide a {count} mots, {WORDS_AT_MOST} au plus : il se lit en une soirée"
        found.append(Problem(message, "raccourcissez un chapitre", file="docs/guide"))
    return found


def words(path: Path) -> int:
    """Return the words that a chapter gives to read, without its sources."""
    text = _SOURCES.split(path.read_text(encoding="utf-8"))[0]
    return len(_WORD.findall(_MARKUP.sub(" ", text)))


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    source, file = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
    yield from (Problem(*fault, file=file) for fault in _missing(source))
    heading = _SOURCES.search(source)
    text, sources = (source, "") if not heading else source.split(heading[0], 1)
    cited = set(_CITED.findall(text))
    for match in _COUNTED.finditer(text):
        if match[1] not in cited:
            line = line_of(text, match.start())
            message = f"ce nombre vient de « {match[1]} », que le chapitre ne cite pas"
            yield Problem(message, f'ajoutez {{{{ loi("{match[1]}") }}}}', file=file, line=line)
            cited.add(match[1])
    if heading and (again := _CITED.search(sources)):
        line = line_of(source, heading.end() + again.start())
        hint = "retirez-la : la liste des sources se fait seule, à partir du texte"
        yield Problem("une règle est citée parmi les sources", hint, file=file, line=line)


def _missing(source: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong and what to do about the parts of a chapter."""
    for box in _BOXES:
        kind, title = box.split(" ", 1)
        if (count := source.count(f"!!! {box}")) != 1:
            message = f"il faut un encadré « {title[1:-1]} », et un seul : il y en a {count}"
            yield message, f"une ligne !!! {kind} {title}, puis le texte, décalé de quatre espaces"
    if not _SOURCES.search(source):
        yield "il manque les sources", "terminez par « ## Sources { #sources } »"
    if _TUTORIALS not in source:
        yield "aucun tutoriel n’est proposé", f"renvoyez à l’un d’eux : ({_TUTORIALS}avis.md)"
