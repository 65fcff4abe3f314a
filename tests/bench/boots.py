"""Time from navigation to a Python that answers, in several ways, one after the other in turn."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from macros.publish import portable
from macros.publish.paths import SITE
from tests.bench import ways
from tests.browser.driven import Driven, can_cut_off, driven
from tests.browser.server import serve

RUNS = 7
OURS = "tutorial-ready"
"""The performance mark that the site sets."""


def measure(name: str) -> None:
    """Print the medians for the browser called ``name``: a new profile each time."""
    with (
        tempfile.TemporaryDirectory() as temporary,
        serve(SITE) as site,
        driven(name) as browser,
        driven(name, cut_off=can_cut_off()) as cut_off,
    ):
        folder = Path(temporary)
        site.faults["service-worker.js"] = 404  # what is kept for later is not timed
        served = f"{site.base}tutoriels/avis.html"
        portable.make(SITE, folder / "portable")
        opened = (folder / "portable/tutoriels/avis.html").as_uri()
        timed: dict[str, tuple[Driven, str, str]] = {
            "instantané": (browser, served, OURS),
            "démarrage simple": (browser, f"{served}?sans-instantane", OURS),
            "d’un dossier, sans réseau": (cut_off, opened, OURS),
        }
        if name != "chromium":
            _print(name, timed)
            return
        ways.write(folder / "ways")
        with serve(folder / "ways") as other:
            timed["plancher (compiler, copier)"] = (browser, f"{other.base}floor.html", "ready")
            timed["PyScript, même Pyodide"] = (browser, f"{other.base}pyscript.html", "ready")
            _print(name, timed)


def _print(name: str, timed: dict[str, tuple[Driven, str, str]]) -> None:
    times: dict[str, list[float]] = {way: [] for way in timed}
    for _ in range(RUNS):
        for way, boot in timed.items():
            times[way].append(_boot(*boot))
    medians = {way: statistics.median(values) for way, values in times.items()}
    print(f"Démarrage dans {name}, médianes de {RUNS}, profil neuf à chaque fois")
    for way, median in medians.items():
        ratio = median / medians["instantané"]
        spread = f"{min(times[way]):.0f} à {max(times[way]):.0f}"
        print(f"  {way:30} {median:7.0f} ms  ({spread:>14})  {ratio:5.2f} × l’instantané")


def _boot(browser: Driven, address: str, mark: str) -> float:
    """Return the milliseconds from navigation to the performance mark, in a new profile."""
    browser.fresh()
    browser.open(address)
    time = float(browser.run("marked", mark))
    browser.open("about:blank")  # else it goes on compiling, beside what is timed next
    return time
