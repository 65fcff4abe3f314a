"""New versions, the kill switch, a cut-off or too small store: online, nobody reads an old text."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.publish import node
from macros.publish.build import kept_later
from macros.publish.paths import HOSTING
from tests.browser.conftest import COPIED, open_tutorial, wait_for
from tests.browser.server import Site, serve
from tests.browser.test_tutorial import HEADING, answer

OFF = HOSTING / "service-worker-off.js"
NEW = "9.9.9-nouvelle"
NOTICE = "Une nouvelle version du guide est disponible."
VERSION = "() => document.querySelector('meta[name=version]').content"
KEPT = """async () => {
  const names = await caches.keys();
  const caches_ = await Promise.all(names.map((name) => caches.open(name)));
  const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
  return requests.map(({ url }) => new URL(url).pathname);
}"""

LOADED = """() => [location, ...performance.getEntriesByType("resource").map(({ name }) => name)]
  .map((address) => new URL(address).pathname)"""
HAS = f"""async (part) => {{
  const kept = {KEPT};
  while (!(await kept()).some((path) => path.includes(part))) {{
    await new Promise((next) => setTimeout(next, 50));
  }}
}}"""
"""Wait until the copy has a file."""
WITHDRAWN = """async () => {
  while (await navigator.serviceWorker.getRegistration()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""
"""Wait until the page has no service worker any more."""


@pytest.fixture
def published(site_folder: Path, tmp_path: Path) -> Path:
    """Return a copy of the site, where another version can be published."""
    return shutil.copytree(site_folder, tmp_path / "site")


@pytest.fixture
def served(published: Path) -> Iterator[Site]:
    with serve(published) as site:
        yield site


def publish_new(site: Path) -> str:
    """Publish another version: another title and another script; return the script's name.

    The files of the version before are gone, as they are on the hosts of static sites.
    """
    (old,) = (site / "assets" / "js" / "tutorial").glob("app.*.js")
    new = old.with_name("app.0123456789.js")
    old.rename(new)
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8").replace(old.name, new.name)
        html = re.sub(r'(<meta name="version" content=")[^"]*', rf"\g<1>{NEW}", html)
        page.write_text(re.sub(r"(<h1[^>]*>)", r"\g<1>Nouveau texte. ", html), encoding="utf-8")
    node.run("offline.mjs", site, NEW, json.dumps(kept_later(site)))
    return new.name


def visit(profile: BrowserContext, site: Site, name: str = "index.html") -> Page:
    """Open a page and wait until everything is kept for offline use."""
    page = profile.new_page()
    page.goto(site.base + name)
    page.evaluate(COPIED)
    return page


def come_back_later(page: Page) -> None:
    """Look at the tab again, two hours after it was opened."""
    page.evaluate(
        """() => {
          const later = Date.now() + 2 * 3600 * 1000;
          Date.now = () => later;
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )


def test_an_open_tutorial_goes_on_and_its_reader_is_told_and_reloads_to_the_new_version(
    profile: BrowserContext, served: Site, published: Path
) -> None:
    visit(profile, served).close()
    page, other = profile.new_page(), profile.new_page()
    for tab in (page, other):
        open_tutorial(tab, served, "avis")
        answer(tab, "non")
        answer(tab, "non")
    script = publish_new(published)

    come_back_later(page)
    expect(page.locator(".update")).to_contain_text(NOTICE)
    expect(page.locator(".update")).to_contain_text("Vos réponses restent")
    assert page.locator(".update").get_attribute("role") == "status"
    answer(page, "hopital")
    expect(page.locator(".recap")).to_contain_text("Danger")
    assert page.evaluate(VERSION) != NEW

    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Recharger la page").click()
    expect(page.locator("h1")).to_contain_text("Nouveau texte")
    wait_for(page, "ready")
    assert page.evaluate(VERSION) == NEW
    expect(page.locator(".recap")).to_contain_text("Vos réponses (3)")  # the tab kept them
    expect(page.locator(".update")).to_have_count(0)
    assert {address.rpartition("/")[2] for address in asked if "/tutorial/app." in address} == {
        script
    }

    answer(other, "hopital")  # the other tab has all it needs in memory
    expect(other.locator(".recap")).to_contain_text("Danger")
    kept = page.evaluate(KEPT)
    assert [name for name in kept if "/tutorial/app." in name] == [f"/assets/js/tutorial/{script}"]


def test_a_page_opened_after_publication_is_new_even_before_the_copy_is(
    profile: BrowserContext, served: Site, published: Path
) -> None:
    page = visit(profile, served)
    publish_new(published)
    served.faults["service-worker.js"] = 503  # the browser cannot even hear of the new copy
    page.goto(f"{served.base}guide/avis.html")
    expect(page.locator("h1")).to_contain_text("Nouveau texte")
    open_tutorial(page, served, "avis")
    assert page.evaluate(VERSION) == NEW


def test_the_kill_switch_removes_the_service_worker_and_all_it_kept(
    profile: BrowserContext, served: Site, published: Path
) -> None:
    page = visit(profile, served)
    assert len(page.evaluate(KEPT)) > 50
    shutil.copyfile(OFF, published / "service-worker.js")
    come_back_later(page)
    page.evaluate(WITHDRAWN)
    assert page.evaluate(KEPT) == []
    page.goto(f"{served.base}tutoriels/avis.html")
    page.evaluate(WITHDRAWN)
    served.requests.clear()
    open_tutorial(page, served, "avis")
    assert any("/tutoriels/avis.html" in name for name in served.requests)
    assert any(".css" in name for name in served.requests)  # nothing answers in the site's place
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")


@pytest.mark.parametrize("fault", [503, "truncate"])
def test_a_copy_that_lacks_a_file_is_made_and_completed_at_the_next_visit(
    profile: BrowserContext, served: Site, published: Path, fault: int | str
) -> None:
    last = re.findall(r'"?url"?:"([^"]+)"', (published / "service-worker.js").read_text())[-1]
    served.faults[last] = fault
    page = profile.new_page()
    page.goto(f"{served.base}index.html")
    page.evaluate(COPIED)
    before = set(page.evaluate(KEPT))
    assert len(before) > 20
    assert not any(last in name for name in before)

    served.faults.clear()
    served.requests.clear()
    page.reload()
    page.evaluate(HAS, last)
    asked = {name.partition("?")[0] for name in served.requests}
    assert any(last in name for name in asked)
    own = set(page.evaluate(LOADED))  # what the page itself asks for
    assert asked & before <= own  # the copy asks only for what is missing
    assert len(before - own) > 5
    profile.set_offline(True)
    page.goto(f"{served.base}tutoriels/veille.html")
    expect(page.locator("h1")).to_be_visible()


def test_a_full_disk_only_takes_offline_use_away(
    profile: BrowserContext, served: Site, published: Path
) -> None:
    page = profile.new_page()
    session = profile.new_cdp_session(page)
    origin = served.base.rstrip("/")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1_000_000})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{served.base}index.html")
    page.evaluate(COPIED)
    open_tutorial(page, served, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    assert errors == []


def test_an_answer_that_has_begun_in_time_may_take_all_its_time(
    profile: BrowserContext, served: Site, published: Path
) -> None:
    worker = published / "service-worker.js"
    patience = worker.read_text(encoding="utf-8")
    assert patience.count("=3e3,") == 1  # with its signs: a digest may hold « 3e3 » too
    worker.write_text(patience.replace("=3e3,", "=50,"), encoding="utf-8")  # ms
    page = visit(profile, served)
    served.faults["guide/avis.html"] = "slow"
    page.goto(f"{served.base}guide/avis.html", wait_until="commit")
    other = profile.new_page()
    other.goto(f"{served.base}index.html")
    other.evaluate("new Promise((next) => setTimeout(next, 300))")  # longer than its patience
    served.more.set()
    expect(page.locator("footer")).to_be_visible()
