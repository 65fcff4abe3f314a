"""Citations of chapters become numbered notes, listed at the end, as they are in the site."""

from __future__ import annotations

import re
from pathlib import Path

from macros.notes import with_notes

SURE = '<a class="law" href="../r.html#a" title="t">art. 29</a><span class="law__date">, lu</span>'
DOUBTFUL = (
    '<a class="law" href="../r.html#b" title="t">art. 33</a><span class="law__date">, lu</span>'
    ' <span class="badge badge--probable">probable</span>'
)
END = '<h2 id="sources">Sources</h2>'


def noted(text: str) -> tuple[str, str]:
    """Return the text and the list of a chapter made of one paragraph."""
    html = with_notes(f"<h1>Titre</h1><p>{text}</p>{END}")
    text, _, sources = html.partition(END)
    return text.partition("de lecture</p>")[2], sources


def test_a_citation_between_brackets_is_a_number_right_after_its_word() -> None:
    text, sources = noted(f"C’est puni ({SURE}).")
    assert re.fullmatch(r'<p>C’est puni<a class="call".*href="#note-1">.*1</a>\.</p>', text)
    assert 'id="appel-1"' in text
    assert '<li id="note-1"><a class="law" href="../r.html#a">art. 29</a>' in sources
    assert 'href="#appel-1"' in sources


def test_a_rule_cited_again_keeps_its_number_and_has_one_place() -> None:
    text, sources = noted(f"Un ({SURE}), deux ({DOUBTFUL}), trois ({SURE}).")
    assert re.findall(r'href="#note-(\d)"', text) == ["1", "2", "1"]
    assert text.count('id="appel-1"') == 1
    assert sources.count("<li ") == 2


def test_several_citations_in_one_bracket_are_several_calls() -> None:
    text, _ = noted(f"Interdit ({SURE} ; {DOUBTFUL}).")
    assert re.findall(r'href="#note-(\d)"', text) == ["1", "2"]
    assert "(" not in text


def test_a_doubt_is_said_at_the_call_and_in_the_note() -> None:
    text, sources = noted(f"Puni ({DOUBTFUL}).")
    assert '<span class="call__doubt">probable</span>' in text
    assert "badge--probable" in sources


def test_a_citation_inside_a_sentence_stays_there_and_is_listed() -> None:
    text, sources = noted(f"Voir {SURE} sur ce point.")
    assert SURE in text
    assert 'id="note-1"' in sources
    assert "notes__back" not in sources


def test_a_page_without_sources_is_left_alone() -> None:
    html = f"<h1>Titre</h1><p>Puni ({SURE}).</p>"
    assert with_notes(html) == html


def test_every_call_of_the_site_has_its_note_and_no_bracket_is_left(site_folder: Path) -> None:
    for page in (site_folder / "guide").glob("*.html"):
        html = page.read_text(encoding="utf-8")
        calls = set(re.findall(r'class="call"[^>]*href="#(note-\d+)"', html))
        notes = re.findall(r'<li id="(note-\d+)"', html)
        assert calls <= set(notes), page.name
        assert len(notes) == len(set(notes))
        assert not re.search(r'\(<a class="law"', html), page.name
        assert re.search(r"\bminutes? de lecture", html)
