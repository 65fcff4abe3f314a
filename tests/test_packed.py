"""Content packed for the browser: the same library, decoded piece by piece."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from macros.publish.prepare import content
from tutorials import app
from tutorials.catalogue import TUTORIALS
from tutorials.editing.loading import install, library_from_json, pack
from tutorials.library import Library
from tutorials.packed import unpack

NAME = "cuisine"


@pytest.fixture(scope="module")
def text() -> str:
    """Content as JSON."""
    return content()[1]


@pytest.fixture(scope="module")
def read(text: str) -> Library:
    """A library of its own: what a text was read with stays in its library."""
    return library_from_json(text)


@pytest.fixture(scope="module")
def packed(read: Library) -> bytes:
    """The same library, packed."""
    return pack(read)


def test_what_is_unpacked_is_what_was_packed(read: Library, packed: bytes) -> None:
    found = unpack(packed)
    for field in fields(Library):
        assert plain(getattr(found, field.name)) == plain(getattr(read, field.name)), field.name


def plain(value: Any) -> Any:
    """Return what can be compared: objects as their fields, sets in order."""
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(map(repr, value))
    fields_of = getattr(value, "__dict__", None)
    return repr(value) if fields_of is None else plain(fields_of)


def test_a_kind_is_decoded_once_and_without_the_others(read: Library, packed: bytes) -> None:
    found = unpack(packed)
    everything = set(found.parts)
    assert found.letters["relance"] == read.letters["relance"]
    assert found.letters is found.letters
    assert everything - set(found.parts) == {"letters"}


def test_all_is_decoded_ahead_part_by_part(text: str, read: Library, packed: bytes) -> None:
    found = app.install_packed(packed)
    left = len(found.parts)
    assert sum(iter(app.decode_next, False)) == left > 0
    assert plain(found.signals) == plain(read.signals)
    assert "rulebook" in vars(found.replies)  # nor is the first review slow
    install(text)
    assert app.decode_next() is False


def test_a_name_that_nothing_has_raises_as_elsewhere(packed: bytes) -> None:
    found = unpack(packed)
    with pytest.raises(AttributeError, match="cuisine"):
        getattr(found, NAME)


def test_the_door_answers_the_same_from_packed_content(
    text: str, read: Library, packed: bytes
) -> None:
    asked = [
        *({"op": "show", "tutorial": name} for name in (*TUTORIALS, *read.flows)),
        {"op": "letters"},
        {"op": "letter", "id": "relance", "format": "pdf"},
    ]
    requests = [json.dumps({**each, "today": "2026-11-21"}) for each in asked]
    app.install_packed(packed)
    found = [app.call(each) for each in requests]
    install(text)
    assert found == [app.call(each) for each in requests]
