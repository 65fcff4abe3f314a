"""When Python cannot start or stops: the page says so in French and nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer, send

KEEP_WORKERS = """
const Real = Worker;
window.workers = [];
window.Worker = class extends Real {
  constructor(...args) { super(...args); workers.push(this); }
};
"""
FAILED = "L’aide interactive n’a pas pu démarrer"


@pytest.fixture
def loose(browser: Browser) -> Page:
    """Yield a page whose console errors are expected: files fail on purpose."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def finish_without_python(page: Page) -> None:
    """Answer once more with the static layer's links, to a result."""
    page.locator('#avis-danger a[data-answer="immediat"]').click()
    expect(page.locator("#avis-danger-immediat")).to_be_visible()


REASONS: dict[int | str, str] = {
    404: "manque sur le site",
    500: "Le serveur du site est en panne",
    "page": "Une page étrangère au site",
    "octets": "annonce mal un de ses fichiers",
    "truncate": "coupé ou abîmé",
}
"""What is done to a file → what the page says of it."""

ENGINE, PROGRAM, WORKER, LOCK = "/engine.", "pyodide.mjs", "tutorial/worker.", "pyodide-lock.json"
FAULTS = [
    *((ENGINE, fault) for fault in (404, 500, "page", "truncate")),
    *((PROGRAM, fault) for fault in (404, 500, "page", "octets")),
    *((WORKER, fault) for fault in (404, "octets")),
    *((LOCK, fault) for fault in (404, "page")),
]


@pytest.mark.parametrize(("file", "fault"), FAULTS)
def test_a_file_that_fails_leaves_the_static_layer_and_its_true_reason(
    loose: Page, site: Site, file: str, fault: int | str
) -> None:
    site.faults[file] = fault
    loose.goto(f"{site.base}tutoriels/avis.html")
    wait_for(loose, "error")
    expect(loose.locator("tutorial-app > .status")).to_contain_text(FAILED)
    expect(loose.locator("tutorial-app > .status")).to_contain_text(REASONS[fault])
    finish_without_python(loose)


def test_the_engine_starts_whatever_type_its_host_gives_it(loose: Page, site: Site) -> None:
    site.faults[ENGINE] = "octets"
    open_tutorial(loose, site, "avis")


TRY_WORKER = """async (address) => {
  const worker = new Worker(address, { type: "module" });
  const answer = new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(JSON.stringify(data));
    worker.onerror = () => resolve("refused");
  });
  worker.postMessage({ boot: { engine: "/nowhere", pyodide: "/nowhere/" } });
  const told = await answer;
  worker.terminate();
  return told;
}"""


def test_the_worker_runs_nowhere_but_in_the_blob_of_its_page(loose: Page, site: Site) -> None:
    """From its own address it would not have the policy of the page, and could send things out."""
    open_tutorial(loose, site, "avis")
    address = next(path for path in site.requests if "tutorial/worker." in path)
    assert loose.evaluate(TRY_WORKER, address) == "refused"


@pytest.mark.parametrize("file", ["/engine.", "snapshot."])
def test_a_file_that_never_comes_is_given_up_within_the_time_allowed(
    loose: Page, site: Site, file: str
) -> None:
    site.faults[file] = "hang"
    loose.clock.install()
    loose.goto(f"{site.base}tutoriels/avis.html")
    wait_for(loose, "loading")
    expect(loose.locator("tutorial-app > .status")).to_contain_text("Chargement")
    for _ in range(30):  # the other files still come, and each piece is a sign of life
        loose.clock.fast_forward(16_000)
        if loose.locator('tutorial-app[data-state="error"]').count():
            break
        loose.request.get(site.base)
    expect(loose.locator("tutorial-app > .status")).to_contain_text("pas répondu à temps")
    finish_without_python(loose)


@pytest.mark.parametrize("fault", [404, 500, "truncate", "damage"])
def test_without_the_snapshot_python_starts_the_plain_way(
    loose: Page, site: Site, fault: int | str
) -> None:
    site.faults["snapshot."] = fault
    open_tutorial(loose, site, "avis")
    answer(loose, "non")
    expect(loose.locator(HEADING)).to_contain_text("plus grave")


def test_retry_after_a_failure_takes_the_answers_up(loose: Page, site: Site) -> None:
    site.faults["/engine."] = 500
    loose.goto(f"{site.base}tutoriels/avis.html")
    wait_for(loose, "error")
    loose.locator('#avis-danger a[data-answer="non"]').click()
    site.faults.clear()
    loose.get_by_role("button", name="Réessayer").click()
    wait_for(loose, "ready")
    expect(loose.locator(HEADING)).to_contain_text("plus grave")


def test_a_worker_killed_in_the_middle_is_replaced_and_the_answers_replayed(
    loose: Page, site: Site
) -> None:
    loose.add_init_script(KEEP_WORKERS)
    loose.clock.install()
    open_tutorial(loose, site, "avis")
    answer(loose, "non")
    answer(loose, "non")
    loose.evaluate("workers[0].terminate()")
    send(loose, "liberal")
    loose.clock.fast_forward(11_000)  # the time allowed for one call
    expect(loose.locator(HEADING)).to_contain_text("preuve")
    expect(loose.locator(".recap")).to_contain_text("Danger")
    assert loose.evaluate("workers.length") == 2


def test_when_python_cannot_come_back_the_static_layer_shows_the_same_node(
    loose: Page, site: Site
) -> None:
    loose.add_init_script(KEEP_WORKERS)
    loose.clock.install()
    open_tutorial(loose, site, "avis")
    answer(loose, "non")
    site.faults["pyodide.mjs"] = 500
    loose.evaluate("workers[0].terminate()")
    send(loose, "deces")
    loose.clock.fast_forward(11_000)
    wait_for(loose, "error")
    expect(loose.locator("#avis-grave")).to_be_visible()
    expect(loose.locator('.tutorial__screen input[value="deces"]')).to_be_checked()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("**/tutoriels/avis.html", " 'wasm-unsafe-eval'", ""),
        ("**/worker.*.mjs", "", "delete self.WebAssembly;"),
    ],
    ids=["refused by a policy", "absent from the browser"],
)
def test_without_webassembly_the_static_layer_works_and_says_why(
    loose: Page, site: Site, file: str, old: str, new: str
) -> None:
    def change(route: Route) -> None:
        response = route.fetch()
        assert old in response.text()
        route.fulfill(response=response, body=response.text().replace(old, new, 1))

    loose.route(file, change)
    loose.goto(f"{site.base}tutoriels/avis.html")
    wait_for(loose, "error")
    expect(loose.locator("tutorial-app > .status")).to_contain_text("WebAssembly")
    finish_without_python(loose)


def test_with_storage_and_service_workers_refused_the_tutorial_works(
    page: Page, site: Site
) -> None:
    page.add_init_script("""
      const refuse = { get() { throw new DOMException("refused", "SecurityError"); } };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
        Object.defineProperty(window, name, refuse);
    """)
    open_tutorial(page, site, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
