"""Read and check the content of the reading aid: ``signals/*.yml``."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any

from tutorials.editing.checks.signals import (
    check_cases,
    check_examples,
    check_families,
    check_groups,
)
from tutorials.editing.kept import files_in, kept
from tutorials.editing.kinds import Build, dump
from tutorials.editing.lexicon import group_reader, group_roles, lexicon_of
from tutorials.editing.source import Read, read
from tutorials.editing.text_file import listed
from tutorials.law.registry import Registry
from tutorials.problems import ContentError, Problem
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.model import DecisionFile, GroupFile, SignalContent, SignalFile
from tutorials.text.features import Roles
from tutorials.text.phrases import Reader
from tutorials.text.weights import Weights

GROUPS, CASES, OPINION, DANGER = "mots.yml", "decisions.yml", "opinion.json", "danger.json"


def read_signals(
    folder: FilePath, root: FilePath, registry: Registry
) -> tuple[SignalContent | None, list[Problem]]:
    """Read ``folder``; nothing is returned when the lexicon could not be compiled.

    Args:
        folder: ``content/signals``.
        root: what shown file names are relative to.
        registry: the law, for the ids that families name.
    """
    groups = read(folder / GROUPS, root, GroupFile)
    cases = read(folder / CASES, root, DecisionFile)
    opinion, danger = (read(folder / one, root, Weights) for one in (OPINION, DANGER))
    others = [file for file in listed(folder, "*.yml") if file.name not in (GROUPS, CASES)]
    files = [read(file, root, SignalFile) for file in others]
    problems = [*groups.problems, *cases.problems, *opinion.problems, *danger.problems]
    problems += [problem for one in files for problem in one.problems]
    if problems or groups.value is None or cases.value is None:
        return None, problems
    assert opinion.value is not None
    assert danger.value is not None
    problems += [groups.source.place(problem) for problem in check_groups(groups.value)]
    problems += [cases.source.place(problem) for problem in check_cases(cases.value)]
    if not problems:
        known = frozenset(case.id for case in cases.value.cases)
        reader = group_reader(groups.value.groups)
        problems += _families(files, reader, known, registry)
    if problems:
        return None, problems
    families = tuple(one.value for one in files if one.value is not None)
    content = SignalContent(
        groups.value.groups, families, cases.value.cases, opinion.value, danger.value
    )
    found = kept(lambda: tuple(check_examples(content, lexicon_of(content))), content)
    return content, [files[number].source.place(problem) for number, problem in found]


def load_roles(folder: FilePath, root: FilePath) -> Roles:
    """Return the parts that words play, for learning; raises :class:`ContentError`."""
    groups = read(folder / GROUPS, root, GroupFile)
    if groups.value is None:
        raise ContentError(groups.problems)
    return group_roles(groups.value.groups)


def load_signals(folder: FilePath, root: FilePath, registry: Registry) -> Lexicon:
    """Return the compiled content; raises :class:`ContentError` with every problem."""
    content, problems = read_signals(folder, root, registry)
    if problems or content is None:
        raise ContentError(problems)
    return lexicon_of(content)


def compile_signals(build: Build) -> None:
    """Read and check ``signals/*.yml`` for the build."""
    folder = build.folder / "signals"

    def compiled() -> tuple[Any, list[Problem]]:
        content, problems = read_signals(folder, build.root, build.registry)
        data = dump(SignalContent, content) if content else None
        return data, problems

    laws = tuple(build.registry.entries)  # their ids are all that is looked at
    data, problems = kept(compiled, build.root, files_in(folder), laws)
    build.problems += problems
    if data is not None:
        build.data["signals"] = data


def _families(
    files: list[Read[SignalFile]], reader: Reader, cases: frozenset[str], registry: Registry
) -> list[Problem]:
    """Check every file of families, and that no id is used twice."""
    problems: list[Problem] = []
    taken: set[str] = set()
    for one in files:
        if one.value is None:
            continue
        found = list(check_families(one.value, reader, cases, registry))
        for index, family in enumerate(one.value.families):
            if family.id in taken:
                message = f"cet identifiant est déjà pris : « {family.id} »"
                found.append(Problem(message, path=("families", index, "id")))
            taken.add(family.id)
        problems += [one.source.place(problem) for problem in found]
    return problems
