"""From navigation to a Python that answers: bytes, time and memory, one way after the other.

Every figure of a browser and a network comes from one run in which the ways take turns; what
counts is the ratio to the first of them.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from macros.publish import portable
from macros.publish.paths import SITE
from tests.bench import slowed, ways
from tests.bench.memory import Peak
from tests.bench.network import NETWORKS, Network, Shaped, serve
from tests.browser.driven import Driven, can_cut_off, driven

RUNS = {"sans limite": 7, "9 Mb/s, 60 ms": 3, "1,6 Mb/s, 150 ms": 1}
RUNS_SLOWED = 5
OURS = "tutorial-ready"
"""The performance mark that the site sets."""
PAGE = "tutoriels/avis.html"
SNAPSHOT, OTHER = "instantané", "l’autre site"
ON_LIMITED = (SNAPSHOT, OTHER, *ways.EMPTY)
"""Ways taken on a limited network, where each takes up to a minute and a half."""


@dataclass
class Way:
    """One way of starting Python.

    Args:
        browser: where.
        address: of the page.
        mark: the performance mark that says that Python answers.
        server: what serves it; none from a folder.
    """

    browser: Driven
    address: str
    mark: str = OURS
    server: Shaped | None = None
    times: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)
    sent: int = 0

    def take(self, network: Network, cores: float = 0.0) -> None:
        """Start once, in a new profile, with a share of a core only where ``cores`` says so."""
        if self.server:
            self.server.network, self.server.sent = network, 0
        self.browser.fresh()
        with ExitStack() as stack:
            if cores:
                stack.enter_context(slowed.slowed(self.browser.process, cores))
            peak = stack.enter_context(Peak(self.browser.process))
            self.browser.open(self.address)
            self.times.append(float(self.browser.run("marked", self.mark)))
        self.peaks.append(peak.added)
        self.sent = self.server.sent if self.server else 0
        self.browser.open("about:blank")  # else it goes on compiling, beside what is timed next


def measure(name: str, beside: Path | None = None, runs: int = 0) -> None:
    """Print the medians for the browser called ``name``.

    Args:
        name: one of ``tests.browser.driven.NAMES``.
        beside: another finished site, such as that of an older commit, to take turns with.
        runs: of each way on each network, at the most; 0 for the usual numbers.
    """
    with _ways(name, beside) as found:
        for network in NETWORKS:
            worth = ON_LIMITED if network.rate else tuple(found)
            taken = {title: way for title, way in found.items() if title in worth}
            _take(f"{name}, {network.name}", taken, network, _at_most(runs, RUNS[network.name]))
        if slowed.possible():
            sites = {title: way for title, way in found.items() if way.address.endswith(PAGE)}
            title = f"{name}, {NETWORKS[0].name}, la moitié d’un cœur"
            _take(title, sites, NETWORKS[0], _at_most(runs, RUNS_SLOWED), cores=0.5)
        else:
            print("moitié d’un cœur laissée de côté : les groupes de processus ne sont pas à nous")


def _at_most(runs: int, usual: int) -> int:
    return min(runs or usual, usual)


def _take(
    title: str, ways: dict[str, Way], network: Network, runs: int, cores: float = 0.0
) -> None:
    """Take each way in turn, ``runs`` times, and print the medians."""
    for way in ways.values():
        way.times.clear()
        way.peaks.clear()
    for _ in range(runs):
        for way in ways.values():
            way.take(network, cores)
    _print(title, ways)


@contextmanager
def _ways(name: str, beside: Path | None) -> Iterator[dict[str, Way]]:
    """Start what is needed for every way that this browser can take."""
    with ExitStack() as stack:
        temporary = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(driven(name))
        cut_off = stack.enter_context(driven(name, cut_off=can_cut_off()))
        sites = {SNAPSHOT: SITE, **({OTHER: beside} if beside else {})}
        found = {}
        for title, folder in sites.items():
            server = stack.enter_context(serve(folder))
            found[title] = Way(browser, server.base + PAGE, server=server)
            if folder == SITE:
                plain = f"{server.base}{PAGE}?sans-instantane"
                found["démarrage simple"] = Way(browser, plain, server=server)
                portable.make(SITE, temporary / "portable")
                opened = (temporary / "portable" / PAGE).as_uri()
                found["d’un dossier, sans réseau"] = Way(cut_off, opened)
        if name == "chromium":
            ways.write(temporary / "ways")
            other = stack.enter_context(serve(temporary / "ways"))
            for title, page in ways.PAGES.items():
                found[title] = Way(browser, f"{other.base}{page}", "ready", other)
        yield found


def _print(title: str, found: dict[str, Way]) -> None:
    reference = statistics.median(found[SNAPSHOT].times)
    print(f"{title}, médianes de {len(found[SNAPSHOT].times)}, profil neuf à chaque fois")
    for name, way in found.items():
        median = statistics.median(way.times)
        spread = f"{min(way.times):.0f} à {max(way.times):.0f}"
        sent = f"{way.sent / 1e6:6.2f} Mo" if way.server else " " * 9
        memory = f"{statistics.median(way.peaks) / 1e6:4.0f} Mo en mémoire"
        ratio = f"{median / reference:5.2f} ×"
        print(
            f"  {name:28} {sent} {median:8.0f} ms ({spread:>16}) {ratio} {memory}",
            flush=True,
        )
