"""Numbers in several parts stay on one line, by one element each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutorials.typography import french_html, unbroken

WHOLE = '<span class="whole">'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("R. 4127-19-1, puis 2-1", f"R. {WHOLE}4127-19-1</span>, puis {WHOLE}2-1</span>"),
        ("<a>L. 111-7-2</a>", f"<a>L. {WHOLE}111-7-2</span></a>"),
        ("<code>1-2</code> 3-4", f"<code>1-2</code> {WHOLE}3-4</span>"),
    ],
)
def test_a_number_is_made_whole_once(html: str, expected: str) -> None:
    """A page gets what templates have already made whole."""
    assert unbroken(html) == expected
    assert unbroken(french_html(expected)) == expected


def test_no_page_makes_a_number_whole_twice(site_folder: Path) -> None:
    pages = {page: page.read_text(encoding="utf-8") for page in site_folder.rglob("*.html")}
    assert any(WHOLE in html for html in pages.values())
    assert [page.name for page, html in pages.items() if WHOLE * 2 in html] == []
