"""``python -m macros.publish.dist``: everything that a release carries, in ``dist/``.

The same site gives the same bytes: fixed dates, sorted names, nothing of the machine.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

from macros.publish import addresses, blanks, downloads, pdf, portable
from macros.publish.archive import pack
from macros.publish.build import edition
from macros.publish.parts import sbom
from macros.publish.paths import DIST, SITE
from macros.publish.report import say, stage

NAME = portable.FOLDER
SUMS = "SHA256SUMS"
MATERIALS = f"{NAME}.cdx.json"
"""The bill of materials."""


def make(site: Path, folder: Path) -> list[Path]:
    """Write the archives of the finished ``site`` into ``folder``, emptied before.

    Returns:
        The files, in the order of their names; the last is the list of their SHA-256.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in (pdf.NAME, portable.NAME):
        shutil.copyfile(site / "telechargements" / name, folder / name)
    shutil.copyfile(site / blanks.FOLDER / blanks.PACKAGE, folder / blanks.PACKAGE)
    pack(site, folder / f"{NAME}-site.zip")
    named = edition()
    materials = sbom.text(named.release, int(named.epoch))
    (folder / MATERIALS).write_text(materials, encoding="utf-8")
    files = sorted(folder.iterdir())
    (folder / SUMS).write_text("".join(map(_sum, files)), encoding="ascii")
    return [*files, folder / SUMS]


def _sum(file: Path) -> str:
    """Return the line of ``sha256sum`` for a file."""
    return f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"


def main() -> int:
    """Make the archives of ``site/`` and say what they weigh."""
    for name in addresses.record(SITE):
        say(f"  page nouvelle, notée dans {addresses.FILE.name} : {name}")
    with stage("Archives à publier"):
        files = make(SITE, DIST)
    for file in files:
        say(f"  {DIST.name}/{file.name} ({downloads.in_words(file.stat().st_size)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
