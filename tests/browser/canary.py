"""Type unique words in every field, and look for them wherever a page could leave them."""

from __future__ import annotations

import datetime as dt
import json
from itertools import count

from playwright.sync_api import BrowserContext, Page, Request

from tests.browser.conftest import set_day, wait_for
from tests.browser.server import Site
from tests.browser.walks import (
    SCREEN,
    TODAY,
    Step,
    fill,
    press,
)

TYPED = (
    f"{SCREEN} :is(textarea, input:not([type=radio], [type=checkbox], [type=hidden], [type=file]))"
)
_SHOWN = "[...document.querySelectorAll(selector)].filter((box) => box.checkVisibility())"
KINDS = f"(selector) => {_SHOWN}.map(({{ type }}) => type)"
TYPE = f"""([selector, words]) => {_SHOWN}.forEach((box, rank) => {{
  box.focus();
  box.select();
  document.execCommand("insertText", false, words[rank]);
}})"""
CANARY = "canari"
TOLD = """
window.told = [];
for (const name of ["pushState", "replaceState"]) {
  const real = history[name];
  history[name] = function (...given) {
    told.push(JSON.stringify(given));
    return real.apply(this, given);
  };
}
addEventListener("DOMContentLoaded", () => {
  const title = document.querySelector("title");
  new MutationObserver(() => told.push(document.title)).observe(title, { childList: true });
});
"""
"""Note all that the page gives to the browser's history: states, addresses, titles."""
STORED = """async () => {
  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const opened = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of opened.objectStoreNames) {
      const all = opened.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => { all.onsuccess = resolve; });
      databases.push([name, store, all.result]);
    }
    opened.close();
  }
  const cached = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
  return JSON.stringify([
    { ...localStorage }, databases, cached, history.state, document.cookie,
    document.referrer, location.href, document.title, window.told,
    performance.getEntries().map(({ name }) => name),
  ]);
}"""


class Watched:
    """A profile with everything on, and all that leaves the screen in it."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.context, self.site = context, site
        self.left: list[str] = []
        self.held: list[str] = []
        self.typed = self.downloads = 0
        context.add_init_script(TOLD)
        self._number = count(1)
        context.on("request", self._on_request)

    def _on_request(self, request: Request) -> None:
        self.left += [request.url, json.dumps(request.headers), request.post_data or ""]

    def open(self, address: str, today: dt.date = TODAY) -> Page:
        """Open a tutorial or a letter in a new tab, and wait for Python."""
        page = self.tab()
        set_day(page, today)
        page.goto(self.site.base + address)
        wait_for(page, "ready")
        return page

    def tab(self) -> Page:
        page = self.context.new_page()
        page.on("console", lambda message: self.left.append(message.text))
        page.on("dialog", lambda dialog: dialog.accept())
        page.on("download", lambda _: self._count())
        return page

    def type_everywhere(self, page: Page) -> None:
        """Type a canary in every text field of the screen, faster than Python can follow."""
        words = [self._canary(kind) for kind in page.evaluate(KINDS, TYPED)]
        page.evaluate(TYPE, [TYPED, words])
        self.typed += len(words)

    def take(self, page: Page, step: Step) -> None:
        """Go through a screen with canaries; where they are refused, with what is expected."""
        wanted = {name: value for name, value in step.fields.items() if is_choice(page, name)}
        fill(page, Step(step.button, wanted))
        self.type_everywhere(page)
        press(page, step.button)
        if page.locator(".error-summary").count():
            refused = page.locator(f'{SCREEN} [name][aria-invalid="true"]')
            names = {str(box.get_attribute("name")) for box in refused.all()}
            days = {name.rpartition("-")[0] for name in names if name.endswith("-day")}
            again = {n: v for n, v in step.fields.items() if n in names or on(n, days, names)}
            for name in ("age", *names):
                if page.locator(f'{SCREEN} input[name="{name}"]:not([type=radio])').count():
                    page.locator(f'{SCREEN} input[name="{name}"]').fill("")
            fill(page, Step(step.button, again))
            press(page, step.button)
        if page.locator(".error-summary").count():
            for box in page.locator(TYPED).all():
                if box.is_visible():
                    box.fill("")
            fill(page, step)
            press(page, step.button)
        assert page.locator(".error-summary").count() == 0, step.button

    def close(self, page: Page) -> None:
        """Look for canaries in all that the page could have left behind, and close it."""
        self.look(page)
        page.close()

    def look(self, page: Page) -> None:
        """Note all that the page could have left behind, and the tab's visit."""
        self.left.append(page.evaluate(STORED))
        self.held.append(held(page))

    def found(self) -> list[str]:
        everything = [*self.left, *self.site.requests, json.dumps(self.context.cookies())]
        return [text[:300] for text in everything if CANARY in text.lower()]

    def _count(self) -> None:
        self.downloads += 1

    def _canary(self, kind: str) -> str:
        word = f"{CANARY}{next(self._number)}x"
        if kind == "url":
            return f"https://{word}.example/"
        return f"{word}@exemple.example" if kind == "email" else word


def held(page: Page) -> str:
    """Return all that this tab's ``sessionStorage`` holds."""
    text: str = page.evaluate("JSON.stringify({ ...sessionStorage })")
    return text


def is_choice(page: Page, name: str) -> bool:
    kind = page.locator(f'{SCREEN} [name="{name}"]').first.get_attribute("type")
    return kind in ("radio", "checkbox")


def on(name: str, days: set[str], names: set[str]) -> bool:
    """Say whether a field is one of the three of a date that was refused."""
    return name.rpartition("-")[0] in days or (name in ("day", "month", "year") and bool(names))
