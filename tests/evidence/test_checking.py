"""A folder of evidence, checked: each change is told, whatever the files are called by then."""

from __future__ import annotations

import hashlib

import pytest

from tutorials.evidence.checking import Checked, check, listed

FILES = {"fiche.txt": b"sheet", "captures/01/a.png": b"one", "captures/01/b.png": b"two"}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


LIST = "".join(f"{digest(data)}  {path}\n" for path, data in FILES.items())


def checked(**changes: bytes | None) -> Checked:
    """Check the files after ``changes``: path → its new bytes, or nothing once removed."""
    now = {**FILES, **changes}
    return check(LIST, [(path, digest(data)) for path, data in now.items() if data is not None])


def test_a_folder_left_alone_is_whole() -> None:
    assert checked().whole
    assert checked().same == tuple(FILES)


@pytest.mark.parametrize("path", FILES)
def test_one_byte_changed_one_file_removed_one_added_are_each_told(path: str) -> None:
    assert checked(**{path: FILES[path] + b"."}).changed == (path,)
    assert checked(**{path: None}).missing == (path,)
    assert checked(**{"captures/01/c.png": b"three"}).new == ("captures/01/c.png",)
    for changes in ({path: b"."}, {path: None}, {"c.png": b"three"}):
        assert not checked(**changes).whole


def test_files_moved_or_renamed_are_known_by_their_digest() -> None:
    moved = [
        (f"Bureau/copie de {number}", digest(data)) for number, data in enumerate(FILES.values())
    ]
    assert check(LIST, moved).whole


def test_a_file_chosen_without_its_folders_is_known_by_its_name() -> None:
    found = check(LIST, [("a.png", digest(b"other")), ("fiche.txt", digest(b"sheet"))])
    assert found.changed == ("captures/01/a.png",)
    assert found.missing == ("captures/01/b.png",)


@pytest.mark.parametrize("text", ["", "bonjour", "0" * 63 + "  a.png", "g" * 64 + "  a.png"])
def test_what_is_no_list_of_digests_lists_nothing(text: str) -> None:
    assert listed(text) == []


def test_lists_of_other_systems_are_read() -> None:
    text = f"\ufeff{digest(b'one').upper()} *a.png\r\n\r\n# note\r\n"
    assert listed(text) == [("a.png", digest(b"one"))]


def test_an_empty_folder_is_not_whole() -> None:
    assert not check(LIST, []).whole
    assert not check("", []).whole
