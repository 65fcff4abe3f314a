"""What every chapter has, for a person in a hurry and for one who wants the sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.publish.paths import DOCS

CHAPTERS = sorted((DOCS / "guide").glob("*.md"))
WORDS_AT_MOST = 20_000
_MARKUP = re.compile(r"^---\n.*?\n---\n|\{\{.*?\}\}|\{ #.*?\}|\]\([^)]*\)", re.DOTALL)


@pytest.fixture(params=CHAPTERS, ids=lambda path: path.stem)
def chapter(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return path.read_text(encoding="utf-8")


def test_a_chapter_has_its_summary_its_next_steps_and_what_changed(chapter: str) -> None:
    for box in ('abstract "En bref"', 'tip "À faire maintenant"', 'info "Depuis 2018"'):
        assert chapter.count(f"!!! {box}") == 1
    assert "../tutoriels/" in chapter


def test_the_sources_of_a_chapter_are_made_from_what_it_cites(chapter: str) -> None:
    text, heading, sources = chapter.partition("{ #sources }")
    cited = set(re.findall(r'loi\("([^"]+)"', text))
    counted = set(re.findall(r'valeur\("([^".]+)', text))
    assert heading
    assert "loi(" not in sources
    assert counted <= cited


def test_the_guide_can_be_read_in_an_evening() -> None:
    texts = (path.read_text(encoding="utf-8").partition("{ #sources }")[0] for path in CHAPTERS)
    words = sum(len(re.findall(r"\w[\w’'-]*", _MARKUP.sub(" ", text))) for text in texts)
    assert 12_000 <= words <= WORDS_AT_MOST
