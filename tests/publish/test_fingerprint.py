"""Names made of content: everything that names a renamed file follows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.publish.fingerprint import fingerprint


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a site of one page, one style and two modules, one importing the other."""
    scripts = tmp_path / "assets" / "js"
    scripts.mkdir(parents=True)
    (scripts / "app.mjs").write_text('import { a } from "./part.mjs";\n')
    (scripts / "part.mjs").write_text("export const a = 1;\n")
    (tmp_path / "assets" / "a.css").write_text("p { color: red }")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "page.html").write_text(
        '<link href="../assets/a.css"><script src="../assets/js/app.mjs"></script>'
        '<a href="https://example.org/assets/a.css">x</a>'
    )
    return tmp_path


def test_pages_and_modules_name_the_renamed_files(small: Path) -> None:
    renamed = fingerprint(small)
    page = (small / "sub" / "page.html").read_text()
    for old in ("assets/a.css", "assets/js/app.mjs"):
        assert f'"../{renamed[old]}"' in page
        assert (small / renamed[old]).is_file()
        assert not (small / old).exists()
    app = (small / renamed["assets/js/app.mjs"]).read_text()
    assert Path(renamed["assets/js/part.mjs"]).name in app


def test_modules_get_a_name_that_every_host_knows(small: Path) -> None:
    """Debian's nginx sends « .mjs » as bytes, which browsers refuse to run."""
    fingerprint(small)
    assert {path.suffix for path in (small / "assets" / "js").iterdir()} == {".js"}


def test_a_link_to_another_site_is_left_alone(small: Path) -> None:
    fingerprint(small)
    assert "https://example.org/assets/a.css" in (small / "sub" / "page.html").read_text()


def test_a_change_in_an_imported_module_renames_the_one_that_imports_it(small: Path) -> None:
    copy = small.parent / "copy"
    import shutil

    shutil.copytree(small, copy)
    (copy / "assets" / "js" / "part.mjs").write_text("export const a = 2;\n")
    first, second = fingerprint(small), fingerprint(copy)
    assert first["assets/js/app.mjs"] != second["assets/js/app.mjs"]
    assert first["assets/a.css"] == second["assets/a.css"]


def test_modules_that_import_each_other_are_refused(small: Path) -> None:
    (small / "assets" / "js" / "part.mjs").write_text('import "./app.mjs";')
    with pytest.raises(ValueError, match="cercle"):
        fingerprint(small)


def test_doing_it_twice_changes_nothing(small: Path) -> None:
    fingerprint(small)
    names = sorted(path.name for path in small.rglob("*"))
    assert fingerprint(small) == {}
    assert sorted(path.name for path in small.rglob("*")) == names
    assert any(re.search(r"\.[0-9a-f]{10}\.css$", name) for name in names)
