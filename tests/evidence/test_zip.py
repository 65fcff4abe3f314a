"""A zip of evidence on a desk: what changed, went or came is told by the command and the page."""

from __future__ import annotations

import hashlib
import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.case.library import library
from tests.evidence.packing import packed
from tutorials.evidence.checking import LIST, Checked, check

CAPTURES = {"avis.png": b"one capture", "page entière.mp4": b"another" * 1000}
CAPTURE = "captures/01/avis.png"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder as it was unpacked."""
    library()  # its templates make the sheet
    with zipfile.ZipFile(io.BytesIO(packed(CAPTURES))) as made:
        made.extractall(tmp_path)
    return tmp_path / "preuves"


def command(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["sha256sum", "-c", LIST], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def page(folder: Path) -> Checked:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != LIST]
    found = [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in files]
    return check((folder / LIST).read_text(encoding="utf-8"), found)


def test_what_did_not_change_is_said_whole(folder: Path) -> None:
    assert command(folder)[0] == 0
    assert page(folder).whole


@pytest.mark.parametrize("name", [CAPTURE, "fiche-de-preuves.html", "fiche-de-preuves.txt"])
def test_one_byte_changed_is_told(folder: Path, name: str) -> None:
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    code, said = command(folder)
    assert code
    assert [line for line in said.splitlines() if line.startswith(f"{name}: ")] != []
    assert page(folder).changed == (name,)


def test_one_file_removed_is_told(folder: Path) -> None:
    (folder / CAPTURE).unlink()
    assert command(folder)[0]
    assert page(folder).missing == (CAPTURE,)


def test_one_file_added_is_told_by_the_page_and_the_sheet_says_that_the_command_does_not(
    folder: Path,
) -> None:
    (folder / "captures/01/ajout.png").write_bytes(b"added")
    assert command(folder)[0] == 0
    assert page(folder).new == ("ajout.png",)
    sheet = (folder / "fiche-de-preuves.html").read_text(encoding="utf-8")
    assert "Un fichier ajouté ne s’y voit pas" in sheet
