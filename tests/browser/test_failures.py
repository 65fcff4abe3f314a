"""When Python cannot start or stops: the page says so in French and nothing is lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer, send
from tests.fuzz.sizes import TIMES

KEEP_WORKERS = """
const Real = Worker;
window.workers = [];
window.signs = [];
window.Worker = class extends Real {
  constructor(...args) {
    super(...args);
    workers.push(this);
    this.addEventListener("message", () => signs.push(performance.now()));
  }
};
"""
QUIET = """async () => {
  while (!signs.length || performance.now() - signs.at(-1) < 1000) {
    await new Promise((next) => setTimeout(next, 50));
  }
}"""
"""Wait until all that can come has come: the worker has said nothing for a second."""
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


REASONS = {
    "missing": "manque sur le site",
    "server": "Le serveur du site est en panne",
    "replaced": "Une page étrangère au site",
    "type": "annonce mal un de ses fichiers",
    "damaged": "coupé ou abîmé",
    "timeout": "pas répondu à temps",
}
"""What the page says of each reason."""

ENGINE, PROGRAM, LOADER, WORKER, LOCK = (
    "/engine.",
    "pyodide.js",
    "pyodide.asm.js",
    "tutorial/worker.",
    "pyodide-lock.json",
)
SNAPSHOT, EMPTY = "/snapshot.", "empty.zip"
FAULTS: dict[int | str, str] = {
    404: "missing",
    500: "server",
    "page": "replaced",
    "truncate": "damaged",
    "octets": "type",
    "hang": "timeout",
}
"""What is done to a file → why Python does not start."""


def outcome(file: str, fault: int | str) -> str:
    """Return ``ready``, or the reason why not, for one file that fails in one way."""
    if fault == "octets" and file not in (PROGRAM, LOADER, WORKER):
        return "ready"  # only programs need their type
    if file in (SNAPSHOT, EMPTY) and fault != "hang":
        return "ready"  # the plain way does without
    return FAULTS[fault]


OFTEN = [
    *((ENGINE, fault) for fault in FAULTS),
    *((PROGRAM, fault) for fault in (404, "page", "truncate", "octets")),
    *((WORKER, fault) for fault in (404, "octets", "hang")),
    *((LOCK, fault) for fault in (404, "page", "truncate")),
    *((SNAPSHOT, fault) for fault in (404, "truncate", "hang")),
    (EMPTY, 500),
]
"""What every run tries; ``make fuzz`` tries every file with every fault."""
FILES = (ENGINE, PROGRAM, LOADER, WORKER, LOCK, SNAPSHOT, EMPTY)
EVERY = [(file, fault) for file in FILES for fault in FAULTS]


@pytest.mark.parametrize(("file", "fault"), EVERY if TIMES > 1 else OFTEN)
def test_a_file_that_fails_leaves_the_static_layer_and_its_true_reason(
    loose: Page, site: Site, file: str, fault: int | str
) -> None:
    site.faults[file] = fault
    if fault == "hang":
        loose.clock.install()
    loose.goto(f"{site.base}tutoriels/avis.html")
    expected = outcome(file, fault)
    if fault == "hang":
        give_up(loose, site)
    wait_for(loose, "ready" if expected == "ready" else "error")
    if expected == "ready":
        answer(loose, "non")
        expect(loose.locator(HEADING)).to_contain_text("plus grave")
    else:
        expect(loose.locator("tutorial-app > .status")).to_contain_text(FAILED)
        expect(loose.locator("tutorial-app > .status")).to_contain_text(REASONS[expected])
        finish_without_python(loose)


def give_up(page: Page, site: Site) -> None:
    """Let the time pass that a start is allowed without a sign of life."""
    expect(page.locator("tutorial-app > .status")).to_contain_text(
        re.compile("^(Chargement|Démarrage) de l’aide")
    )
    for _ in range(30):  # the other files still come, and each piece is a sign of life
        page.clock.fast_forward(101_000)
        if page.locator('tutorial-app[data-state="error"]').count():
            return
        page.request.get(site.base)


@pytest.mark.parametrize("fault", [404, "page", "octets"])
def test_when_not_even_its_own_script_runs_the_page_says_so_after_fifteen_seconds(
    loose: Page, site: Site, fault: int | str
) -> None:
    site.faults["tutorial/app."] = fault
    loose.goto(f"{site.base}tutoriels/avis.html")
    line = loose.get_by_text(FAILED)
    expect(line).not_to_be_visible()  # a slow line is waited for
    line.evaluate("(line) => line.getAnimations().forEach((wait) => wait.finish())")
    expect(line).to_be_visible()
    finish_without_python(loose)


def test_a_damaged_snapshot_gives_way_to_the_plain_start(loose: Page, site: Site) -> None:
    site.faults[SNAPSHOT] = "damage"
    open_tutorial(loose, site, "avis")
    answer(loose, "non")
    expect(loose.locator(HEADING)).to_contain_text("plus grave")


@pytest.mark.parametrize("file", [ENGINE, PROGRAM, LOADER, LOCK, SNAPSHOT])
def test_fifteen_seconds_of_silence_are_enough(loose: Page, site: Site, file: str) -> None:
    site.faults[file] = "hang"
    loose.add_init_script(KEEP_WORKERS)
    loose.clock.install()
    loose.goto(f"{site.base}tutoriels/avis.html")
    wait_for(loose, "loading")
    loose.evaluate(QUIET)
    loose.clock.fast_forward(16_000)
    expect(loose.locator("tutorial-app > .status")).to_contain_text(REASONS["timeout"])


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
    site.faults["pyodide.js"] = 500
    loose.evaluate("workers[0].terminate()")
    send(loose, "deces")
    loose.clock.fast_forward(11_000)
    wait_for(loose, "error")
    expect(loose.locator("#avis-grave")).to_be_visible()
    expect(loose.locator('.tutorial__screen input[value="deces"]')).to_be_checked()


def test_when_python_cannot_come_back_to_a_result_its_folds_are_there(
    loose: Page, site: Site
) -> None:
    loose.add_init_script(KEEP_WORKERS)
    loose.clock.install()
    open_tutorial(loose, site, "avis")
    answer(loose, "immediat")
    loose.go_back()
    expect(loose.locator(".tutorial__screen .question__title")).to_be_visible()
    site.faults["pyodide.js"] = 500
    loose.evaluate("workers[0].terminate()")
    loose.go_forward()
    loose.clock.fast_forward(11_000)
    wait_for(loose, "error")
    loose.locator("#avis-danger-immediat .plan__fold--sources > summary").click()
    expect(loose.locator("#avis-danger-immediat .plan__fold--sources li").first).to_be_visible()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("**/tutoriels/avis.html", " 'wasm-unsafe-eval'", ""),
        ("**/worker.*.js", "", "delete self.WebAssembly;"),
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
