"""MkDocs' warnings stop the build: a page never loses a link without anybody knowing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.publish import build
from tutorials.problems import ContentError

CONFIG = "site_name: Essai\nstrict: true\ntheme:\n  name: mkdocs\n"


@pytest.mark.parametrize(
    "page", ["# Un\n\n[perdu](absente.md)\n", "# Un\n\n[perdu](#nulle-part)\n"]
)
def test_a_warning_of_the_generator_stops_the_build_and_is_shown(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(page, encoding="utf-8")
    ours = (build.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    validation = re.search(r"^validation:\n(?: +.*\n)+", ours, re.MULTILINE)
    assert validation
    (tmp_path / "mkdocs.yml").write_text(CONFIG + validation[0], encoding="utf-8")
    monkeypatch.setattr(build, "ROOT", tmp_path)
    with pytest.raises(ContentError, match=r"index\.md"):
        build.render(tmp_path / "site", build.Edition("1.0.0", "2026-11-28"))
