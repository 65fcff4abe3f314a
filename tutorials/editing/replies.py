"""Read and check the content of replies: ``rules/*.yml`` and ``replies/*.yml``."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any, TypeVar

from tutorials.editing.checks.replies import check_guide, check_rule, check_situation, check_texts
from tutorials.editing.kept import files_in, kept
from tutorials.editing.kinds import Build, dump
from tutorials.editing.source import Source, read
from tutorials.editing.text_file import listed
from tutorials.law.registry import Registry
from tutorials.problems import ContentError, Problem
from tutorials.replies.content import Replies
from tutorials.replies.model import Guide, Rule, Situation
from tutorials.text.weights import Weights

T = TypeVar("T")

_GUIDE, OPINION = "guide.yml", "opinion.json"


def read_replies(
    folder: FilePath, root: FilePath, registry: Registry
) -> tuple[Replies | None, list[Problem]]:
    """Read the replies' content under ``folder``; nothing is returned when a form is wrong.

    Args:
        folder: the content folder.
        root: what shown file names are relative to.
        registry: the law, for the ids that content names.
    """
    problems: list[Problem] = []
    guides = _read_all([folder / "replies" / _GUIDE], root, Guide, problems)
    rules = _read_all(listed(folder / "rules", "*.yml"), root, Rule, problems)
    opinions = _read_all([folder / "rules" / OPINION], root, Weights, problems)
    others = [file for file in listed(folder / "replies", "*.yml") if file.name != _GUIDE]
    situations = _read_all(others, root, Situation, problems)
    if problems or not guides or not opinions:
        return None, problems
    guide, guide_source = guides[0]
    problems += [guide_source.place(problem) for problem in check_guide(guide, registry)]
    for rule, source in rules:
        wrong = [*_named(rule.id, source), *check_rule(rule, guide, registry)]
        problems += [source.place(problem) for problem in wrong]
    for situation, source in situations:
        wrong = [
            *_named(situation.id, source),
            *check_situation(situation, _rule_ids(rules), registry),
        ]
        problems += [source.place(problem) for problem in wrong]
    ordered = sorted(
        (each for each, _ in situations), key=lambda each: (not each.urgent, each.order)
    )
    replies = Replies(guide, tuple(rule for rule, _ in rules), opinions[0][0], tuple(ordered))
    if not problems:
        sources = {situation.id: source for situation, source in situations}
        found = kept(lambda: tuple(check_texts(replies)), replies)
        problems += [sources[id].place(problem) for id, problem in found]
    return replies, problems


def compile_replies(build: Build) -> None:
    """Read and check the rules and the replies, for the build."""

    def compiled() -> tuple[Any, list[Problem]]:
        replies, problems = read_replies(build.folder, build.root, build.registry)
        data = dump(Replies, replies) if replies else None
        return data, problems

    files = [files_in(build.folder / name) for name in ("rules", "replies")]
    data, problems = kept(compiled, build.root, files, build.registry.entries)
    build.problems += problems
    if data is not None:
        build.data["replies"] = data


def load_replies(folder: FilePath, root: FilePath, registry: Registry) -> Replies:
    """Return the checked content; raises :class:`ContentError` with every problem."""
    replies, problems = read_replies(folder, root, registry)
    if problems or replies is None:
        raise ContentError(problems)
    return replies


def _rule_ids(rules: list[tuple[Rule, Source]]) -> frozenset[str]:
    """Return the ids of the rules read."""
    return frozenset(rule.id for rule, _ in rules)


def _read_all(
    files: list[FilePath], root: FilePath, kind: type[T], problems: list[Problem]
) -> list[tuple[T, Source]]:
    """Read every file as ``kind``, adding the problems of form to ``problems``."""
    values = []
    for file in files:
        got = read(file, root, kind)
        problems += got.problems
        if got.value is not None:
            values.append((got.value, got.source))
    return values


def _named(id: str, source: Source) -> list[Problem]:
    """Check that a file is named after what it holds."""
    stem = FilePath(source.file).stem
    wrong = Problem(f"l’identifiant doit être le nom du fichier : « {stem} »", path=("id",))
    return [] if id == stem else [wrong]
