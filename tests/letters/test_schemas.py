"""Word and OpenDocument files follow their standards, whatever was typed."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.publish.paths import ROOT
from tests.letters.library import letters, library
from tests.letters.odf_grammar import faults
from tests.letters.test_formats import document, documents, every_letter, file
from tutorials.files.zips import stored
from tutorials.letters.writers import write

pytestmark = pytest.mark.slow

CHECKER = ROOT / "tests" / "letters" / "word.mjs"
ODT_PARTS = ("content.xml", "styles.xml", "meta.xml")


def sdk_faults(*files: Path) -> dict[str, list[str]]:
    """Return what the Open XML SDK finds wrong in each file, by its name."""
    run = subprocess.run(["node", CHECKER, *files], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return {Path(name).name: found for name, found in json.loads(run.stdout).items()}


def test_word_files_follow_their_schemas(tmp_path: Path) -> None:
    for id in letters():
        for name in ("vierge", "tout"):
            (tmp_path / f"{id}-{name}.docx").write_bytes(file(document(id, name), "docx"))
    found = sdk_faults(*sorted(tmp_path.iterdir()))
    assert len(found) == 2 * len(letters())
    assert {name: listed for name, listed in found.items() if listed} == {}


def test_a_word_file_against_the_schemas_is_seen(tmp_path: Path) -> None:
    broken = tmp_path / "faux.docx"
    data = file(document("relance", "vierge"), "docx")
    broken.write_bytes(changed(data, "word/document.xml", b"<w:pPr>", b"<w:pPr><w:br/>"))
    assert sdk_faults(broken)["faux.docx"]


@every_letter
def test_opendocument_follows_its_grammar(id: str) -> None:
    for name, one in documents(id):
        with ZipFile(BytesIO(file(one, "odt"))) as opened:
            assert [faults(opened.read(part)) for part in ODT_PARTS] == [[], [], []], name
            listed = opened.read("META-INF/manifest.xml").decode()
            assert all(f'full-path="{part}"' in listed for part in ODT_PARTS), name


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"text:outline-level", b"text:outline-depth", "attribute outline-depth in h"),
        (b'text:outline-level="1"', b"", "no outline-level in h"),
        (b"<office:text>", b"<office:text>Bonjour", "text in text"),
        (b"<office:text>", b"<office:text><text:line-break/>", "line-break in text"),
    ],
)
def test_an_opendocument_against_its_grammar_is_seen(old: bytes, new: bytes, fault: str) -> None:
    data = write(document("relance", "vierge"), "odt", library().assets)
    with ZipFile(BytesIO(data)) as opened:
        content = opened.read("content.xml")
    assert old in content
    assert fault in " ".join(faults(content.replace(old, new, 1)))


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a package with one change in one part."""
    with ZipFile(BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    assert old in parts[part]
    return stored(
        (name, text.replace(old, new, 1) if name == part else text) for name, text in parts.items()
    )
