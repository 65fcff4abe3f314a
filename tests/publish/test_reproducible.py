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
from macros.publish.paths import ROOT

pytestmark = pytest.mark.slow


def sources(folder: Path) -> Path:
    """Copy what git would publish, as it is now, into another folder."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    tools = Path(".build") / "pyodide-build"
    shutil.copytree(ROOT / tools, folder / tools)  # downloaded, not built
    return folder


def test_another_build_elsewhere_gives_the_same_bytes(site_folder: Path, tmp_path: Path) -> None:
    copy = sources(tmp_path / "ailleurs" / "plus loin")
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
