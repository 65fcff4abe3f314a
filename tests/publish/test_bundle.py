"""A page asks for one script and one sheet, which hold all that they import."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.bundle import bundle
from macros.publish.node import NodeFailedError

PAGE = (
    '<link rel="stylesheet" href="../assets/css/site.css">'
    '<script type="module" src="../assets/js/one.mjs"></script>'
    '<script type="module" src="../assets/js/two.mjs"></script>'
)
FILES = {
    "pages/a.html": PAGE,
    "assets/css/site.css": '@import "colours.css";\n@import "print.css";',
    "assets/css/colours.css": "p { color: red }",
    "assets/css/print.css": "@media print { p { color: black } }",
    "assets/js/one.mjs": 'import { word } from "./words.mjs"; import("./late.mjs"); alert(word);',
    "assets/js/two.mjs": 'import { word } from "./words.mjs"; console.log(word);',
    "assets/js/words.mjs": 'export const word = "déjà";',
    "assets/js/late.mjs": 'alert("plus tard");',
    "assets/js/worker.mjs": "self.onmessage = () => {};",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_sheets_are_one_file_in_the_order_of_the_imports(site: Path) -> None:
    bundle(site)
    text = (site / "assets/css/site.css").read_text(encoding="utf-8")
    assert "@import" not in text
    assert text.index("red") < text.index("@media print")
    assert [path.name for path in (site / "assets/css").iterdir()] == ["site.css"]


def test_what_two_scripts_import_exists_once_and_other_files_stay(site: Path) -> None:
    bundle(site)
    scripts = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.mjs")}
    assert sum("déjà" in text for text in scripts.values()) == 1
    assert not (site / "assets/js/words.mjs").exists()
    assert (site / "assets/js/worker.mjs").read_text() == FILES["assets/js/worker.mjs"]


def test_what_the_script_of_every_page_has_too_is_taken_from_it(site: Path) -> None:
    """Each file more is one that a page has to ask for."""
    one, *_ = PAGE.partition('<script type="module" src="../assets/js/two.mjs">')
    (site / "pages/b.html").write_text(one, encoding="utf-8")
    deep = site / "assets/js/deep/two.mjs"
    deep.parent.mkdir()
    (deep.parent / "late.mjs").write_text("export const late = (a) => `import(${a})`;")
    imports = 'import { late } from "./late.mjs"; import { word as said } from "../words.mjs";'
    deep.write_text(f"{imports} console.log(late, said);", encoding="utf-8")
    page = PAGE.replace("js/two.mjs", "js/deep/two.mjs")
    (site / "pages/a.html").write_text(page, encoding="utf-8")
    bundle(site)
    assert (site / "pages/a.html").read_text(encoding="utf-8") == page
    assert "déjà" in (site / "assets/js/one.mjs").read_text(encoding="utf-8")
    assert 'from"../one.mjs"' in deep.read_text(encoding="utf-8")
    assert not (site / "assets/js/words.mjs").exists()


def test_what_cannot_be_taken_from_it_stops_the_build(site: Path) -> None:
    """It has one default export, its own: a page would find out."""
    scripts = site / "assets/js"
    (scripts / "words.mjs").write_text('const word = "déjà"; export default word;')
    for name in ("one", "two"):
        (scripts / f"{name}.mjs").write_text('import word from "./words.mjs"; alert(word);')
    with pytest.raises(NodeFailedError, match=r"one\.mjs"):
        bundle(site)


def test_a_page_asks_at_once_for_what_its_scripts_share(site: Path) -> None:
    (site / "pages/b.html").write_text('<script type="module" src="../assets/js/worker.mjs">')
    bundle(site)
    (shared,) = (path for path in site.rglob("*.mjs") if "déjà" in path.read_text(encoding="utf-8"))
    page = (site / "pages/a.html").read_text(encoding="utf-8")
    tag = f'<link rel="modulepreload" href="../{shared.relative_to(site).as_posix()}">\n'
    assert page == PAGE.replace("<script", f"{tag}<script", 1)
    assert "modulepreload" not in (site / "pages/b.html").read_text(encoding="utf-8")


def test_a_worker_is_one_file_whatever_it_shares_with_the_page(site: Path) -> None:
    scripts = site / "assets/js"
    started = 'import { word } from "./words.mjs"; self.onmessage = () => console.log(word);'
    (scripts / "worker.mjs").write_text(started, encoding="utf-8")
    starts = 'import "./words.mjs"; new Worker(new URL("./worker.mjs", import.meta.url));'
    (scripts / "two.mjs").write_text(starts, encoding="utf-8")
    bundle(site)
    worker = (scripts / "worker.mjs").read_text(encoding="utf-8")
    assert "déjà" in worker
    assert "import" not in worker
    assert not (scripts / "words.mjs").exists()


def test_an_import_of_nothing_stops_the_build_and_names_it(site: Path) -> None:
    (site / "assets/js/words.mjs").unlink()
    with pytest.raises(NodeFailedError, match=r"words\.mjs"):
        bundle(site)
