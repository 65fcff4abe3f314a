import datetime as dt
import hashlib
import io
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutorials.files.stored_zip import Held, TooBigError, stored_zip

DAY = dt.date(2026, 11, 21)
NAMES = st.lists(st.text("abéœ ’.-_", min_size=1, max_size=20), unique=True, max_size=6)


def assembled(entries: list[tuple[str, bytes]], held: bool) -> bytes:
    """Do what the page does: put each held file in its place."""
    files = {hashlib.sha256(data).hexdigest(): data for _, data in entries}
    wrapped = [
        (
            name,
            Held(hashlib.sha256(data).hexdigest(), len(data), zlib.crc32(data)) if held else data,
        )
        for name, data in entries
    ]
    parts = stored_zip(wrapped, DAY)  # type: ignore[arg-type]
    return b"".join(files[part] if isinstance(part, str) else part for part in parts)


@given(NAMES, st.data(), st.booleans())
def test_any_files_are_read_back_by_another_reader(
    names: list[str], data: st.DataObject, held: bool
) -> None:
    entries = [(f"x/{name}", data.draw(st.binary(max_size=200))) for name in names]
    with zipfile.ZipFile(io.BytesIO(assembled(entries, held))) as archive:
        assert archive.testzip() is None
        assert [(info.filename, archive.read(info)) for info in archive.infolist()] == entries
        assert all(info.date_time == (2026, 11, 21, 0, 0, 0) for info in archive.infolist())


def test_a_device_whose_clock_has_lost_the_date_still_makes_a_zip() -> None:
    (part,) = stored_zip([("fiche.txt", b"fiche")], dt.date(1970, 1, 1))
    assert isinstance(part, bytes)
    with zipfile.ZipFile(io.BytesIO(part)) as archive:
        assert archive.testzip() is None
        assert archive.infolist()[0].date_time[:3] == (1980, 1, 1)


def test_another_tool_opens_the_zip(tmp_path: Path) -> None:
    path = tmp_path / "preuves.zip"
    path.write_bytes(assembled([("captures/é.png", b"capture"), ("fiche.txt", b"fiche")], True))
    listing = subprocess.run(
        ["unzip", "-t", str(path)], capture_output=True, text=True, check=True, timeout=20
    )
    assert "No errors detected" in listing.stdout


def test_a_capture_of_200_megabytes_is_laid_out_without_its_bytes() -> None:
    parts = stored_zip([("captures/film.mp4", Held("a" * 64, 200_000_000, 1)), ("b", b"x")], DAY)
    assert [part if isinstance(part, str) else type(part) for part in parts] == [
        bytes,
        "a" * 64,
        bytes,
    ]
    assert sum(len(part) for part in parts if isinstance(part, bytes)) < 500


def test_a_zip_beyond_the_format_is_refused() -> None:
    with pytest.raises(TooBigError):
        stored_zip([("a", Held("k", 0xFFFF_FFFF, 0))], DAY)
    with pytest.raises(TooBigError):
        stored_zip([("a", Held("k", 3_000_000_000, 0)), ("b", Held("l", 3_000_000_000, 0))], DAY)
