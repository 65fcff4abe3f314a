"""Read a YAML content file into its dataclass, keeping the line of every value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from yaml.constructor import SafeConstructor

from tutorials.editing.french import explain
from tutorials.problems import Path, Problem

T = TypeVar("T")

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader in C where PyYAML has it: content is read at every build and every check."""


class Unreadable(Problem):
    """A fault of form: until it is corrected, nothing that its file says is known."""


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
        absent = Unreadable("ce fichier est absent", file=name)
        return Read(None, (absent,), Source(name, None, {}))
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), LOADER)
        lines, repeated = _positions(node)
        data = SafeConstructor().construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        broken = Unreadable(f"ce n’est pas du YAML lisible ({error.problem})", file=name, line=line)
        return Read(None, (broken,), Source(name, None, {}))
    source = Source(name, data, lines)
    problems = [source.place(problem) for problem in repeated]
    value: T | None = None
    try:
        value = TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        problems += [source.place(explain(dict(details))) for details in error.errors()]
    unreadable = tuple(Unreadable(**vars(problem)) for problem in problems)
    return Read(value if not problems else None, unreadable, source)


def _positions(node: yaml.Node | None) -> tuple[dict[Path, int], list[Problem]]:
    """Return the 1-based line of every path under ``node``, and keys written twice."""
    lines: dict[Path, int] = {}
    repeated: list[Problem] = []

    def visit(node: yaml.Node, path: Path) -> None:
        lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, child in node.value:
                if key.value in seen:
                    repeated.append(Problem(f"clé écrite deux fois : « {key.value} »", path=path))
                seen.add(key.value)
                lines[(*path, key.value)] = key.start_mark.line + 1
                visit(child, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                visit(child, (*path, index))

    if node is not None:
        visit(node, ())
    return lines, repeated


def _title(value: Any) -> str:
    """Return what an editor calls a list item: its title, label or id, else its text."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("title", "label", "id") if value.get(key)), "…")
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
