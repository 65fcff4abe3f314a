"""Measures, as ratios taken side by side in one run: ``make bench``.

Nothing passes or fails here: a busy machine is slow, and its ratios still hold.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from macros.publish.paths import GENERATED, PYODIDE, ROOT, SITE
from macros.publish.prepare import prepared
from macros.publish.runtime import PYODIDE_FILES
from tests.browser.find import FLAGS, chromium
from tests.browser.server import serve

RUNS = 7
FLOOR = """<!doctype html><meta charset="utf-8"><script type="module">
const bytes = fetch("snapshot.bin.gz").then(({body}) =>
  new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
await WebAssembly.compileStreaming(fetch("pyodide/pyodide.asm.wasm"));
const memory = new WebAssembly.Memory({initial: Math.ceil((await bytes).byteLength / 65536)});
new Uint8Array(memory.buffer).set(new Uint8Array(await bytes));
performance.mark("ready");
</script>"""
PYSCRIPT = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<script type="py" config='{"interpreter": "pyodide/pyodide.mjs"}'>
import json, datetime, re, dataclasses, hashlib, zipfile, html, base64, unicodedata
from js import performance
performance.mark("ready")
</script>"""
STEPS = """async (count) => {
  const app = document.querySelector("tutorial-app");
  const screen = app.querySelector(".tutorial__screen");
  const times = [];
  while (times.length < count) {
    const button = screen.querySelector("form button[type=submit]");
    const inputs = [...screen.querySelectorAll("input[name=answer]")];
    const restart = !button;
    const chosen = inputs.at(-1) ?? screen.querySelector("input[name=inconnue]");
    if (chosen) chosen.checked = true;
    const shown = new Promise((resolve) => {
      new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
        .observe(screen, {childList: true});
    });
    const start = performance.now();
    (button ?? screen.querySelector("[data-event=restart]")).click();
    await shown;
    if (!restart) times.push(performance.now() - start);
  }
  return times;
}"""
CALLS = """async ([request, count]) => {
  const app = document.querySelector("tutorial-app");
  const times = [];
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now();
    const reply = await app.call(request);
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }
  return times;
}"""


def main() -> None:
    """Print every measure."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        boots(browser, Path(folder))
        with serve(SITE) as site:
            page = browser.new_context(service_workers="block").new_page()
            page.goto(f"{site.base}tutoriels/avis.html")
            page.wait_for_selector('tutorial-app[data-state="ready"]', timeout=120_000)
            steps(page)
            calls(page)
        browser.close()


def boots(browser: Browser, folder: Path) -> None:
    """Time from navigation to a Python that answers, four ways in turn."""
    _other_ways(folder)
    ways: dict[str, Callable[[], float]] = {}
    with serve(SITE) as site, serve(folder) as other:
        avis = f"{site.base}tutoriels/avis.html"
        ways["instantané"] = lambda: _boot(browser, avis, "tutorial-ready")
        ways["démarrage simple"] = lambda: _boot(
            browser, f"{avis}?sans-instantane", "tutorial-ready"
        )
        ways["plancher (compiler, copier)"] = lambda: _boot(
            browser, f"{other.base}floor.html", "ready"
        )
        ways["PyScript, même Pyodide"] = lambda: _boot(
            browser, f"{other.base}pyscript.html", "ready"
        )
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(RUNS):
            for name, measure in ways.items():
                times[name].append(measure())
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"Démarrage, médianes de {RUNS} (Chromium, profil neuf à chaque fois)")
    for name, median in medians.items():
        ratio = median / medians["instantané"]
        print(f"  {name:30} {median:7.0f} ms   {ratio:5.2f} × l’instantané")


def steps(page: Page) -> None:
    """Time from an answer to the next screen, in the page."""
    times = page.evaluate(STEPS, 200)
    p95 = statistics.quantiles(times, n=20)[-1]
    print(
        f"Réponse → écran suivant, 200 pas : médiane {statistics.median(times):.1f} ms, "
        f"95e centile {p95:.1f} ms, maximum {max(times):.1f} ms"
    )


def calls(page: Page) -> None:
    """Time the door's operations from the page, the way there and back included."""
    text = "Accueil froid, deux heures d’attente, et il m’a dit de revenir. " * 160
    asked = {
        "lecture d’un avis, 10 000 caractères": {
            "op": "signals",
            "id": "x",
            "texte": text[:10_000],
        },
        "relecture d’une réponse, 10 000": {"op": "review", "id": "x", "texte": text[:10_000]},
    }
    letter = {"op": "letter", "id": "signalement-plateforme", "values": None}
    for format in ("docx", "odt", "txt", "eml", "pdf"):
        asked[f"lettre .{format}"] = {**letter, "format": format, "today": "2026-11-21"}
    for name, request in asked.items():
        times = page.evaluate(CALLS, [request, 15])
        print(f"{name:40} médiane {statistics.median(times):6.1f} ms, première {times[0]:6.1f} ms")


def _boot(browser: Browser, address: str, mark: str) -> float:
    """Return the milliseconds from navigation to the performance mark, in a new profile."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(address)
    found = f"performance.getEntriesByName({json.dumps(mark)})"
    page.wait_for_function(f"() => {found}.length > 0", timeout=120_000)
    time: float = page.evaluate(f"{found}[0].startTime")
    context.close()
    return time


def _other_ways(folder: Path) -> None:
    """Write the pages that the site's boot is compared with."""
    (folder / "pyodide").mkdir()
    for file in (*PYODIDE_FILES, "pyodide-lock.json"):
        shutil.copyfile(PYODIDE / file, folder / "pyodide" / file)
    shutil.copytree(ROOT / "node_modules" / "@pyscript" / "core" / "dist", folder / "pyscript")
    shutil.copyfile(GENERATED / prepared().snapshot, folder / "snapshot.bin.gz")
    (folder / "floor.html").write_text(FLOOR, encoding="utf-8")
    (folder / "pyscript.html").write_text(PYSCRIPT, encoding="utf-8")


if __name__ == "__main__":
    main()
