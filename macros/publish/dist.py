"""``python -m macros.publish.dist``: everything that a release carries, in ``dist/``.

The same site gives the same bytes: fixed dates, sorted names, nothing of the machine.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from macros.publish import blanks, downloads, pdf, portable
from macros.publish.build import edition
from macros.publish.parts import sbom
from macros.publish.paths import DIST, SITE
from macros.publish.report import say, stage

NAME = "guide-reputation-numerique"
SUMS = "SHA256SUMS"
MATERIALS = f"{NAME}.cdx.json"
"""The bill of materials."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16  # a plain file, readable by all
_README = """\
Réputation numérique du médecin

Ouvrez « index.html » par un double clic. Tout fonctionne sans réseau et sans installation.
Rien de ce que vous écrivez ne quitte votre navigateur.
"""


def make(site: Path, folder: Path) -> list[Path]:
    """Write the archives of the finished ``site`` into ``folder``, emptied before.

    Returns:
        The files, in the order of their names; the last is the list of their SHA-256.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(site / "telechargements" / pdf.NAME, folder / pdf.NAME)
    shutil.copyfile(site / blanks.FOLDER / blanks.PACKAGE, folder / blanks.PACKAGE)
    pack(site, folder / f"{NAME}-site.zip")
    with tempfile.TemporaryDirectory() as temporary:
        unzipped = Path(temporary) / NAME
        portable.make(site, unzipped)
        (unzipped / "LISEZ-MOI.txt").write_text(_README, encoding="utf-8")
        pack(unzipped, folder / f"{NAME}-portable.zip", NAME)
    named = edition()
    materials = sbom.text(named.release, int(named.epoch))
    (folder / MATERIALS).write_text(materials, encoding="utf-8")
    files = sorted(folder.iterdir())
    (folder / SUMS).write_text("".join(map(_sum, files)), encoding="ascii")
    return [*files, folder / SUMS]


def pack(folder: Path, target: Path, top: str = "") -> None:
    """Zip the files of ``folder``, under a folder called ``top`` if it is given."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            name = Path(top, file.relative_to(folder)).as_posix()
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _MODE
            archive.writestr(entry, file.read_bytes())


def _sum(file: Path) -> str:
    """Return the line of ``sha256sum`` for a file."""
    return f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"


def main() -> int:
    """Make the archives of ``site/`` and say what they weigh."""
    with stage("Archives à publier"):
        files = make(SITE, DIST)
    for file in files:
        say(f"  {DIST.name}/{file.name} ({downloads.in_words(file.stat().st_size)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
