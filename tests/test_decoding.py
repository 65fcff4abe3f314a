"""JSON values become dataclasses, and what does not fit is told with its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

from tutorials.decoding import decode
from tutorials.problems import ContentError


@dataclass(frozen=True)
class Leaf:
    size: int
    tone: Literal["neutre", "apaisant"] = "neutre"
    on: dt.date | None = None


@dataclass(frozen=True)
class Tree:
    name: str
    names: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    by_name: dict[str, tuple[Leaf, ...]] = field(default_factory=dict)
    read: Literal["non lu"] | dt.date = "non lu"
    anything: Any = None
    open: bool = False


def faults(**values: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ContentError) as raised:
        decode(Tree, {"name": "chêne", **values})
    return [(problem.message, problem.path) for problem in raised.value.problems]


def test_values_become_what_the_annotations_say() -> None:
    value = {
        "name": "chêne",
        "names": ["a", "b"],
        "leaves": [{"size": 1, "on": "2026-11-29"}, {"size": 2, "tone": "apaisant", "on": None}],
        "by_name": {"x": [{"size": 3}]},
        "read": "2026-11-28",
        "anything": [1],
        "open": True,
    }
    assert decode(Tree, value) == Tree(
        "chêne",
        ("a", "b"),
        (Leaf(1, on=dt.date(2026, 11, 29)), Leaf(2, "apaisant")),
        {"x": (Leaf(3),)},
        dt.date(2026, 11, 28),
        [1],
        True,
    )


@pytest.mark.parametrize(
    ("values", "message", "path"),
    [
        ({"names": "lettres"}, "La valeur de « names » n’est pas utilisable", ("names",)),
        ({"name": None}, "La valeur de « name » n’est pas utilisable", ("name",)),
        ({"open": 1}, "La valeur de « open » n’est pas utilisable", ("open",)),
        ({"feuilles": []}, "Clé inconnue : « feuilles »", ("feuilles",)),
        (
            {"leaves": [{"size": 1}, {"size": True}]},
            "Dans « leaves », n° 2, la valeur de « size » n’est pas utilisable",
            ("leaves", 1, "size"),
        ),
        (
            {"leaves": [{"size": 1, "on": "hier"}]},
            "Dans « leaves », n° 1, la valeur de « on » n’est pas utilisable",
            ("leaves", 0, "on"),
        ),
        (
            {"leaves": [{"size": 1, "tone": ["neutre"]}]},
            "Dans « leaves », n° 1, la valeur de « tone » n’est pas utilisable",
            ("leaves", 0, "tone"),
        ),
        (
            {"by_name": {"x": [{}]}},
            "Dans « by_name », « x », n° 1, il manque « size »",
            ("by_name", "x", 0, "size"),
        ),
        (
            {"by_name": {"x": [3]}},
            "Dans « by_name », « x », la valeur du n° 1 n’est pas utilisable",
            ("by_name", "x", 0),
        ),
        ({"read": "jamais"}, "La valeur de « read » n’est pas utilisable", ("read",)),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_its_place(
    values: dict[str, Any], message: str, path: tuple[str | int, ...]
) -> None:
    assert faults(**values) == [(message, path)]


def test_every_fault_is_told_at_once() -> None:
    told = faults(name=1, leaves=[{"size": "x"}, {}], zut=0)
    assert [path for _, path in told] == [
        ("name",),
        ("leaves", 0, "size"),
        ("leaves", 1, "size"),
        ("zut",),
    ]


def test_a_value_that_is_no_object_at_all_is_told() -> None:
    with pytest.raises(ContentError, match="n’est pas utilisable"):
        decode(Tree, [])


def test_an_annotation_that_json_cannot_fill_is_a_fault_of_ours() -> None:
    @dataclass
    class Set:
        names: frozenset[str]

    with pytest.raises(TypeError, match="frozenset"):
        decode(Set, {"names": []})
