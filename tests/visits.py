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
from tests.browser.conftest import COPIED, PYTHON_KEPT, UNASKED, wait_for
from tests.browser.find import FLAGS, chromium
from tests.browser.nginx import nginx

LINE = re.compile(r'"(?P<method>\w+) (?P<path>\S+) [^"]*" (?P<status>\d+) (?P<bytes>\d+) ')
"""A request in nginx's log; the bytes are those of the answer's body."""

PAGES = {
    "accueil": "index.html",
    "un chapitre": "guide/avis.html",
    "une lettre": "lettres/relance.html",
    "un tutoriel": "tutoriels/avis.html",
}
"""What a person opens first → its page."""
SECONDS, CONNECTIONS = 15, 64
"""How long the server is loaded, and by how many connections at once."""
IN_TURN = """
local paths, last = {{}}, 0
for path in io.lines("{list}") do paths[#paths + 1] = path end
request = function()
  last = last % #paths + 1
  return wrk.format("GET", paths[last], {{ ["Accept-Encoding"] = "br, gzip" }})
end
"""


def first_visits(base: str, log: Path) -> list[str]:
    """Print what each page costs a person who has never come: read, then with the copy made.

    Returns:
        The paths that a chapter, read for the first time, asks for.
    """
    asked: dict[str, list[str]] = {}
    for title, path in PAGES.items():
        with profile() as context:
            page = context.new_page()
            asked[title] = counted(f"{title}, lu", lambda p=page, to=path: read(p, base + to), log)
            counted(f"{title}, la copie faite", lambda page=page: page.evaluate(COPIED), log)
    return asked["un chapitre"]


def kept(base: str, log: Path) -> None:
    """Print what « Garder tout le site » costs who has just come."""
    with profile() as context:
        page = context.new_page()

        def keep() -> None:
            read(page, f"{base}a-propos/confidentialite.html")
            page.get_by_role("button", name="Garder tout le site").click()
            page.get_by_text("Tout le site est gardé").wait_for()

        counted("tout le site gardé", keep, log)


def used(base: str, log: Path, *, private: bool) -> list[str]:
    """Print what a tutorial costs who answers, then who comes back; return what it asked for."""
    with profile(private=private) as context:
        page = context.new_page()

        def use() -> None:
            read(page, f"{base}tutoriels/avis.html")
            page.locator("tutorial-app a[data-answer], tutorial-app input").first.click()
            wait_for(page, "ready")
            page.evaluate(COPIED)
            page.evaluate(PYTHON_KEPT)

        where = "fenêtre privée" if private else "fenêtre ordinaire"
        asked = counted(f"un tutoriel servi et gardé, {where}", use, log)
        counted("  une autre page", lambda: read(page, f"{base}guide/agir.html"), log)
        counted("  le tutoriel de nouveau", lambda: again(page, base), log)
    return asked


def read(page: Page, address: str) -> None:
    """Open a page and wait until it asks for nothing more."""
    page.goto(address, wait_until="networkidle")


def again(page: Page, base: str) -> None:
    """Come back to the tutorial, which goes on by itself in the same tab."""
    read(page, f"{base}tutoriels/avis.html")
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


def counted(title: str, act: Callable[[], None], log: Path) -> list[str]:
    """Print how many requests ``act`` makes, their bytes, their statuses; return their paths."""
    before = len(log.read_text().splitlines())
    act()
    found = LINE.findall("\n".join(log.read_text().splitlines()[before:]))
    total = sum(int(size) for *_, size in found)
    print(f"{title} : {len(found)} demandes, {total} octets, {Counter(s for *_, s, _ in found)}")
    return [path for _, path, *_ in found]


def load(title: str, paths: list[str], base: str, folder: Path) -> None:
    """Ask for the files of a visit in turn, again and again, and print visits per second."""
    (folder / "list.txt").write_text("\n".join(paths))
    script = folder / "in_turn.lua"
    script.write_text(IN_TURN.format(list=folder / "list.txt"))
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script), base]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (rate,) = re.findall(r"Requests/sec: +([\d.]+)", said)
    (sent,) = re.findall(r"Transfer/sec: +(\S+)", said)
    errors = re.findall(r"Socket errors.*|Non-2xx.*", said)
    print(
        f"{title} : {float(rate) / len(paths):.1f} visites/s, {rate} demandes/s, {sent}/s", end=""
    )
    print(f", erreurs : {errors or 0}")


def main() -> None:
    """Measure visits, then the load if ``wrk`` is there."""
    with tempfile.TemporaryDirectory() as temporary, nginx(SITE, Path(temporary), None) as base:
        log = Path(temporary) / "access.log"
        page = first_visits(base, log)
        tutorial = used(base, log, private=False)
        used(base, log, private=True)
        kept(base, log)
        if shutil.which("wrk"):
            load("un chapitre, première visite", page, base, Path(temporary))
            load("un premier tutoriel, copie comprise", tutorial, base, Path(temporary))
        kinds = Counter((method, status) for method, _, status, _ in LINE.findall(log.read_text()))
        print("toutes les demandes :", dict(kinds))


if __name__ == "__main__":
    main()
