"""What visits cost, behind a real nginx: ``python -m tests.visits`` prints requests and bytes.

The numbers of the page « Héberger ce site » come from here, with ``wrk`` for the load.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from macros.publish.paths import SITE
from tests.browser.conftest import wait_for
from tests.browser.find import FLAGS, chromium
from tests.browser.nginx import nginx

LINE = re.compile(r'"(?P<method>\w+) [^"]*" (?P<status>\d+) (?P<bytes>\d+) ')
"""A request in nginx's log; the bytes are those of the answer's body."""

COPIED = "navigator.serviceWorker.ready.then(() => true)"
EVERY_FILE = """
local paths, last = {{}}, 0
for path in io.lines("{list}") do paths[#paths + 1] = path end
request = function()
  last = last % #paths + 1
  return wrk.format("GET", paths[last], {{ ["Accept-Encoding"] = "br, gzip" }})
end
"""


def visit(base: str, log: Path, *, copy: bool) -> None:
    """Read two chapters and open a tutorial; ``copy`` is whether it is kept for offline use."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium(),
            args=FLAGS,
            service_workers="allow" if copy else "block",
        )
        page = context.new_page()

        def chapter(name: str) -> None:
            page.goto(f"{base}guide/{name}.html", wait_until="networkidle")
            if copy:
                page.evaluate(COPIED)

        def tutorial(page: Page = page) -> None:
            page.goto(f"{base}tutoriels/avis.html", wait_until="networkidle")
            wait_for(page, "ready")

        print("avec copie hors connexion" if copy else "sans copie hors connexion")
        counted("premier chapitre", lambda: chapter("avis"), log)
        counted("deuxième chapitre", lambda: chapter("agir"), log)
        counted("tutoriel", tutorial, log)
        counted("tutoriel, de nouveau", tutorial, log)
        context.close()


def counted(title: str, act: Callable[[], None], log: Path) -> None:
    """Print how many requests ``act`` makes, their bytes, and their statuses."""
    before = len(log.read_text().splitlines())
    act()
    found = LINE.findall("\n".join(log.read_text().splitlines()[before:]))
    total = sum(int(size) for _, _, size in found)
    print(f"  {title} : {len(found)} demandes, {total} octets, {Counter(s for _, s, _ in found)}")


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
        for copy in (False, True):
            visit(base, log, copy=copy)
        if shutil.which("wrk"):
            load(base, Path(temporary))
        kinds = Counter((method, status) for method, status, _ in LINE.findall(log.read_text()))
        print("toutes les demandes :", dict(kinds))


if __name__ == "__main__":
    main()
