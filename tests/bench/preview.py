"""How long an editor waits between saving a file and the preview showing it.

The preview runs in a copy of the project, and is asked as its pages ask it: for news, then for the
page. Beside the time on the clock stands the time of the processor, which a busy machine changes
less.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from macros.publish.paths import BUILD, ROOT
from tests.browser.nginx import free_port
from tests.copied import sources

TURNS = 5
_TICKS = os.sysconf("SC_CLK_TCK")
_IDLE = 2
"""Threads of a preview that has nothing left to check: what watches, and the server."""


@dataclass(frozen=True)
class Edit:
    """What an editor changes.

    Args:
        title: in the table.
        file: from the root of the project.
        old: words of the file; each turn writes a number after them.
        page: where the change is looked for, from the root of the site.
        most: seconds that an editor may wait on a quiet machine.
    """

    title: str
    file: str
    old: str
    page: str
    most: float


EDITS = (
    Edit(
        "une phrase d’un chapitre",
        "docs/guide/avis.md",
        "## Les quatre questions",
        "guide/avis.html",
        2,
    ),
    Edit(
        "une question d’un tutoriel",
        "tutorials/content/flows/avis/_flow.yml",
        "title: Comment exercez-vous",
        "tutoriels/avis.html",
        5,
    ),
    Edit(
        "une lettre",
        "tutorials/content/letters/relance.md",
        "\ntitle: Relance",
        "lettres/relance.html",
        5,
    ),
    Edit(
        "une règle du droit",
        "tutorials/content/law/presse.yml",
        "title: Diffamation et injure publiques, délai pour agir",
        "reperes/registre.html",
        5,
    ),
    Edit("un gabarit", "tutorials/templates/flows/static.html", "", "tutoriels/avis.html", 5),
    Edit("une feuille de style", "docs/assets/css/base.css", "", "assets/css/base.css", 2),
)


def measure() -> None:
    """Print, for each kind of change, the median time until it is seen."""
    with tempfile.TemporaryDirectory() as folder:
        copy = sources(Path(folder) / "projet")
        (copy / ".venv").symlink_to((ROOT / ".venv").resolve())
        shutil.copytree(BUILD, copy / BUILD.name, ignore=shutil.ignore_patterns("preview"))
        with _preview(copy) as preview:
            print(f"première préparation : {preview.first:.1f} s")
            for edit in EDITS:
                times = [preview.show(edit, turn) for turn in range(TURNS)]
                clock, cpu = (statistics.median(column) for column in zip(*times, strict=True))
                spent = f"processeur {cpu:4.1f} s ; but {edit.most:g} s"
                print(f"{edit.title:<28} {clock:5.1f} s  ({spent})")


class _Preview:
    """A preview that runs, and what was last asked of it."""

    def __init__(self, root: Path, port: int, process: int, first: float) -> None:
        self._root, self._address, self._process = root, f"http://127.0.0.1:{port}/", process
        self.first = first

    def show(self, edit: Edit, turn: int) -> tuple[float, float]:
        """Make a change and wait until its page has it; return seconds of clock and processor."""
        file = self._root / edit.file
        text = file.read_text(encoding="utf-8")
        self._settle()
        before = self._get(edit.page)  # once nothing of the last change is still to come
        number = self._news(-1)
        start, cpu = time.perf_counter(), self._cpu()
        file.write_text(_changed(text, edit, turn), encoding="utf-8")
        while self._get(edit.page) == before:
            number = self._news(number)
        return time.perf_counter() - start, self._cpu() - cpu

    def _settle(self) -> None:
        """Wait until the preview does nothing more."""
        while True:
            cpu = self._cpu()
            time.sleep(1.5)
            if self._cpu() - cpu < 0.3 and self._threads() <= _IDLE:
                return

    def _threads(self) -> int:
        return int(self._stat()[17])

    def _news(self, after: int) -> int:
        """Wait for news, as a page does; return their number."""
        return int(json.loads(self._get(f"apercu?after={after}"))["number"])

    def _get(self, path: str) -> bytes:
        with urllib.request.urlopen(self._address + path, timeout=100) as reply:
            return bytes(reply.read())

    def _cpu(self) -> float:
        """Return the seconds that the preview and what it started have used."""
        return sum(map(int, self._stat()[11:15])) / _TICKS

    def _stat(self) -> list[str]:
        return Path(f"/proc/{self._process}/stat").read_text().rpartition(")")[2].split()


def _changed(text: str, edit: Edit, turn: int) -> str:
    if not edit.old:
        mark = "/* {} */" if edit.file.endswith(".css") else "<!-- {} -->"
        return f"{text}\n{mark.format(turn)}\n"
    assert edit.old in text, f"{edit.file} n’a pas « {edit.old} »"
    return text.replace(edit.old, f"{edit.old} {'bis ' * (turn + 1)}", 1)


@contextmanager
def _preview(root: Path) -> Iterator[_Preview]:
    port = free_port()
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "macros.publish.preview"],
        cwd=root,
        env={**os.environ, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
    )
    try:
        while not _told(port):
            assert process.poll() is None, "l’aperçu s’est arrêté"
            time.sleep(0.1)
        yield _Preview(root, port, process.pid, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait()


def _told(port: int) -> bool:
    """Tell whether the first site has been made, and made right."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/apercu", timeout=100) as reply:
            news = json.load(reply)
    except (urllib.error.URLError, ConnectionError):
        return False
    assert not news["problems"], news["problems"]
    return bool(news["number"])
