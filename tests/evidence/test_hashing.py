import base64
import hashlib
import subprocess
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.library import library
from tutorials.evidence.hashing import AT_ONCE, op_hash
from tutorials.request import RequestError


def step(action: str, id: str = "f", **more: Any) -> dict[str, Any]:
    return op_hash({"op": "hash", "action": action, "id": id, **more}, library())


def update(data: bytes, offset: int, id: str = "f") -> dict[str, Any]:
    return step("update", id, offset=offset, data=base64.b64encode(data).decode())


def hashed(pieces: list[bytes]) -> dict[str, Any]:
    step("start")
    offset = 0
    for piece in pieces:
        offset = update(piece, offset)["size"]
    return step("end")


@given(st.lists(st.binary(max_size=50)))
def test_pieces_of_any_size_give_the_hash_of_the_whole(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    assert hashed(pieces) == {
        "sha256": hashlib.sha256(whole).hexdigest(),
        "crc32": zlib.crc32(whole),
        "size": len(whole),
    }


def test_the_hash_is_the_one_that_sha256sum_gives(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5000
    path = tmp_path / "capture.png"
    path.write_bytes(data)
    found = subprocess.run(
        ["sha256sum", str(path)], capture_output=True, text=True, check=True, timeout=20
    )
    pieces = [data[start : start + 100_000] for start in range(0, len(data), 100_000)]
    assert hashed(pieces)["sha256"] == found.stdout.split()[0]


def test_two_files_can_be_hashed_in_turns() -> None:
    step("start", "a")
    step("start", "b")
    update(b"a", 0, "a")
    update(b"b", 0, "b")
    assert step("end", "a")["sha256"] == hashlib.sha256(b"a").hexdigest()
    assert step("end", "b")["sha256"] == hashlib.sha256(b"b").hexdigest()


def test_a_piece_received_twice_is_refused_and_spoils_nothing() -> None:
    step("start")
    update(b"abc", 0)
    with pytest.raises(RequestError, match="3 octets déjà lus"):
        update(b"abc", 0)
    assert step("end")["sha256"] == hashlib.sha256(b"abc").hexdigest()


@pytest.mark.parametrize("action", ["update", "end"])
def test_a_file_cancelled_or_never_begun_has_to_be_started_again(action: str) -> None:
    step("start")
    step("cancel")
    with pytest.raises(RequestError, match="interrompu"):
        step(action, offset=0, data="")


def test_the_oldest_of_too_many_files_is_forgotten() -> None:
    for number in range(AT_ONCE + 1):
        step("start", str(number))
    with pytest.raises(RequestError):
        step("end", "0")
    for number in range(1, AT_ONCE + 1):
        assert step("end", str(number))["size"] == 0


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"id": "f", "action": "melt"},
        {"id": 3, "action": "start"},
    ],
)
def test_a_step_that_makes_no_sense_is_refused(request_: dict[str, Any]) -> None:
    with pytest.raises(RequestError):
        op_hash(request_, library())


@pytest.mark.parametrize("data", ["é", "abc", 3, None])
def test_a_piece_that_is_not_base64_is_refused(data: Any) -> None:
    step("start")
    with pytest.raises(RequestError, match="illisible"):
        step("update", offset=0, data=data)
