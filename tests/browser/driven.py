"""Chromium, Firefox and WebKit driven alike: open a page, run a script in it.

Each driver is a process of its own (``drivers/``), so that it and its browser can be put in a
network namespace where nothing can be reached, while the tests stay outside.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from macros.publish.paths import ROOT
from tests.browser.find import FLAGS, chromium

NAMES = ("chromium", "firefox", "webkit")
PATIENCE = 660  # seconds for one order: a slow network takes minutes
CUT_OFF = ("unshare", "--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$@"', "-")
"""Before a command: no network but the loopback, which drivers need to reach their browser."""
SHORT_VISITS = {"JSC_useOMGJIT": "0"}
"""WebKit's last compiler takes half of a visit's time, and a visit ends before it gains by it."""

_HERE = Path(__file__).parent
_IN_PAGE = "".join(
    (_HERE / name).read_text(encoding="utf-8") for name in ("in_page.js", "leaks.js")
)


class LostPageError(AssertionError):
    """The browser lost its page's process: nothing is known of the page; the test begins again.

    See ``--only-rerun`` in ``pyproject.toml``: twice in a row is a failure.
    """


class Driven:
    """A browser that obeys.

    Args:
        orders: where orders are written, one JSON object per line.
        answers: where the driver answers each.
        process: number of the process that began all its processes.
    """

    def __init__(self, orders: IO[bytes], answers: IO[bytes], process: int) -> None:
        self._orders = orders
        self._answers = answers
        self.process = process

    def open(self, address: str) -> None:
        """Open an address in the page."""
        self._obey(open=address)

    def fresh(self) -> None:
        """Go on in a profile where nothing has been kept."""
        self._obey(fresh=True)

    def run(self, function: str, *arguments: object) -> Any:
        """Run a function of ``in_page.js`` or ``leaks.js`` in the page; return its result.

        Raises:
            AssertionError: it threw, or took longer than anything should.
            LostPageError: the page is gone, and a new browser waits for orders.
        """
        call = f"return await {function}({', '.join(map(json.dumps, arguments))})"
        return self._obey(run=f"{_IN_PAGE}\n{call};")

    def _obey(self, **order: object) -> Any:
        self._orders.write(json.dumps(order).encode() + b"\n")
        assert select.select([self._answers], [], [], PATIENCE)[0], "le navigateur ne répond plus"
        line = self._answers.readline()
        assert line, "le pilote du navigateur s’est arrêté"
        answer = json.loads(line)
        if "lost" in answer:
            raise LostPageError(answer["lost"])
        assert "error" not in answer, answer["error"]
        return answer["value"]


@contextmanager
def driven(name: str, *, cut_off: bool = False) -> Iterator[Driven]:
    """Start a browser, and end it and all its processes after the block.

    Args:
        name: one of ``NAMES``.
        cut_off: whether to start it where there is no network; see ``can_cut_off``.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        process = subprocess.Popen(
            [*(CUT_OFF if cut_off else ()), *_command(name)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=ROOT,
            # a home of its own: Firefox refuses to start as root in that of someone else
            env={**os.environ, **SHORT_VISITS, "HOME": home, "CHROMIUM_FLAGS": json.dumps(FLAGS)},
            start_new_session=True,
        )
        assert process.stdin
        assert process.stdout
        try:
            yield Driven(process.stdin, process.stdout, process.pid)
        finally:
            process.stdin.close()
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Wait for a driver that has no more orders, then end what is left of it and its browser."""
    for patience, next_signal in ((30, signal.SIGTERM), (10, signal.SIGKILL)):
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=patience)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, next_signal)
    process.wait()


def missing(name: str) -> str:
    """Return what this machine lacks to drive a browser; empty if nothing."""
    node = ("Node.js", shutil.which("node"))
    needs = {
        "chromium": (("Chromium", chromium()), node),
        "firefox": (("Firefox", _firefox()), node),
        "webkit": (
            ("MiniBrowser de WebKitGTK", _minibrowser()),
            ("WebKitWebDriver", shutil.which("WebKitWebDriver")),
            ("Xvfb", shutil.which("Xvfb")),
        ),
    }
    return ", ".join(what for what, found in needs[name] if not found)


def can_cut_off() -> bool:
    """Say whether this machine lets a process do without its network."""
    if not shutil.which("unshare"):
        return False
    return not subprocess.run([*CUT_OFF, "true"], capture_output=True, check=False).returncode


def _command(name: str) -> list[str]:
    puppeteer = ["node", str(_HERE / "drivers/puppeteer.mjs")]
    return {
        "chromium": [*puppeteer, "chrome", chromium() or ""],
        "firefox": [*puppeteer, "firefox", _firefox()],
        "webkit": [sys.executable, str(_HERE / "drivers/webkit.py"), _minibrowser()],
    }[name]


def _firefox() -> str:
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def _minibrowser() -> str:
    folders = (Path("/usr/lib"), Path("/usr/libexec"))
    found = [path for folder in folders for path in folder.glob("**/webkit2gtk-4*/MiniBrowser")]
    return str(found[0]) if found else ""
