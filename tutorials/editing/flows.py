"""Flows: ``flows/<flow>/_flow.yml``, and one file for each outcome, in ``outcomes/`` beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path as FilePath

from tutorials.editing.checks.flow_paths import check_paths
from tutorials.editing.checks.flows import Report, check
from tutorials.editing.checks.known import Known
from tutorials.editing.kept import kept
from tutorials.editing.kinds import Build, Later, dump
from tutorials.editing.source import Read, Source, read
from tutorials.editing.text_file import Unreadable, listed
from tutorials.flows.model import Flow, FlowFile
from tutorials.flows.outcome import Outcome
from tutorials.problems import Problem

FLOW = "_flow.yml"


@dataclass(frozen=True)
class FlowSource:
    """The files of one flow as read; a problem belongs to the one its path leads into.

    Args:
        flow: ``_flow.yml``.
        outcomes: the outcomes' files, in the order of ``Flow.outcomes``.
    """

    flow: Source
    outcomes: tuple[Source, ...]

    def place(self, problem: Problem) -> Problem:
        """Return ``problem`` with file, line and titles: of the outcome it is about, if any."""
        match problem.path:
            case ("outcomes", int() as rank, *rest):
                about = Problem(problem.message, problem.hint, tuple(rest))
                return self.outcomes[rank].place(about)
        return self.flow.place(problem)


@dataclass(frozen=True)
class FlowRead:
    """A flow as read: no value where one of its files cannot be read."""

    value: Flow | None
    problems: tuple[Problem, ...]
    source: FlowSource


def read_flow(folder: FilePath, root: FilePath) -> FlowRead:
    """Read the flow of ``folder``; ``root`` is what shown file names are relative to."""
    main = read(folder / FLOW, root, FlowFile)
    outcomes = [read(file, root, Outcome) for file in listed(folder, "outcomes/*.yml")]
    problems = [*main.problems, *(problem for got in outcomes for problem in got.problems)]
    problems += [problem for got in outcomes for problem in _misnamed(got)]
    source = FlowSource(main.source, tuple(got.source for got in outcomes))
    if not main.value or any(isinstance(problem, Unreadable) for problem in problems):
        return FlowRead(None, tuple(problems), source)
    found = tuple(got.value for got in outcomes if got.value)
    return FlowRead(Flow(**vars(main.value), outcomes=found), tuple(problems), source)


def _misnamed(got: Read[Outcome]) -> list[Problem]:
    stem = FilePath(got.source.file).stem
    if not got.value or got.value.id == stem:
        return []
    message = f"l’identifiant doit être le nom du fichier : « {stem} »"
    return [got.source.place(Problem(message, path=("id",)))]


def _report(flow: Flow, known: Known) -> Report:
    """Check a flow, unless it was checked already with the same law, delays, places, contacts."""
    return kept(lambda: check(flow, known), *_inputs(flow, known))


def _paths(got: FlowRead, flow: Flow, known: Known) -> tuple[list[Problem], list[Problem]]:
    """Follow all paths of a flow in the same way; return the problems and the notes, placed."""
    problems, notes = kept(lambda: check_paths(flow, known), *_inputs(flow, known))
    place = got.source.place
    return [place(problem) for problem in problems], [place(note) for note in notes]


def _inputs(flow: Flow, known: Known) -> tuple[object, ...]:
    return (flow, known.registry.entries, known.deadlines, known.places, known.contacts)


def compile_flows(build: Build) -> None:
    """Read and check every folder of ``flows/``."""
    flows: list[Flow] = []
    known = build.known
    for folder in sorted(file.parent for file in build.files("flows", f"*/{FLOW}")):
        got = read_flow(folder, build.root)
        build.problems += got.problems
        if not got.value:
            continue
        report = _report(got.value, known)
        problems = [*report.problems]
        if got.value.id != folder.name:
            wrong = f"l’identifiant doit être le nom du dossier : « {folder.name} »"
            problems.append(Problem(wrong, path=("id",)))
        build.problems += [got.source.place(problem) for problem in problems]
        if report.sound:
            title = f"chemins du parcours « {got.value.id} »"
            build.later.append(Later(title, partial(_paths, got, got.value, known)))
        flows.append(got.value)
    build.data["flows"] = dump(tuple[Flow, ...], tuple(flows))
