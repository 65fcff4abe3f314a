"""What compiling content of any kind needs, and the first kinds: law, places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from pathlib import PurePosixPath
from typing import Any

from pydantic import TypeAdapter

from tutorials.deadlines.legal import Delays
from tutorials.editing.checks.known import Known
from tutorials.editing.checks.law import check as check_law
from tutorials.editing.file_models import LawFile
from tutorials.editing.source import Source, read
from tutorials.editing.text_file import Unreadable, listed
from tutorials.files.vcf import Contact
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.places import Places
from tutorials.problems import Problem

PROJECT = FilePath(__file__).parents[2]
CONTENT = PROJECT / "tutorials" / "content"
TEMPLATES = PROJECT / "tutorials" / "templates"
LAW, PLACES = "law", "places.yml"


@dataclass(frozen=True)
class Later:
    """A check that takes seconds.

    Args:
        title: what is being checked, in French.
        run: returns problems and notes, and changes nothing.
    """

    title: str
    run: Callable[[], tuple[list[Problem], list[Problem]]]


@dataclass
class Build:
    """A compilation under way.

    Args:
        folder: the content folder.
        root: what shown file names are relative to.
        registry: the law, once its kind is done.
        places: what may be linked to, once its kind is done.
        delays: the delays, once their kind is done.
        contacts: who may be turned to, once their kind is done.
        data: JSON-ready values by kind's name.
        problems: everything to correct.
        notes: remarks that stop nothing (« aucun exemple ne mène à… »).
        later: checks that nothing else waits for; the preview shows pages before it does them.
    """

    folder: FilePath
    root: FilePath
    registry: Registry = field(default_factory=lambda: Registry(()))
    places: Places = field(default_factory=lambda: Places({}, {}, {}))
    delays: Delays = field(default_factory=lambda: Delays((), Registry(())))
    contacts: tuple[Contact, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    later: list[Later] = field(default_factory=list)

    @property
    def known(self) -> Known:
        """Return what flows are checked with."""
        return Known(self.registry, self.places, self.delays.files, self.contacts)

    def files(self, kind: str, pattern: str = "*.yml") -> list[FilePath]:
        """Return the files of a kind's folder, in alphabetical order."""
        return listed(self.folder / kind, pattern)


def templates(folder: FilePath = TEMPLATES) -> dict[str, str]:
    """Return the HTML templates by their path in ``folder``: ``flows/question.html``."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.html"))
    }


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """Return ``problems`` without those that may only follow from a file that cannot be read.

    Files of one folder name each other; all name the law and the places; flows name the delays
    and the contacts. So an unreadable file leaves only faults of form in its folder and in those
    that name it.
    """
    found = list(problems)
    unread = {_folder(problem) for problem in found if isinstance(problem, Unreadable)}
    everywhere = bool(unread & {LAW, PLACES})
    return [
        problem
        for problem in found
        if isinstance(problem, Unreadable) or not (everywhere or unread & _named_by(problem))
    ]


def _named_by(problem: Problem) -> set[str]:
    """Return the folders whose files a problem may come from: its own, and those it names."""
    of_flow = "flows" in PurePosixPath(problem.file).parts
    return {_folder(problem), *(("deadlines", "contacts") if of_flow else ())}


def _folder(problem: Problem) -> str:
    """Return the folder of a problem's file, or its name when it stands in none of them."""
    file = PurePosixPath(problem.file)
    if file.name == PLACES:
        return file.name
    return file.parents[1].name if file.parent.name == "outcomes" else file.parent.name


def dump(kind: Any, value: Any) -> Any:
    """Return ``value`` as JSON-ready values (dates as text)."""
    return TypeAdapter(kind).dump_python(value, mode="json")


def compile_law(build: Build) -> None:
    """Read and check ``law/*.yml``."""
    files: list[tuple[LawFile, Source]] = []
    for file in build.files(LAW):
        got = read(file, build.root, LawFile)
        build.problems += got.problems
        if got.value:
            files.append((got.value, got.source))
    entries = [entry for file, _ in files for entry in file.entries]
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.id, entry)  # an id taken twice is one fault, not many
    build.registry = Registry(first.values())
    taken: list[str] = []
    for file_read, source in files:
        found = check_law(file_read, build.registry, tuple(taken))
        build.problems += [source.place(problem) for problem in found]
        taken += [entry.id for entry in file_read.entries]
    build.data["law"] = dump(tuple[Entry, ...], tuple(entries))


def compile_places(build: Build) -> None:
    """Read ``places.yml``."""
    got = read(build.folder / PLACES, build.root, Places)
    build.problems += got.problems
    if got.value:
        build.places = got.value
    build.data["places"] = dump(Places, build.places)
