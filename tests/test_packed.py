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
from tutorials.library import Library
from tutorials.loading import library_from_json
from tutorials.packed import pack, unpack

TEXT = content()[1]
LIBRARY = library_from_json(TEXT)  # its own: what a text was read with stays in its library
PACKED = pack(LIBRARY)
NAME = "cuisine"


def test_what_is_unpacked_is_what_was_packed() -> None:
    found = unpack(PACKED)
    for field in fields(Library):
        assert plain(getattr(found, field.name)) == plain(getattr(LIBRARY, field.name)), field.name


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


def test_a_kind_is_decoded_once_and_without_the_others() -> None:
    found = unpack(PACKED)
    everything = set(found.parts)
    assert found.letters["relance"] == LIBRARY.letters["relance"]
    assert found.letters is found.letters
    assert everything - set(found.parts) == {"letters"}


def test_all_is_decoded_ahead_part_by_part() -> None:
    found = app.install_packed(PACKED)
    left = len(found.parts)
    assert sum(iter(app.decode_next, False)) == left > 0
    assert plain(found.signals) == plain(LIBRARY.signals)
    assert "rulebook" in vars(found.replies)  # nor is the first review slow
    app.install(TEXT)
    assert app.decode_next() is False


def test_a_name_that_nothing_has_raises_as_elsewhere() -> None:
    found = unpack(PACKED)
    with pytest.raises(AttributeError, match="cuisine"):
        getattr(found, NAME)


def test_the_door_answers_the_same_from_packed_content() -> None:
    asked = [
        *({"op": "show", "tutorial": name} for name in (*TUTORIALS, *LIBRARY.flows)),
        {"op": "letters"},
        {"op": "letter", "id": "relance", "format": "pdf"},
    ]
    requests = [json.dumps({**each, "today": "2026-11-21"}) for each in asked]
    app.install_packed(PACKED)
    packed = [app.call(each) for each in requests]
    app.install(TEXT)
    assert packed == [app.call(each) for each in requests]
