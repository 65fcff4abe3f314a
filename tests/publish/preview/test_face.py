"""The colours and the logo of another publisher, in the preview."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.publish import face, publisher
from macros.publish.paths import DOCS
from macros.publish.preview.face import Face
from tests.publish.test_publisher import SECOND
from tutorials.problems import ContentError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a rendered site: what a face changes, as the generator copies it."""
    for name in face.FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DOCS / name, tmp_path / name)
    return tmp_path


def test_another_publisher_is_seen_and_leaves_nothing_behind(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: (site / name).read_bytes() for name in face.FILES}
    worn = Face()
    monkeypatch.setenv(publisher.SETTING, str(SECOND))
    worn.put(site)
    assert "--brand: #1c4a6b;" in (site / face.LIGHT).read_text(encoding="utf-8")
    assert (site / face.LOGO).read_bytes() == (SECOND.parent / "logo.svg").read_bytes()
    monkeypatch.delenv(publisher.SETTING)
    worn.put(site)
    after = {name: (site / name).read_bytes() for name in face.FILES}
    assert {name for name in before if before[name] != after[name]} <= {face.MANIFEST}


def test_what_did_not_change_is_not_put_on_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worn, times = Face(), []
    monkeypatch.setattr(face, "put", times.append)
    worn.put(site)
    worn.put(site)
    assert times == [site]


def test_a_face_that_is_refused_is_tried_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "publisher.yml"
    text = SECOND.read_text(encoding="utf-8").replace("#1c4a6b", "#f0f0f0")
    other.write_text(text, encoding="utf-8")
    monkeypatch.setenv(publisher.SETTING, str(other))
    worn = Face()
    for _ in range(2):
        with pytest.raises(ContentError):
            worn.put(site)
