"""What visits cost, behind a real nginx: ``python -m tests.visits`` prints requests and bytes.

The numbers of the page « Héberger ce site » come from here, with ``wrk`` for the load.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

from macros.publish.paths import SITE
from tests.browser.conftest import COPIED, PYTHON_KEPT, wait_for
from tests.browser.find import FLAGS, chromium
from tests.browser.nginx import nginx

LINE = re.compile(r'"(?P<method>\w+) [^"]*" (?P<status>\d+) (?P<bytes>\d+) ')
"""A request in nginx's log; the bytes are those of the answer's body."""

PAGES = {
    "accueil": "index.html",
    "un chapitre": "guide/avis.html",
    "une lettre": "lettres/relance.html",
    "un tutoriel": "tutoriels/avis.html",
}
"""What a person opens first → its page."""
UNASKED = "window.requestIdleCallback = () => {}"
"""Before a page's scripts: nothing is done because nothing else is, as on a paid connection."""
EVERY_FILE = """
local paths, last = {{}}, 0
for path in io.lines("{list}") do paths[#paths + 1] = path end
request = function()
  last = last % #paths + 1
  return wrk.format("GET", paths[last], {{ ["Accept-Encoding"] = "br, gzip" }})
end
"""


def first_visits(base: str, log: Path) -> None:
    """Print what each page costs a person who has never come: read, then with the copy made."""
    for title, path in PAGES.items():
        with profile() as context:
            page = context.new_page()
            counted(f"{title}, lu", lambda page=page, path=path: read(page, base + path), log)
            counted(f"{title}, la copie faite", lambda page=page: page.evaluate(COPIED), log)


def used(base: str, log: Path, *, private: bool) -> None:
    """Print what a tutorial costs who answers, then who comes back."""
    with profile(private=private) as context:
        page = context.new_page()

        def use() -> None:
            read(page, f"{base}tutoriels/avis.html")
            page.locator("tutorial-app a[data-answer], tutorial-app input").first.click()
            wait_for(page, "ready")
            page.evaluate(COPIED)
            page.evaluate(PYTHON_KEPT)

        where = "fenêtre privée" if private else "fenêtre ordinaire"
        counted(f"un tutoriel servi et gardé, {where}", use, log)
        counted("  une autre page", lambda: read(page, f"{base}guide/agir.html"), log)
        counted("  le tutoriel de nouveau", lambda: again(page, base), log)


def read(page: Page, address: str) -> None:
    """Open a page and wait until it asks for nothing more."""
    page.goto(address, wait_until="networkidle")


def again(page: Page, base: str) -> None:
    """Come back to the tutorial and begin it."""
    read(page, f"{base}tutoriels/avis.html")
    page.locator("tutorial-app a[data-answer], tutorial-app input").first.click()
    wait_for(page, "ready")


@contextmanager
def profile(*, private: bool = False) -> Iterator[BrowserContext]:
    """Open a Chromium that has never been here; a ``private`` one keeps nothing on disk."""
    how: dict[str, Any] = {"executable_path": chromium(), "args": FLAGS}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        if private:
            browser = playwright.chromium.launch(**how)
            context = browser.new_context()
        else:
            context = playwright.chromium.launch_persistent_context(folder, **how)
        context.add_init_script(UNASKED)
        yield context
        context.close()


def counted(title: str, act: Callable[[], None], log: Path) -> None:
    """Print how many requests ``act`` makes, their bytes, and their statuses."""
    before = len(log.read_text().splitlines())
    act()
    found = LINE.findall("\n".join(log.read_text().splitlines()[before:]))
    total = sum(int(size) for _, _, size in found)
    print(f"{title} : {len(found)} demandes, {total} octets, {Counter(s for _, s, _ in found)}")


def load(base: str, folder: Path) -> None:
    """Ask for every file, again and again, by 64 connections during 15 seconds."""
    names = (path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file())
    (folder / "list.txt").write_text("\n".join(f"/{name}" for name in sorted(names)))
    script = folder / "every_file.lua"
    script.write_text(EVERY_FILE.format(list=folder / "list.txt"))
    subprocess.run(["wrk", "-t2", "-c64", "-d15s", "-s", str(script), base], check=True)


def main() -> None:
    """Measure visits, then the load if ``wrk`` is there."""
    with tempfile.TemporaryDirectory() as temporary, nginx(SITE, Path(temporary), 9) as base:
        log = Path(temporary) / "access.log"
        first_visits(base, log)
        for private in (False, True):
            used(base, log, private=private)
        if shutil.which("wrk"):
            load(base, Path(temporary))
        kinds = Counter((method, status) for method, status, _ in LINE.findall(log.read_text()))
        print("toutes les demandes :", dict(kinds))


if __name__ == "__main__":
    main()
