"""Ten visits to one tutorial in one profile: what browsers keep of Python from one to the next.

As on a host with the usual headers, with the copy that the site itself keeps.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from macros.publish.paths import SITE
from tests.bench.boots import OURS, PAGE
from tests.bench.network import serve
from tests.browser.driven import driven

VISITS = 10


def measure(name: str, beside: Path | None = None) -> None:
    """Print the time of each visit in the browser called ``name``; two sites take turns.

    Args:
        name: one of ``tests.browser.driven.NAMES``.
        beside: another finished site.
    """
    with ExitStack() as stack:
        browser = stack.enter_context(driven(name))
        sites = {"ce site": SITE, **({"l’autre site": beside} if beside else {})}
        servers = {title: stack.enter_context(serve(folder)) for title, folder in sites.items()}
        times: dict[str, list[float]] = {title: [] for title in servers}
        browser.fresh()
        for _ in range(VISITS):
            for title, server in servers.items():
                server.missing, server.kept = "\0", 600
                browser.open(f"{server.base}{PAGE}")
                times[title].append(float(browser.run("marked", OURS)))
                browser.run("settled")
                browser.open("about:blank")
    print(f"{name}, {VISITS} visites dans un même profil, sans limite, ms")
    for title, found in times.items():
        shown = " ".join(f"{time:.0f}" for time in found)
        ratio = sum(found) / sum(times["ce site"])
        print(f"  {title:14} {shown} ; ensemble {ratio:.2f} ×", flush=True)
