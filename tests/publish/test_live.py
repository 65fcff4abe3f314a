"""What the live preview reads and packs again after a change: the parts that changed."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from macros.publish.live import Parts
from tests import library as project
from tutorials.editing import loading
from tutorials.library import Library
from tutorials.packed import unpack


@pytest.fixture
def changed() -> str:
    """Return the content's JSON with one template changed."""
    data = json.loads(project.content_json())
    data["templates"]["flows/static.html"] += "<!-- -->"
    return json.dumps(data)


def test_parts_that_did_not_change_are_the_same_objects(changed: str) -> None:
    parts = Parts()
    before, after = parts.library(project.content_json()), parts.library(changed)
    different = {
        field.name
        for field in fields(Library)
        if getattr(before, field.name) is not getattr(after, field.name)
    }
    assert different == {"templates"}
    assert after.templates["flows/static.html"].endswith("<!-- -->")


def test_what_is_packed_is_the_content_and_only_changes_are_packed_again(
    changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = Parts()
    first = parts.library(project.content_json())
    assert unpack(parts.pack(first)).templates == first.templates
    again: list[str] = []
    real = loading.squeezed
    monkeypatch.setattr(
        loading, "squeezed", lambda name, value: again.append(name) or real(name, value)
    )
    after = unpack(parts.pack(parts.library(changed)))
    assert again == ["templates"]
    assert after.templates == json.loads(changed)["templates"]
    assert after.registry.entries == first.registry.entries
