"""Firefox and WebKit, driven far enough to open a page and run a script in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from macros.publish.paths import ROOT

PATIENCE = 120  # seconds for one script: a plain start in WebKit takes 12 on an idle machine

Run = Callable[[str, str], Any]
"""Open an address, run the body of an async function in the page, return its result."""


def firefox(address: str, script: str) -> Any:
    """Run ``script`` in Firefox, without window."""
    driver = str(Path(__file__).with_name("firefox.mjs"))
    done = subprocess.run(
        ["node", driver, _firefox_path(), address],
        input=script,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def webkit(address: str, script: str) -> Any:
    """Run ``script`` in WebKitGTK's small browser, on a screen of its own."""
    options = Options()
    options.binary_location = _minibrowser_path()
    options.add_argument("--automation")
    with _screen() as display:
        service = Service(shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": display})
        driver = WebKitGTK(options=options, service=service)
        try:
            driver.set_script_timeout(PATIENCE)
            driver.get(address)
            return driver.execute_async_script(
                "const done = arguments[0];"
                f"(async () => {{ {script} }})().then(done, (error) => done(String(error)))"
            )
        finally:
            driver.quit()


def missing(name: str) -> str:
    """Return what this machine lacks to drive the browser called ``name``; empty if nothing."""
    needs = {
        "firefox": (("Firefox", _firefox_path()), ("Node.js", shutil.which("node"))),
        "webkit": (
            ("MiniBrowser de WebKitGTK", _minibrowser_path()),
            ("WebKitWebDriver", shutil.which("WebKitWebDriver")),
            ("Xvfb", shutil.which("Xvfb")),
        ),
    }
    return ", ".join(what for what, found in needs[name] if not found)


def _firefox_path() -> str:
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def _minibrowser_path() -> str:
    folders = (Path("/usr/lib"), Path("/usr/libexec"))
    found = [path for folder in folders for path in folder.glob("**/webkit2gtk-4*/MiniBrowser")]
    return str(found[0]) if found else ""


@contextmanager
def _screen() -> Iterator[str]:
    """Start an X server that shows nothing; it picks a free number and writes it."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
