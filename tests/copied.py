"""The project's own sources in another folder, for what would change them or build them there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from macros.publish.paths import ROOT


def sources(folder: Path) -> Path:
    """Copy what git would publish, as it is now, into ``folder``; link the parts from npm."""
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
    (folder / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    return folder
