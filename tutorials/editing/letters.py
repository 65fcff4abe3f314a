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
``{{champ:Pièce|Pièces}}``       the first word for one answer of a ``list`` field, else the second
``{{?champ}}…{{/}}``             written when there is an answer; alone on their lines around whole
                                 paragraphs, or inside one
``{{!champ}}…{{/}}``             written when there is none
``{{?champ=choix}}…{{/}}``       written for one choice; whole paragraphs only
``{{ valeur("id.nom") }}``       an amount or a delay, and ``{{ loi("id") }}`` a reference
===============================  =================================================================

A ``multiline`` field ends its paragraph. An optional field stands inside its own condition.
Answers are never parsed again. ``tutorials.editing.checks.letters`` tries every combination of what
is optional and reads the sentences that come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from tutorials.deadlines.legal import Delays
from tutorials.editing.checks.letters import (
    check_claims,
    check_letter,
    check_links,
    check_requests,
)
from tutorials.editing.kept import kept
from tutorials.editing.kinds import Build, dump
from tutorials.editing.letter_body import Body, read_body
from tutorials.editing.letter_compile import Finish, compile_letter
from tutorials.editing.source import Read, Source, parse, read
from tutorials.editing.text_file import Unreadable, listed, read_text
from tutorials.law.registry import Registry
from tutorials.letters.model import Field, Front, Letter
from tutorials.model import Content
from tutorials.places import Places
from tutorials.problems import Path, Problem

SHARED = "_champs.yml"


@dataclass(frozen=True)
class SharedFields(Content):
    """Fields that several letters ask for."""

    fields: tuple[Field, ...]
    """Les champs que plusieurs lettres demandent."""


def read_letters(
    folder: FilePath, root: FilePath, delays: Delays, places: Places
) -> tuple[dict[str, Letter], list[Problem]]:
    """Read all letters of ``folder``; returns those without a problem, by id, and all problems."""
    shared, problems = _shared(folder / SHARED, root)
    registry = delays.registry
    reads = [_kept_letter(file, root, registry, shared) for file in listed(folder, "*.md")]
    problems += [problem for one in reads for problem in one.problems]
    letters = {one.value.id: one.value for one in reads if one.value}
    for one in reads:
        if one.value:
            found = [*check_links(one.value, places), *check_claims(one.value, delays)]
            found += check_requests(one.value)
            problems += [one.source.place(problem) for problem in found]
    return letters, problems


def _kept_letter(
    file: FilePath, root: FilePath, registry: Registry, shared: Mapping[str, Field]
) -> Read[Letter]:
    """Read a letter, unless it was read already as it is, with the same law and fields."""
    inputs = (file.relative_to(root), file.read_bytes(), registry.entries, shared)
    return kept(lambda: read_letter(file, root, registry, shared), *inputs)


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
    name = file.relative_to(root).as_posix()
    text = read_text(file, name)
    if isinstance(text, Unreadable):
        return Read(None, (text,), Source(name, None, {}))
    front_text, body_text, body_line = _split(text)
    if not front_text:
        hint = "mettez les clés de la lettre en haut, entre deux lignes « --- »"
        fault = Unreadable("les clés de la lettre sont absentes", hint, file=name, line=1)
        return Read(None, (fault,), Source(name, None, {}))
    front = parse(f"\n{front_text}", name, Front)
    if front.value is None:
        return Read(None, front.problems, front.source)
    body = read_body(body_text, body_line, Finish(registry))
    source = _with_body(front.source, body)
    problems = [replace(problem, file=source.file) for problem in body.errors]
    letter, found = compile_letter(front.value, body, shared, registry)
    if not found:  # else much of what the check would say follows from that
        found = check_letter(letter, file.stem, registry, front.value, body.texts)
    problems += [source.place(problem) for problem in found]
    return Read(letter if not problems else None, tuple(problems), source)


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


def _with_body(source: Source, body: Body) -> Source:
    """Let problems of the body be placed: ``("body", number of the passage)``."""
    lines: dict[Path, int] = {("body", index): line for index, line in enumerate(body.lines)}
    return Source(source.file, {**source.data, "body": body.texts}, {**source.lines, **lines})


def compile_letters(build: Build) -> None:
    """Read and check ``letters/*.md``; a kind of :mod:`tutorials.editing.content`."""
    folder = build.folder / "letters"
    letters, problems = read_letters(folder, build.root, build.delays, build.places)
    build.problems += problems
    build.data["letters"] = dump(tuple[Letter, ...], tuple(letters.values()))
