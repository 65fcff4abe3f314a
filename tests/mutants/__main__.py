"""``make mutants``: how many small faults, put into seven modules one by one, their tests see.

A measurement, not a gate. ``MUTANTS=n`` takes n of each module by chance, always the same; names of
modules may be given. Each mutant is tried in a child of this process, which has the content loaded.
"""

from __future__ import annotations

import gc
import importlib
import io
import os
import random
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import pytest

from macros.publish.paths import ROOT
from tests import library
from tests.mutants.sites import Mutant, mutants

MODULES = {
    "tutorials.dates.periods": (
        "dates/test_periods.py",
        "deadlines/test_legal.py",
        "deadlines/test_sentences.py",
    ),
    "tutorials.flows.state": ("flows/test_state.py", "flows/test_dates.py", "flows/test_case.py"),
    "tutorials.letters.compose": ("letters/test_compose.py", "letters/test_revise.py"),
    "tutorials.deadlines.legal": (
        "deadlines/test_legal.py",
        "deadlines/test_sentences.py",
        "deadlines/test_timeline.py",
    ),
    "tutorials.replies.review": (
        "replies/test_review.py",
        "replies/test_neutral.py",
        "replies/test_golden.py",
    ),
    "tutorials.signals.analyse": ("signals/test_analyse.py", "signals/test_golden.py"),
    "tutorials.flows.paths": ("flows/test_paths.py",),
}
"""Each module, and the tests that should see a fault in it."""
LONGEST = 120
"""Seconds that the tests of a mutant may take: one that never ends has been seen."""


def main(names: list[str]) -> None:
    """Print, of each module, the mutants that no test saw and how many were seen."""
    library.library()  # once, for every child
    killed = tried = 0
    for name, files in MODULES.items():
        if names and name.rpartition(".")[2] not in names:
            continue
        print(name, flush=True)
        seen = [_seen(*each) for each in _trials(importlib.import_module(name), files)]
        print(f"    {sum(seen)} / {len(seen)}", flush=True)
        killed, tried = killed + sum(seen), tried + len(seen)
    print(f"{killed} / {tried}, {killed / max(tried, 1):.1%}")


Trial = tuple[ModuleType, Mutant, list[str]]


def _trials(module: ModuleType, files: tuple[str, ...]) -> Iterator[Trial]:
    """Give each mutant of a module, or those that were drawn, with the tests that should see it."""
    drawn = list(mutants(Path(str(module.__file__))))
    if wanted := int(os.environ.get("MUTANTS") or 0):
        drawn = random.Random(0).sample(drawn, min(wanted, len(drawn)))
    paths = [str(ROOT / "tests" / each) for each in files]
    _run("--collect-only", *paths)  # imported once, for every child
    if not _pass(module, {}, paths):
        sys.exit(f"{module.__name__}: its tests fail without any mutant")
    return ((module, one, paths) for one in drawn)


def _seen(module: ModuleType, one: Mutant, paths: list[str]) -> bool:
    """Tell whether a test fails; print the mutant otherwise."""
    seen = not _pass(module, one.functions(Path(str(module.__file__))), paths)
    if not seen:
        print(f"    {one.line}: {_short(one.before)}  ->  {_short(one.after)}", flush=True)
    return seen


def _pass(module: ModuleType, codes: Mapping[str, CodeType], paths: list[str]) -> bool:
    """Tell whether the tests pass in a child where the functions have another code."""
    child = os.fork()
    if not child:
        signal.alarm(LONGEST)
        for each in _live(module):
            if code := codes.get(each.__qualname__):
                each.__code__ = code
        os._exit(_run("-x", *paths))
    return os.waitpid(child, 0)[1] == 0


def _run(*arguments: str) -> int:
    with redirect_stdout(io.StringIO()):
        return pytest.main(["-p", "no:cacheprovider", "-p", "no:xdist", *arguments])


def _live(module: ModuleType) -> Iterator[FunctionType]:
    """Give the functions of a module, whoever has imported them."""
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__module__ == module.__name__:
            yield each


def _short(code: str) -> str:
    return " ".join(code.split())[:90]


if __name__ == "__main__":
    main(sys.argv[1:])
