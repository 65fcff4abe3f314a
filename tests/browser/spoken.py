"""What a screen reader says of a screen, from its first word to its last.

The virtual reader walks the page's own accessibility tree, in the page: it knows no voice and no
keyboard of a real one, but says the same roles, names and states, in the same order.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, Route

from macros.publish.paths import ROOT

_READER = ROOT / "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
_ADDRESS = "/lecteur-virtuel.mjs"
_MOST = 2_000
"""Phrases of one screen: beyond, the reader goes round in a circle."""
_SAY = """async ([address, selector, most]) => {
  const { virtual } = await import(address);
  const container = document.querySelector(selector);
  await virtual.start({ container });
  const said = [await virtual.lastSpokenPhrase()];
  while (said.length < most) {
    await virtual.next();
    const phrase = await virtual.lastSpokenPhrase();
    said.push(phrase);
    if (phrase.startsWith("end of") && said.at(0).endsWith(phrase.slice("end of ".length))) break;
  }
  await virtual.stop();
  return said;
}"""


def with_reader(page: Page) -> None:
    """Let ``page`` ask its own site for the reader: its policy allows nothing else."""
    text = _READER.read_text(encoding="utf-8")

    def give(route: Route) -> None:
        route.fulfill(body=text, content_type="text/javascript")

    page.route(f"**{_ADDRESS}", give)


def spoken(page: Page, selector: str = "main") -> list[str]:
    """Return what is said of an element, phrase by phrase; see :func:`with_reader`."""
    said: Any = page.evaluate(_SAY, [_ADDRESS, selector, _MOST])
    phrases = [" ".join(str(phrase).split()) for phrase in said]
    assert len(phrases) < _MOST
    return [phrase for phrase in phrases if phrase]
