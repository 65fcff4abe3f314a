"""Compile the content of the form tools: deadlines, contacts, the monthly watch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from tutorials.deadlines.legal import Delays
from tutorials.deadlines.model import DeadlineFile
from tutorials.editing.checks.deadlines import check as check_deadlines
from tutorials.editing.checks.law import ADDRESS
from tutorials.editing.checks.watch import check as check_watch
from tutorials.editing.file_models import ContactFile
from tutorials.editing.kinds import Build, dump
from tutorials.editing.source import Source, read
from tutorials.problems import Path, Problem
from tutorials.watch.model import Watch

T = TypeVar("T")


def compile_deadlines(build: Build) -> None:
    """Read and check ``deadlines/*.yml``."""
    files = _read(build, "deadlines", DeadlineFile)
    delays = build.delays = Delays([file for file, _ in files], build.registry)
    taken: set[tuple[str, str]] = set()
    for file, source in files:
        found = [*check_deadlines(file, delays), *_repeated(file, taken)]
        build.problems += [source.place(problem) for problem in found]


def compile_contacts(build: Build) -> None:
    """Read ``contacts/*.yml``; an address must be a full one."""
    for file, source in _read(build, "contacts", ContactFile):
        for index, contact in enumerate(file.contacts):
            if not ADDRESS.fullmatch(contact.url):
                path: Path = ("contacts", index, "url")
                message = "l’adresse doit commencer par https://, sans espace"
                build.problems.append(source.place(Problem(message, path=path)))
        build.contacts += file.contacts


def compile_watch(build: Build) -> None:
    """Read and check ``watch/veille.yml``, the only file of its folder."""
    files = _read(build, "watch", Watch)
    if not files and not build.files("watch"):
        build.problems.append(Problem("ce fichier est absent", file="watch/veille.yml"))
    for watch, source in files:
        found = check_watch(watch, build.registry)
        build.problems += [source.place(problem) for problem in found]


def _read(build: Build, folder: str, kind: type[T]) -> list[tuple[T, Source]]:
    """Read every file of a folder; those right in form go to the build's data."""
    files = []
    for file in build.files(folder):
        got = read(file, build.root, kind)
        build.problems += got.problems
        if got.value is not None:
            files.append((got.value, got.source))
    build.data[folder] = [dump(kind, value) for value, _ in files]
    return files


def _repeated(file: DeadlineFile, taken: set[tuple[str, str]]) -> Iterator[Problem]:
    for key in ("regimes", "triggers", "rules"):
        for index, one in enumerate(getattr(file, key)):
            if (key, one.id) in taken:
                message = f"identifiant déjà pris : « {one.id} »"
                yield Problem(message, "choisissez-en un autre", (key, index, "id"))
            taken.add((key, one.id))
