"""No expression that reads what people type can take a time that grows faster than the text."""

import importlib
import pkgutil
import re
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pytest

from tutorials import replies, signals, text


def patterns(module: ModuleType) -> list[re.Pattern[str]]:
    values = [value for value in vars(module).values() if not isinstance(value, ModuleType)]
    values += [inner for value in values if isinstance(value, dict) for inner in value.values()]
    return [value for value in values if isinstance(value, re.Pattern)]


def repeats(tree: Any, depth: int = 0, inside: bool = False) -> list[str]:
    """Return the faults of a parsed expression: an endless repeat inside a repeat."""
    faults: list[str] = []
    for operation, argument in tree:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, body = argument
            endless = high == _parser.MAXREPEAT
            if endless and inside:
                faults.append(f"{name} {low}–∞ in a repeat")
            faults += repeats(body, depth + 1, endless)
        elif name == "SUBPATTERN":
            faults += repeats(argument[3], depth, inside)
        elif name == "BRANCH":
            faults += [fault for branch in argument[1] for fault in repeats(branch, depth, inside)]
        elif name in ("ASSERT", "ASSERT_NOT"):
            faults += repeats(argument[1], depth, inside)
    return faults


def modules() -> list[ModuleType]:
    """Return every module with an expression that reads what people type (a check does not)."""
    read = [
        importlib.import_module(found.name)
        for package in (replies, signals, text)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not found.name.endswith(".check")
    ]
    return [module for module in read if patterns(module)]


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_no_regular_expression_repeats_an_endless_repeat(module: ModuleType) -> None:
    for pattern in patterns(module):
        assert repeats(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)) == []


def test_the_check_on_expressions_looks_where_texts_are_read() -> None:
    looked = {module.__name__.removeprefix("tutorials.") for module in modules()}
    assert looked >= {"text.context", "signals.words", "replies.words", "replies.rules.nom"}


def test_the_check_on_expressions_sees_a_catastrophic_one() -> None:
    assert repeats(_parser.parse(r"(?:a+)+b"))
    assert repeats(_parser.parse(r"(?:\w+\s?)*$"))
