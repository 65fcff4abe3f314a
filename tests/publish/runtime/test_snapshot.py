"""The snapshot that is published: the same everywhere, light, and alike in all it answers."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import brotli
import pytest

from macros.publish import memory, node
from macros.publish.paths import BUILD, GENERATED
from macros.publish.prepare import content_text, prepared
from macros.publish.runtime import archives, content, proof, questions, snapshot, squeezed
from macros.publish.runtime.heap import Places
from macros.publish.runtime.proof import ProofError

CEILING = {
    "gzip": {"snapshot": 4_850_000, "engine": 3_400_000},
    "brotli": {"snapshot": 3_750_000, "engine": 2_750_000},
}
"""Bytes that the files may take, compressed: a start on a slow network is mostly these."""


@pytest.fixture(scope="module")
def made() -> dict[str, Path]:
    """Return the stages' files, as the last build made them."""
    library, wheels = archives.library(), archives.wheels("1.0.0")
    wheel = archives.wheel_of(wheels)
    packed = content.packed(library, wheel, content_text().encode())
    file = snapshot.packed(library, wheel, packed)
    return {"library": library, "wheel": wheel, "content": packed, "snapshot": file}


@pytest.mark.parametrize("format", sorted(CEILING))
def test_the_files_stay_light(format: str) -> None:
    packed = prepared().packed[format]
    weights = {
        "snapshot": (GENERATED / packed["snapshot"]).stat().st_size,
        "engine": (GENERATED / packed["engine"]).stat().st_size,
    }
    assert [name for name, size in weights.items() if size > CEILING[format][name]] == []
    assert packed["download"] == sum(weights.values())


def test_what_is_published_is_what_was_made(made: dict[str, Path]) -> None:
    published = GENERATED / prepared().packed["gzip"]["snapshot"]
    digest = hashlib.sha256(published.read_bytes()).hexdigest()
    assert made["snapshot"].read_bytes() == published.read_bytes()
    assert published.name == f"snapshot.{digest[:16]}.bin"
    assert BUILD.is_dir()


def test_both_formats_hold_the_same_engine_and_the_same_snapshot() -> None:
    gzipped, smaller = (prepared().packed[format] for format in ("gzip", "brotli"))
    for one, other in (
        (gzipped["engine"], smaller["engine"]),
        (gzipped["snapshot"], smaller["snapshot"]),
    ):
        unpacked = brotli.decompress((GENERATED / other).read_bytes())
        assert unpacked == gzip.decompress((GENERATED / one).read_bytes())


def test_brotli_is_not_made_again_for_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "BUILD", tmp_path / "build")
    packed: list[bytes] = []
    monkeypatch.setattr(squeezed, "_brotli", lambda data: packed.append(data) or b"petit")
    for text in (b"texte", b"texte", b"autre"):
        (tmp_path / "file.gz").write_bytes(squeezed.gzipped(text))
        assert squeezed.brotlied("snapshot", tmp_path / "file.gz").read_bytes() == b"petit"
    assert packed == [b"texte", b"autre"]


@pytest.mark.slow
def test_an_older_node_makes_the_same_bytes(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The helper that Pyodide gives to newer ones would leave its mark in the memory."""
    older = Path(__file__).parent / "node-20.mjs"
    monkeypatch.setenv("NODE_OPTIONS", f"--import={older}")
    inputs = [made[name] for name in ("library", "wheel", "content")]
    node.run("snapshot.mjs", *inputs, tmp_path / "raw", tmp_path / "places")
    places = Places.from_json(json.loads((tmp_path / "places").read_text(encoding="utf-8")))
    whole = snapshot.light((tmp_path / "raw").read_bytes(), places, snapshot.engine_data())
    assert whole == gzip.decompress(made["snapshot"].read_bytes())


def test_a_wrong_reply_stops_the_build_and_says_what_was_asked(
    made: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = questions.requests(content_text())

    def answers(_requests: Path, way: str, *_files: Path) -> list[str]:
        return [*requests[1:], "autre" if way == "snapshot" else "la même"]

    monkeypatch.setattr(proof, "_answers", answers)
    with pytest.raises(ProofError, match=r"1 réponses.*\n.*cuisine"):
        proof.compare(made["library"], made["wheel"], made["content"], made["snapshot"], requests)


@pytest.mark.slow
def test_every_reply_of_many_walks_is_that_of_a_plain_start(made: dict[str, Path]) -> None:
    requests = questions.requests(content_text(), walks=14)
    assert len(requests) > 2000
    proof.compare(made["library"], made["wheel"], made["content"], made["snapshot"], requests)
