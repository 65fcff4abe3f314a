"""What drives the browsers, itself: a page whose process ends is said to be lost, and replaced."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.browser.driven import LostPageError, driven, missing
from tests.browser.lacking import require
from tests.browser.server import Site


def test_webkit_that_loses_its_page_says_so_and_another_one_goes_on(site: Site) -> None:
    require("webkit", missing("webkit"))
    with driven("webkit") as browser, ThreadPoolExecutor() as aside:
        browser.open(f"{site.base}index.html")
        waiting = aside.submit(browser.run, "settled")
        for process in _pages(browser.process):
            os.kill(process, signal.SIGKILL)
        with pytest.raises(LostPageError):
            waiting.result()
        browser.open(f"{site.base}index.html")
        assert browser.run("packing") == "gzip"


def _pages(ancestor: int) -> list[int]:
    """Return the processes of the pages of the browser that a driver has started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)
            session = int(fields[1].split()[3])
        except OSError:
            continue  # it has ended meanwhile
        if session == ancestor and "WebKitWebProces" in fields[0]:
            found.append(int(folder.name))
    return found
