"""Read a letter: Markdown with YAML front matter, checked and compiled.

A letter is one file, ``content/letters/<id>.md``. Between two ``---`` lines, the front matter
(keys: ``tutorials.letters.model.Front``), whose fields may take their values from a shared one
(``- use: nom``, see ``_champs.yml``). After it, the body, in restricted Markdown:

===============================  =================================================================
``::: sender`` … ``:::``         also ``addressee``, ``place-date``, ``signature``: each line is one
``::: attachments`` … ``:::``    a title, then ``- `` items
``# Objet`` · ``## Titre``       the subject, exactly one · sections of a long document
``- item`` · ``> passage``       list item · words quoted exactly (the guillemets are added)
``**gras**``                     the only inline mark
``{{champ}}``                    an answer; also ``{{today}}`` and ``{{deadline}}``, dates in words
``- {{*champ}}``                 one item for each answer of a ``list`` field
``{{?champ}}…{{/}}``             written when there is an answer; alone on their lines around whole
                                 paragraphs, or inside one
``{{!champ}}…{{/}}``             written when there is none
``{{?champ=choix}}…{{/}}``       written for one choice; whole paragraphs only
``{{ valeur("id.nom") }}``       an amount or a delay, and ``{{ loi("id") }}`` a reference
===============================  =================================================================

A ``multiline`` field ends its paragraph. An optional field stands inside its own condition.
Answers are never parsed again. ``tutorials.letters.check`` tries every combination of what is
optional and reads the sentences that come out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from tutorials.editing.letter_body import Body, parse_parts, read_body
from tutorials.editing.source import Read, Source, read
from tutorials.law.model import Value
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.letters.check import check_letter, check_links
from tutorials.letters.model import Deadline, Example, Field, Front, Group, Letter, Part, Passage
from tutorials.model import Content
from tutorials.places import Places
from tutorials.problems import Path, Problem
from tutorials.typography import french

if TYPE_CHECKING:
    from tutorials.editing.content import Build

SHARED = "_champs.yml"
_NBSP = "\u00a0"


@dataclass(frozen=True)
class SharedFields(Content):
    """Fields that several letters ask for."""

    fields: tuple[Field, ...]


def read_letters(
    folder: FilePath, root: FilePath, registry: Registry, places: Places
) -> tuple[dict[str, Letter], list[Problem]]:
    """Read all letters of ``folder``; returns those without a problem, by id, and all problems."""
    shared, problems = _shared(folder / SHARED, root)
    reads = [read_letter(file, root, registry, shared) for file in sorted(folder.glob("*.md"))]
    problems += [problem for one in reads for problem in one.problems]
    letters = {one.value.id: one.value for one in reads if one.value}
    for one in reads:
        if one.value:
            found = check_links(one.value, places)
            problems += [one.source.place(problem) for problem in found]
    return letters, problems


def read_letter(
    file: FilePath, root: FilePath, registry: Registry, shared: Mapping[str, Field]
) -> Read[Letter]:
    """Read, compile and check one letter.

    Args:
        file: the letter's file.
        root: what shown file names are relative to.
        registry: the law, for amounts, delays and references.
        shared: fields that ``use`` may name, by id.
    """
    front_text, body_text, body_line = _split(file.read_text(encoding="utf-8"))
    front = _read_front(front_text, file.relative_to(root).as_posix())
    if front.value is None:
        return Read(None, front.problems, front.source)
    finish = _Finish(registry)
    body = read_body(body_text, body_line, finish)
    source = _with_body(front.source, body)
    problems = [Problem(message, file=source.file, line=line) for line, message in body.errors]
    letter, found = _compile(front.value, body, shared, finish)
    found += check_letter(letter, file.stem, registry, front.value, body.texts)
    problems += [source.place(problem) for problem in found]
    return Read(letter if not problems else None, tuple(problems), source)


@dataclass(frozen=True)
class _Finish:
    """Puts registry values and French spaces into a stretch of fixed text."""

    registry: Registry

    def __call__(self, text: str) -> str:
        try:
            return french(self.registry.expand(text))
        except UnknownLaw as unknown:
            raise ValueError(f"« {unknown.args[0]} » n’est pas dans le registre du droit") from None


def _shared(file: FilePath, root: FilePath) -> tuple[dict[str, Field], list[Problem]]:
    if not file.exists():
        return {}, []
    found = read(file, root, SharedFields)
    listed = found.value.fields if found.value else ()
    return {field.id: field for field in listed}, list(found.problems)


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter, body, and the body's first line number."""
    lines = text.splitlines(keepends=True)
    marks = [index for index, line in enumerate(lines) if line.rstrip() == "---"][:2]
    if len(marks) < 2 or marks[0] != 0:
        return "", text, 1
    return "".join(lines[1 : marks[1]]), "".join(lines[marks[1] + 1 :]), marks[1] + 2


def _read_front(text: str, name: str) -> Read[Front]:
    """Read the front matter alone, under the letter's own name and line numbers."""
    with TemporaryDirectory() as folder:
        file = FilePath(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"\n{text}", encoding="utf-8")
        return read(file, FilePath(folder), Front)


def _with_body(source: Source, body: Body) -> Source:
    """Let problems of the body be placed: ``("body", number of the passage)``."""
    lines: dict[Path, int] = {("body", index): line for index, line in enumerate(body.lines)}
    return Source(source.file, {**source.data, "body": body.texts}, {**source.lines, **lines})


def _compile(
    front: Front, body: Body, shared: Mapping[str, Field], finish: _Finish
) -> tuple[Letter, list[Problem]]:
    problems: list[Problem] = []
    groups = tuple(
        Group(
            group.title,
            tuple(
                _field(one, shared, (*path, "fields", i), problems)
                for i, one in enumerate(group.fields)
            ),
        )
        for path, group in ((("groups", g), group) for g, group in enumerate(front.groups))
    )
    values = {item.name: getattr(front, item.name) for item in fields(Front)}
    values |= {
        "groups": groups,
        "examples": tuple(_example(example) for example in front.examples),
        "deadline": _deadline(front.deadline, finish.registry, problems),
    }
    subject: tuple[Part, ...] = ()
    try:
        subject = parse_parts(front.email_subject, finish)[0]
    except ValueError as error:
        problems.append(Problem(str(error), path=("email_subject",)))
    passages = tuple(_dressed(passage) for passage in body.passages)
    return Letter(**values, subject_parts=subject, body=passages), problems


def _field(
    written: Field, shared: Mapping[str, Field], path: Path, problems: list[Problem]
) -> Field:
    """Complete a field from the shared one it uses; required unless it says otherwise."""
    base = Field()
    if written.use and written.use not in shared:
        hint = f"champs communs : {', '.join(shared)}"
        problems.append(Problem(f"champ commun inconnu : « {written.use} »", hint, path))
    elif written.use:
        base = shared[written.use]
    given = {item.name: getattr(written, item.name) for item in fields(Field)}
    default = Field()
    own = {name: value for name, value in given.items() if value != getattr(default, name)}
    merged = replace(base, **own)
    required = merged.required is not False
    return replace(merged, required=required, blank=french(merged.blank), use="")


def _example(example: Example) -> Example:
    """Write dates as the form sends them."""
    return replace(example, values={id: _plain(value) for id, value in example.values.items()})


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _deadline(
    deadline: Deadline | None, registry: Registry, problems: list[Problem]
) -> Deadline | None:
    if deadline is None:
        return None
    if bool(deadline.value) == bool(deadline.days):
        hint = "« value » quand un texte fixe le délai, « days » pour notre conseil"
        problems.append(
            Problem("il faut « value » ou « days », un seul des deux", hint, ("deadline",))
        )
        return None
    try:
        delay = registry.value(deadline.value) if deadline.value else Value(deadline.days, "days")
    except UnknownLaw:
        message = f"« {deadline.value} » n’est pas dans le registre du droit"
        problems.append(Problem(message, path=("deadline", "value")))
        return None
    return replace(deadline, delay=delay)


def _dressed(passage: Passage) -> Passage:
    """Add what every letter shows the same way: « Objet : », and guillemets around a quotation."""
    if passage.role == "subject":
        return replace(passage, parts=(Part(text=f"Objet{_NBSP}: "), *passage.parts))
    if passage.role == "quote":
        return replace(
            passage, parts=(Part(text=f"«{_NBSP}"), *passage.parts, Part(text=f"{_NBSP}»"))
        )
    return passage


def compile_letters(build: Build) -> None:
    """Read and check ``letters/*.md``; a kind of :mod:`tutorials.editing.content`."""
    folder = build.folder / "letters"
    letters, problems = read_letters(folder, build.root, build.registry, build.places)
    build.problems += problems
    kind = TypeAdapter(tuple[Letter, ...])
    build.data["letters"] = kind.dump_python(tuple(letters.values()), mode="json")
