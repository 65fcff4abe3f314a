"""Two builds of the same sources give the same bytes, in the whole site."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.publish.build import edition
from macros.publish.paths import BUILD
from tests.copied import sources

pytestmark = pytest.mark.slow

REMEMBERED = ("pyodide-build", "proof", "engine-brotli", "snapshot-brotli")
"""What need not be done twice: what is downloaded; and what is known by the very bytes that were
proved or compressed, so that a build that gave others would prove and compress them itself."""


def test_another_build_elsewhere_gives_the_same_bytes(site_folder: Path, tmp_path: Path) -> None:
    copy = sources(tmp_path / "ailleurs" / "plus loin")
    for step in REMEMBERED:
        shutil.copytree(BUILD / step, copy / ".build" / step)
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": edition().epoch,
        "TZ": "Asia/Tokyo",
        "PYTHONHASHSEED": "7",
        "LANG": "C",
    }
    subprocess.run([sys.executable, "-m", "macros.publish"], cwd=copy, env=environment, check=True)
    names = [
        {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for site in (site_folder, copy / "site")
    ]
    assert names[0] ^ names[1] == set()
    _same, differing, unread = filecmp.cmpfiles(
        site_folder, copy / "site", sorted(names[0]), shallow=False
    )
    assert (differing, unread) == ([], [])
