"""The site's faces in the three browsers: loaded, used, and with their own narrow space."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.driven import NAMES, Driven, driven, missing
from tests.browser.lacking import require
from tests.browser.server import Site


@pytest.fixture(scope="module", params=NAMES)
def browser(request: pytest.FixtureRequest) -> Iterator[Driven]:
    require(request.param, missing(request.param))
    with driven(request.param) as browser:
        yield browser


@pytest.mark.parametrize(("face", "narrow"), [("Reading", 135), ("Text", 120)])
def test_the_narrow_space_is_that_of_the_face(
    browser: Driven, site: Site, face: str, narrow: int
) -> None:
    site.faults["service-worker.js"] = 404
    # a face that comes late is left out of a visit (`font-display: optional`): the next has it
    browser.open(f"{site.base}guide/avis.html")
    browser.open(f"{site.base}guide/illicite.html")
    assert browser.run("widthOf", "\u202f", face, 1000) == pytest.approx(narrow, abs=3)


def test_the_portable_edition_has_the_faces_too(browser: Driven, folder: Path) -> None:
    browser.open((folder / "guide" / "illicite.html").as_uri())
    assert browser.run("widthOf", "\u202f", "Reading", 1000) == pytest.approx(135, abs=3)
