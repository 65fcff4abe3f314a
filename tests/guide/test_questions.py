"""The questions of readers, written before the chapters, are answered in the built site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.guide.sections import data, read

QUESTIONS: list[dict[str, Any]] = data("questions")


def test_there_are_at_least_sixty_questions_about_chapters(site_folder: Path) -> None:
    assert len(QUESTIONS) >= 60
    chapters = {f"guide/{path.stem}" for path in (site_folder / "guide").glob("*.html")}
    assert {question["page"] for question in QUESTIONS} <= chapters


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one["question"])
def test_a_question_is_answered_under_its_anchor_with_its_law(
    site_folder: Path, question: dict[str, Any]
) -> None:
    page = read(site_folder / f"{question['page']}.html")
    assert question["anchor"] in page.sections, f"pas de titre #{question['anchor']}"
    section = page.sections[question["anchor"]]
    missing = [phrase for phrase in question["expect"] if not section.contains(phrase)]
    unnamed = [entry for entry in question.get("law", []) if not section.names(entry)]
    assert (missing, unnamed) == ([], [])
