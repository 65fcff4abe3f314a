"""From the front matter and the body of a letter to the letter that is shipped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from tutorials.editing.letter_body import Body, parse_parts
from tutorials.law.model import Value
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.letters.model import Deadline, Example, Field, Front, Group, Letter, Part, Passage
from tutorials.problems import Path, Problem
from tutorials.typography import NBSP, french

_PLAIN = Field()


@dataclass(frozen=True)
class Finish:
    """Puts registry values and French spaces into a stretch of fixed text."""

    registry: Registry

    def __call__(self, text: str) -> str:
        """Return ``text`` finished; raises ValueError for what the registry does not have."""
        try:
            return french(self.registry.expand(text))
        except UnknownLaw as unknown:
            raise ValueError(_unknown(unknown)) from None


def compile_letter(
    front: Front, body: Body, shared: Mapping[str, Field], registry: Registry
) -> tuple[Letter, list[Problem]]:
    """Return the letter, and what could not be filled in.

    Args:
        front: the front matter as written.
        body: the body as read.
        shared: fields that ``use`` may name, by id.
        registry: the law.
    """
    compiler = _Compiler(shared, registry)
    values = {item.name: getattr(front, item.name) for item in fields(Front)}
    values |= {
        "groups": tuple(compiler.group(group, index) for index, group in enumerate(front.groups)),
        "examples": tuple(_example(example) for example in front.examples),
        "deadline": compiler.deadline(front.deadline),
        "subject_parts": compiler.subject(front.email_subject),
        "body": tuple(_dressed(passage) for passage in body.passages),
        "checked_on": compiler.checked_on(front.law),
    }
    return Letter(**values), compiler.problems


class _Compiler:
    """Fills in what the front matter only names; collects what it cannot find."""

    def __init__(self, shared: Mapping[str, Field], registry: Registry) -> None:
        self._shared = shared
        self._registry = registry
        self.problems: list[Problem] = []

    def group(self, group: Group, index: int) -> Group:
        path: Path = ("groups", index, "fields")
        asked = (self._field(field, (*path, i)) for i, field in enumerate(group.fields))
        return replace(group, fields=tuple(asked))

    def _field(self, written: Field, path: Path) -> Field:
        """Complete a field from the shared one it uses; required unless it says otherwise."""
        base = self._shared.get(written.use, _PLAIN)
        if written.use and base is _PLAIN:
            hint = f"champs communs : {', '.join(self._shared)}"
            self._tell(f"champ commun inconnu : « {written.use} »", path, hint)
        given = {item.name: getattr(written, item.name) for item in fields(Field)}
        own = {name: value for name, value in given.items() if value != getattr(_PLAIN, name)}
        merged = replace(base, **own)
        required = merged.required is not False
        return replace(
            merged, required=required, blank=french(merged.blank), case=merged.case or "", use=""
        )

    def deadline(self, deadline: Deadline | None) -> Deadline | None:
        if deadline is None:
            return None
        if bool(deadline.value) == bool(deadline.days):
            hint = "« value » quand un texte fixe le délai, « days » pour notre conseil"
            self._tell("il faut « value » ou « days », un seul des deux", ("deadline",), hint)
            return None
        if deadline.days:
            return replace(deadline, delay=Value(deadline.days, "days"))
        try:
            return replace(deadline, delay=self._registry.value(deadline.value))
        except UnknownLaw as unknown:
            self._tell(_unknown(unknown), ("deadline", "value"))
            return None

    def checked_on(self, ids: Iterable[str]) -> dt.date | None:
        """Return the oldest day on which a rule of the letter was checked."""
        entries = self._registry.entries
        return min((entries[id].checked_on for id in ids if id in entries), default=None)

    def subject(self, text: str) -> tuple[Part, ...]:
        try:
            return parse_parts(text, Finish(self._registry))[0]
        except ValueError as error:
            self._tell(str(error), ("email_subject",))
            return ()

    def _tell(self, message: str, path: Path, hint: str = "") -> None:
        self.problems.append(Problem(message, hint, path))


def _unknown(unknown: UnknownLaw) -> str:
    return f"« {unknown.args[0]} » n’est pas dans le registre du droit"


def _example(example: Example) -> Example:
    """Write dates as the form sends them."""
    return replace(example, values={id: _as_text(value) for id, value in example.values.items()})


def _as_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _dressed(passage: Passage) -> Passage:
    """Add what every letter shows the same way: « Objet : », and guillemets around a quotation."""
    if passage.role == "subject":
        return replace(passage, parts=(Part(text=f"Objet{NBSP}: "), *passage.parts))
    if passage.role == "quote":
        first, last = Part(text=f"«{NBSP}"), Part(text=f"{NBSP}»")
        return replace(passage, parts=(first, *passage.parts, last))
    return passage
