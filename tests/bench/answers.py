"""Time of what follows an answer, in Chromium: the next screen, and the door's operations."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from macros.publish.paths import SITE
from tests.browser.find import FLAGS, chromium
from tests.browser.server import serve
from tutorials.letters.writers import FORMATS

TESTS = Path(__file__).parent.parent

STEPS = """async (count) => {
  const screen = document.querySelector("tutorial-app .tutorial__screen");
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    requestAnimationFrame(() => port2.postMessage(null)); // handled after the frame is drawn
  });
  const times = [];
  while (times.length < count) {
    const button = screen.querySelector("form button[type=submit]");
    const chosen = [...screen.querySelectorAll("input[name=answer]")].at(-1)
      ?? screen.querySelector("input[name=unknown]");
    if (chosen) chosen.checked = true;
    await painted(); // nobody answers a screen that is not there yet
    const shown = new Promise((resolve) => {
      new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
        .observe(screen, {childList: true});
    });
    const start = performance.now();
    (button ?? screen.querySelector("[data-event=restart]")).click();
    await shown;
    const end = await painted();
    if (button) times.push(end - start);
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


FIRST = """async ([request, pause]) => {
  const app = document.querySelector("tutorial-app");
  await new Promise((resolve) => {
    const ready = () => app.dataset.state === "ready" && resolve();
    new MutationObserver(ready).observe(app, {attributes: true});
    ready();
  });
  await new Promise((resolve) => setTimeout(resolve, pause));
  const start = performance.now();
  const reply = await app.call(request);
  const time = performance.now() - start;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return time;
}"""
"""The first call of all, so many milliseconds after Python answers."""
PAUSES = {"aussitôt": 0, "après 4 s": 4000}
"""Before anything is decoded ahead, and once all is."""
FIRSTS = 3


def measure() -> None:
    """Print every measure of this module."""
    with sync_playwright() as playwright, serve(SITE) as site:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        address = f"{site.base}tutoriels/avis.html"
        page = browser.new_context(service_workers="block").new_page()
        page.goto(address)
        page.wait_for_selector('tutorial-app[data-state="ready"]', timeout=120_000)
        steps(page)
        calls(page)
        page.close()
        for name, request in FIRST_ASKED.items():
            first_use(browser, address, name, request)
        browser.close()


def first_use(browser: Browser, address: str, name: str, request: dict[str, Any]) -> None:
    """Time the first call after a start, in new profiles."""
    times: dict[str, list[float]] = {when: [] for when in PAUSES}
    for _ in range(FIRSTS):
        for when, pause in PAUSES.items():
            with browser.new_context(service_workers="block") as context:
                page = context.new_page()
                page.goto(address)
                times[when].append(page.evaluate(FIRST, [request, pause]))
    found = ", ".join(f"{when} {statistics.median(all_):6.1f} ms" for when, all_ in times.items())
    print(f"première fois, {name:32} médiane {found}")


def steps(page: Page) -> None:
    """Time from an answer to the frame that shows the next screen, in the page."""
    times = page.evaluate(STEPS, 200)
    p95 = statistics.quantiles(times, n=20)[-1]
    print(
        f"Réponse → écran suivant, 200 pas : médiane {statistics.median(times):.1f} ms, "
        f"95e centile {p95:.1f} ms, maximum {max(times):.1f} ms"
    )


def calls(page: Page) -> None:
    """Time the door's operations from the page, the way there and back included."""
    for name, request in asked().items():
        times = page.evaluate(CALLS, [request, 15])
        print(f"{name:40} médiane {statistics.median(times):6.1f} ms, première {times[0]:6.1f} ms")


def asked() -> dict[str, dict[str, Any]]:
    """Return what is asked of the door again and again: name → request."""
    review, reply = (
        text_of(file, 10_000) for file in ("signals/reviews.jsonl", "replies/replies.jsonl")
    )
    return {
        "lecture d’un avis, 10 000 caractères": {"op": "signals", "id": "x", "text": review},
        "relecture d’une réponse, 10 000": {"op": "review", "id": "x", "text": reply},
        **{f"lettre .{format}": {**LETTER, "format": format} for format in FORMATS},
    }


LETTER = {"op": "letter", "id": "signalement-plateforme", "values": None, "today": "2026-11-21"}
FIRST_ASKED: dict[str, dict[str, Any]] = {
    "liste des lettres": {"op": "letters"},
    "lettre .txt": {**LETTER, "format": "txt"},
    "lettre .pdf": {**LETTER, "format": "pdf"},
    "lecture d’un avis court": {"op": "signals", "id": "x", "text": "Accueil froid, et menteur."},
    "relecture d’une réponse": {"op": "review", "id": "x", "text": "Bonjour, merci.", "review": ""},
}


def text_of(file: str, length: int) -> str:
    """Return ``length`` characters of the texts of one of our own test sets."""
    lines = (TESTS / file).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["texte"] for line in lines]
    return " ".join(texts)[:length]
