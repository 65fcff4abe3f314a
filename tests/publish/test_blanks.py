"""Blank letters for the build: five files each, and one package with all of them."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.publish import blanks
from macros.publish.blanks import blank_files, blank_package
from tests.letters.library import letters, library
from tutorials.letters.writers import FORMATS


def test_each_blank_letter_has_its_five_files() -> None:
    letter = letters()["signalement-plateforme"]
    files = blank_files(letter, library().assets)
    assert tuple(files) == FORMATS
    assert all(files.values())


def test_the_package_holds_every_blank_letter() -> None:
    fonts = library().assets
    with ZipFile(BytesIO(blank_package(letters().values(), fonts))) as package:
        names = package.namelist()
        one = package.read("pdf/signalement-plateforme.pdf")
    assert len(names) == 4 * len(letters())
    assert one == blank_files(letters()["signalement-plateforme"], fonts)["pdf"]


def test_a_letter_begun_while_the_preview_runs_gets_its_files_and_others_keep_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blanks, "DOCS", tmp_path)
    two = {id: letters()[id] for id in ("relance", "signalement-plateforme")}
    blanks.write({"relance": two["relance"]}, library().assets)
    kept = tmp_path / blanks.FOLDER / "relance.pdf"
    kept.write_bytes(b"kept")
    blanks.write_new(two, library().assets)
    assert kept.read_bytes() == b"kept"
    assert len(blanks.listed(two["signalement-plateforme"], "")) == len(FORMATS)
