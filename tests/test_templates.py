"""Screens of all wings are made with one kit: ``templates/form.html``."""

from __future__ import annotations

import pytest

from tutorials.editing.kinds import templates

TEMPLATES = templates()


@pytest.mark.parametrize("piece", ['class="error-summary"', 'class="field__optional"'])
def test_a_piece_of_the_kit_is_written_once(piece: str) -> None:
    holders = {name for name, text in TEMPLATES.items() if piece in text}
    assert "form.html" in holders
    assert holders <= {"form.html", "letters/questions.html"}


def test_templates_stand_in_the_folder_of_their_wing_with_one_style_of_names() -> None:
    for name in TEMPLATES:
        folder, _, file = name.rpartition("/")
        assert name.islower(), name
        assert "_" not in name, name
        assert folder or file in ("form.html", "keeping.html"), name
