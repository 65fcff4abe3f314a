"""What a browser asks for: brotli where it unpacks that by itself, gzip anywhere else."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from macros.publish.paths import DOCS
from macros.publish.prepare import prepared

CHOICE = """
const [known, base, folder] = process.argv.slice(1);
globalThis.DecompressionStream = class {
  constructor(format) {
    if (!known.split(" ").includes(format)) throw new TypeError(format);
  }
};
if (folder) globalThis.portable = {};
const { runtime } = await import(base);
process.stdout.write(JSON.stringify(runtime(base)));
"""
"""Where a browser that unpacks these formats finds Python's files."""


def found(known: str, folder: str = "") -> dict[str, Any]:
    base = (DOCS / "assets/js/tutorial/runtime.mjs").as_uri()
    command = ["node", "--input-type=module", "-e", CHOICE, known, base, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("known", "folder", "format"),
    [
        pytest.param("gzip deflate brotli", "", "brotli", id="brotli known"),
        pytest.param("gzip deflate", "", "gzip", id="brotli unknown"),
        pytest.param("gzip deflate brotli", "opened", "gzip", id="from a folder"),
    ],
)
def test_engine_and_snapshot_come_in_one_format_and_their_weight_is_its_own(
    known: str, folder: str, format: str
) -> None:
    files, packed = found(known, folder), prepared().packed[format]
    assert files["format"] == format
    assert files["engine"].endswith(f"assets/generated/{packed['engine']}")
    assert files["snapshot"].endswith(f"assets/generated/{packed['snapshot']}")
    assert files["sizes"]["download"] == packed["download"]
    assert files["sizes"]["unpacked"] == prepared().sizes["unpacked"]
