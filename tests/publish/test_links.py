"""Broken links and foreign files are found, with page and line."""

from __future__ import annotations

from pathlib import Path

from macros.publish.links import check


def site(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


def test_links_that_lead_somewhere_are_accepted(tmp_path: Path) -> None:
    site(
        tmp_path,
        a='<a href="b.html#x">1</a><a href="#y" id="y">2</a><a href="mailto:a@b">3</a>',
        b='<p id="x">4</p><a href="https://example.org/">5</a>',
    )
    assert check(tmp_path) == []


def test_a_missing_page_and_a_missing_anchor_are_named_with_their_line(tmp_path: Path) -> None:
    site(tmp_path, a='<p>\n<a href="none.html">1</a>\n<a href="b.html#none">2</a></p>', b="<p></p>")
    first, second = check(tmp_path)
    assert (first.file, first.line) == ("a.html", 2)
    assert "none.html" in first.message
    assert (second.line, "ancre" in second.message) == (3, True)


def test_what_is_left_to_those_without_script_is_read_too(tmp_path: Path) -> None:
    site(tmp_path, a='<noscript><p><a href="none.html">1</a></p></noscript>')
    assert ["none.html" in problem.message for problem in check(tmp_path)] == [True]


def test_a_script_or_image_from_another_site_is_refused(tmp_path: Path) -> None:
    site(
        tmp_path, a='<script src="https://cdn.example/x.js"></script><img src="//b.example/i.png">'
    )
    found = [problem.message for problem in check(tmp_path)]
    assert len([message for message in found if "autre site" in message]) == 2


def test_the_finished_site_has_no_broken_link(site_folder: Path) -> None:
    assert [str(problem) for problem in check(site_folder)] == []
