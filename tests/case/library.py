"""The library of the form tools, read from the project's own content."""

from functools import cache
from pathlib import Path

from tutorials.deadlines.model import DeadlineFile
from tutorials.editing.file_models import ContactFile, LawFile
from tutorials.editing.kinds import templates
from tutorials.editing.source import Read, T, read
from tutorials.law.registry import Registry
from tutorials.library import Library
from tutorials.places import Places
from tutorials.render import install_templates
from tutorials.watch.model import Watch

ROOT = Path(__file__).parents[2]


def files(folder: str, kind: type[T]) -> list[Read[T]]:
    """Read every file of one content folder."""
    return [read(file, ROOT, kind) for file in sorted((ROOT / folder).glob("*.yml"))]


def values(folder: str, kind: type[T]) -> tuple[T, ...]:
    """Return the values of one content folder, whose form must be right."""
    found = files(f"tutorials/content/{folder}", kind)
    assert found
    assert not [problem for each in found for problem in each.problems]
    return tuple(each.value for each in found if each.value is not None)


def library() -> Library:
    """Return the library, with its templates installed: another test may have changed them."""
    made = _library()
    install_templates(made.templates, made.registry)
    return made


@cache
def _library() -> Library:
    registry = Registry(entry for file in values("law", LawFile) for entry in file.entries)
    contacts = [contact for file in values("contacts", ContactFile) for contact in file.contacts]
    return Library(
        registry=registry,
        places=Places({}, {}, {}),
        templates=templates(),
        flows={},
        letters={},
        assets=None,  # of these three, no form asks for anything
        deadlines=values("deadlines", DeadlineFile),
        contacts=tuple(contacts),
        watch=values("watch", Watch)[0],
        replies=None,
        signals=None,
    )
