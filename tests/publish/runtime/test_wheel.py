"""The wheel's list of files is true, before and after its compilation."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

import pytest

from macros.publish.paths import GENERATED
from macros.publish.prepare import prepared
from macros.publish.runtime import wheel


def listed(path: Path) -> tuple[dict[str, bytes], set[str]]:
    """Return the files of a wheel, and the lines of its RECORD, which names itself last."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    (record,) = (name for name in files if name.endswith("/RECORD"))
    return files, set(files.pop(record).decode().splitlines()) - {f"{record},,"}


def line(name: str, data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    return f"{name},sha256={digest},{len(data)}"


def test_the_compiled_wheel_that_is_published_lists_the_files_that_are_in_it() -> None:
    (path,) = (GENERATED / prepared().wheels).glob("*.whl")
    files, record = listed(path)
    assert any(name.endswith(".pyc") for name in files)
    assert record == {line(name, data) for name, data in files.items()}


def test_a_list_is_brought_up_to_date(tmp_path: Path) -> None:
    path = wheel.build("1.0.0", tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("added.py", b"x = 1\n")
    wheel.record(path)
    files, record = listed(path)
    assert "added.py" in files
    assert record == {line(name, data) for name, data in files.items()}


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first = wheel.build("1.0.0", tmp_path).read_bytes()
    assert wheel.build("1.0.0", tmp_path).read_bytes() == first


@pytest.mark.parametrize("name", ["tutorials/app.py", "jinja2/runtime.py"])
def test_it_holds_what_a_plain_start_imports(tmp_path: Path, name: str) -> None:
    files, _ = listed(wheel.build("1.0.0", tmp_path))
    assert name in files
    assert not any(other.startswith("tutorials/editing/") for other in files)
