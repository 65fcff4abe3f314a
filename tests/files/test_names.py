"""Names of captures, held against the rules of each system and unpacked by its tools."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.evidence.packing import packed
from tutorials.case.model import Capture, Item
from tutorials.evidence.export import hashes
from tutorials.files.names import free, safe
from tutorials.library import Library

RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"
}
FOLDER = r"C:\Users\dominique.martin-durand\Downloads\preuves\preuves\captures\01"
AWKWARD = (
    "café.png",  # two forms of é: one name on macOS
    "cafe\u0301.png",
    "CAFÉ.PNG",  # one name on Windows
    "Straße.png",
    "STRASSE.png",
    "con.png",
    "NUL",
    "com¹.txt",
    "aux .jpg",
    "point final.",
    "espace final ",
    "é" * 200 + ".png",
    "😀" * 90 + ".jpeg",
    "a" * 300,
    "gnp.\u202eexe",
    "zéro\u200blargeur.png",
    "seule\ud800.png",
    "../../etc/passwd",
    "C:\\Windows\\x.png",
    "x:y?.png",
    ".png",
    "",
)


def windows_accepts(name: str) -> bool:
    """Say whether Windows takes a name, by the rules that Microsoft publishes."""
    return (
        bool(name)
        and not re.search(r'[\x00-\x1f<>:"/\\|?*]', name)
        and name[-1] not in " ."
        and name.split(".")[0].rstrip(" ").upper() not in RESERVED
        and len(name.encode("utf-16-le")) // 2 <= 255
        and len(f"{FOLDER}\\{name}".encode("utf-16-le")) // 2 < 260
    )


@given(st.text(st.characters(), max_size=400))
@example("com1")
@example("nul.tar.gz")
@example("prn .")
def test_any_name_becomes_one_that_every_system_accepts(name: str) -> None:
    made = safe(name)
    assert windows_accepts(made)
    assert len(made.encode()) <= 255
    assert unicodedata.is_normalized("NFC", made)
    assert safe(made) == made


@given(st.lists(st.sampled_from(AWKWARD) | st.text(max_size=8), max_size=20))
def test_no_two_names_of_a_folder_are_one_for_any_system(names: list[str]) -> None:
    taken: set[str] = set()
    made = [free(safe(name), taken) for name in names]
    for form in ("NFC", "NFD"):  # macOS, then Windows and macOS without the case
        seen = [unicodedata.normalize(form, name).upper() for name in made]
        assert len(set(seen)) == len(made)
        seen = [unicodedata.normalize(form, name).casefold() for name in made]
        assert len(set(seen)) == len(made)
    assert all(windows_accepts(name) for name in made)


COMMANDS = {
    "unzip": ("unzip", "-q", "preuves.zip", "-d", "out"),
    "7z": ("7z", "x", "-bd", "-oout", "preuves.zip"),
    "python": (sys.executable, "-m", "zipfile", "-e", "preuves.zip", "out"),
}


@pytest.mark.parametrize("tool", [one for one in COMMANDS if shutil.which(COMMANDS[one][0])])
def test_a_zip_of_awkward_names_is_unpacked_whole(
    tool: str, tmp_path: Path, library: Library
) -> None:
    contents = {name: f"capture {rank}".encode() for rank, name in enumerate(AWKWARD)}
    (tmp_path / "preuves.zip").write_bytes(packed(contents))
    subprocess.run(COMMANDS[tool], cwd=tmp_path, check=True, capture_output=True)
    folder = tmp_path / "out" / "preuves" / "captures" / "01"
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(found.values()) == sorted(contents.values())
    item = Item(
        captures=tuple(Capture(name, f"{rank:064}", 1) for rank, name in enumerate(AWKWARD))
    )
    assert sorted(found) == sorted(path.rpartition("/")[2] for path, _ in hashes([item]))
