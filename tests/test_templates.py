"""Screens of all wings are made with one kit: ``templates/form.html``."""

from __future__ import annotations

from tutorials.editing.kinds import templates

TEMPLATES = templates()
SHARED = ("clashes.html", "form.html", "keeping.html")
"""What every wing shows; the rest stands in the folder of its wing."""


def test_there_is_one_summary_of_errors() -> None:
    holders = [name for name, text in TEMPLATES.items() if 'class="error-summary"' in text]
    assert holders == ["form.html"]


def test_templates_stand_in_the_folder_of_their_wing_with_one_style_of_names() -> None:
    assert {name for name in TEMPLATES if "/" not in name} == set(SHARED)
    assert [name for name in TEMPLATES if not name.islower() or "_" in name] == []
