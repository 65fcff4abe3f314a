"""Read a YAML content file into its dataclass, keeping the line of every value."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from yaml.constructor import ConstructorError, SafeConstructor

from tutorials.editing import yaml_faults
from tutorials.editing.french import explain
from tutorials.editing.text_file import Unreadable, quoted, read_text
from tutorials.problems import ContentError, Path, Problem

T = TypeVar("T")

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader in C where PyYAML has it: content is read at every build and every check."""

_CURLY = re.compile("[“‘].*[”’]", re.DOTALL)
_TYPESET = re.compile("[“”«»\u00a0\u202f]")
"""What a word processor puts around a word, and no key has."""


class _Constructor(SafeConstructor):
    """Makes values of YAML; a date that does not exist stays a text, which its check refuses."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """Return the date, or its text."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            return node.value


_Constructor.yaml_constructors = {
    **SafeConstructor.yaml_constructors,
    "tag:yaml.org,2002:timestamp": _Constructor.construct_yaml_timestamp,
}


@dataclass(frozen=True)
class Source:
    """One content file as read: its values, and the line of each."""

    file: str
    data: Any
    lines: dict[Path, int]

    def place(self, problem: Problem) -> Problem:
        """Return ``problem`` with file, line and titles filled in from its path."""
        return replace(
            problem,
            file=self.file,
            line=self._line(problem.path),
            titles=self._titles(problem.path),
        )

    def _line(self, path: Path) -> int:
        """Return the line of ``path``, or of the nearest value that encloses it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def _titles(self, path: Path) -> str:
        """Name the list items on the way by their title, as an editor would."""
        value, names, key = self.data, [], ""
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                names.append(str(step))
                break
            if isinstance(step, int):
                names.append(f"{key} « {_title(value)} » (n° {step + 1})")
            elif not isinstance(value, list):
                names.append(step)
            key = str(step)
        return " > ".join(names)


@dataclass(frozen=True)
class Read(Generic[T]):
    """Outcome of reading one file: the value when there is no problem, and where it came from."""

    value: T | None
    problems: tuple[Problem, ...]
    source: Source


def read(file: FilePath, root: FilePath, kind: type[T]) -> Read[T]:
    """Read ``file`` as ``kind``; ``root`` is what shown file names are relative to.

    All problems of form (closed keys, types, missing keys) are reported at once.
    """
    name = file.relative_to(root).as_posix()
    if not file.is_file():
        return _unread(Unreadable("ce fichier est absent", file=name))
    text = read_text(file, name)
    return _unread(text) if isinstance(text, Unreadable) else parse(text, name, kind)


def whole(file: FilePath, root: FilePath, kind: type[T]) -> tuple[T, Source]:
    """Read a ``file`` that nothing can be done without: its value, and where it came from.

    Args:
        file: where it is; one that is not in ``root`` is shown by its own name.
        root: what shown file names are relative to.
        kind: what it holds.

    Raises:
        ContentError: it cannot be read as that.
    """
    found = read(file, root if file.is_relative_to(root) else file.parent, kind)
    if found.value is None:
        raise ContentError(found.problems)
    return found.value, found.source


def parse(text: str, name: str, kind: type[T]) -> Read[T]:
    """Read ``text``, of the file called ``name``, as ``kind``; see :func:`read`."""
    try:
        node = yaml.compose(text, LOADER)
        lines, odd = _positions(node)
        data = _Constructor().construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        fault = yaml_faults.explain(text, error)
        return _unread(Unreadable(fault.message, fault.hint, file=name, line=fault.line))
    if data is None:
        return _unread(Unreadable("ce fichier est vide", file=name))
    source = Source(name, data, lines)
    problems = [source.place(problem) for problem in odd]
    value: T | None = None
    try:
        value = _adapter(kind).validate_python(data)  # type: ignore[arg-type] # a class has a hash
    except ValidationError as error:
        problems += [source.place(explain(dict(details))) for details in error.errors()]
    unreadable = tuple(Unreadable(**vars(problem)) for problem in problems)
    return Read(value if not problems else None, unreadable, source)


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Return what checks the form of a kind of file: made once, it serves all of them."""
    return TypeAdapter(kind)


def _positions(node: yaml.Node | None) -> tuple[dict[Path, int], list[Problem]]:
    """Return the 1-based line of every path under ``node``, and what was written wrong."""
    lines: dict[Path, int] = {}
    odd: list[Problem] = []

    def visit(node: yaml.Node, path: Path) -> None:
        lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, child in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    raise ConstructorError(None, None, "unhashable key", key.start_mark)
                if key.value in seen:
                    odd.append(Problem(f"clé écrite deux fois : « {key.value} »", path=path))
                if _TYPESET.search(key.value):
                    raise ConstructorError(None, None, "typeset key", key.start_mark)
                seen.add(key.value)
                lines[(*path, key.value)] = key.start_mark.line + 1
                visit(child, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                visit(child, (*path, index))
        elif isinstance(node, yaml.ScalarNode) and _CURLY.fullmatch(node.value):
            message = f"guillemets courbes autour d’un texte : {quoted(node.value)}"
            odd.append(Problem(message, 'tapez-les droits : "…"', path))

    if node is not None:
        visit(node, ())
    return lines, odd


def _unread(fault: Unreadable) -> Read[Any]:
    return Read(None, (fault,), Source(fault.file, None, {}))


_NAMING = ("title", "label", "id", "text", "go", "use")


def _title(value: Any) -> str:
    """Return what an editor calls a list item: its title, label or id, else its text or target."""
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMING if value.get(key)), "…")
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
