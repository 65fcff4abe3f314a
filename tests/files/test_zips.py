import datetime as dt
import io
import subprocess
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tutorials.files.zips import stored

TODAY = dt.date(2026, 11, 21)
PARTS: dict[str, str | bytes] = {"a-lire.txt": "Été à lire", "lettres/é.docx": b"\x00\x01"}


@given(st.dictionaries(st.text("abcé/-.", min_size=1), st.text() | st.binary(), max_size=5))
def test_every_part_is_read_back_in_order(parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(stored(parts.items(), TODAY))) as found:
        expected = {
            name: content.encode("utf-8", "replace") if isinstance(content, str) else content
            for name, content in parts.items()
        }
        assert found.testzip() is None
        assert found.namelist() == list(expected)
        assert [found.read(info) for info in found.infolist()] == list(expected.values())


def test_the_same_dossier_always_gives_the_same_bytes() -> None:
    assert stored(PARTS.items(), TODAY) == stored(dict(PARTS).items(), TODAY)
    assert stored(PARTS.items(), TODAY) != stored(PARTS.items(), TODAY + dt.timedelta(days=1))


def test_another_tool_opens_the_dossier(tmp_path: Path) -> None:
    path = tmp_path / "dossier.zip"
    path.write_bytes(stored(PARTS.items(), TODAY))
    run = subprocess.run(
        ["unzip", "-o", str(path), "-d", str(tmp_path)], capture_output=True, check=True, timeout=20
    )
    assert run.returncode == 0
    assert (tmp_path / "a-lire.txt").read_text(encoding="utf-8") == "Été à lire"
