"""A visit lives in its tab: what is typed is there as long as it lasts, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import library as project
from tests.browser.canary import CANARY, TYPED, Watched, held
from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer
from tests.browser.walks import TUTORIALS, fill, press
from tutorials.render import plain

MANY = ("veille", "preuves", "delais", "analyse", "reponse")
LETTER = "lettres/dossier-avocat.html"
"""A letter with a first screen of many fields."""


@pytest.fixture
def watched(browser: Browser, site: Site) -> Iterator[Watched]:
    """Yield a profile with everything on, to be looked through for what was typed."""
    context = browser.new_context(locale="fr-FR")
    yield Watched(context, site)
    context.close()


@pytest.fixture
def net(context: BrowserContext, site: Site) -> Watched:
    """Return the same net around a profile that copies nothing for offline use."""
    return Watched(context, site)


def visited(watched: Watched) -> Page:
    """Type canaries in several tutorials and a letter, one after the other in one tab."""
    page = watched.open(f"tutoriels/{MANY[0]}.html")
    for name in MANY:
        page.goto(f"{watched.site.base}tutoriels/{name}.html")
        wait_for(page, "ready")
        watched.take(page, TUTORIALS[name][0])
        watched.type_everywhere(page)
    page.goto(watched.site.base + LETTER)
    wait_for(page, "ready")
    watched.type_everywhere(page)
    return page


def test_what_is_typed_is_in_its_tab_alone_until_it_is_erased_there(watched: Watched) -> None:
    page = visited(watched)
    assert CANARY in held(page)
    watched.look(page)
    assert watched.found() == []
    nowhere_else(watched)
    page.goto(f"{watched.site.base}tutoriels/dossier.html")
    wait_for(page, "ready")
    press(page, "Compléter ou corriger : Vous")
    watched.type_everywhere(page)
    page.go_back()
    assert CANARY in held(page)
    press(page, "Effacer le dossier")
    press(page, "Tout effacer")
    assert CANARY not in held(page)
    for name in (*MANY, "dossier"):
        page.goto(f"{watched.site.base}tutoriels/{name}.html")
        wait_for(page, "ready")
        assert CANARY not in page.content().lower(), name
        assert CANARY not in held(page), name
    watched.close(page)
    assert watched.found() == []


def nowhere_else(watched: Watched) -> None:
    """Look for what was typed in another tab, which has what would outlive the first."""
    for address in ("tutoriels/veille.html", LETTER):
        other = watched.open(address)
        assert CANARY not in held(other)
        assert CANARY not in other.content().lower()
        typed = other.locator(TYPED).all()
        assert [box for box in typed if CANARY in box.input_value()] == []
        other.close()


def test_a_browser_told_to_keep_a_case_no_more_leaves_it_in_the_tab(page: Page, site: Site) -> None:
    open_tutorial(page, site, "veille")
    fill(page, TUTORIALS["veille"][0])
    press(page, TUTORIALS["veille"][0].button)
    open_tutorial(page, site, "dossier")
    press(page, "Le garder dans ce navigateur")
    press(page, "Ne plus le garder ici")
    assert page.evaluate("localStorage.getItem('dossier')") is None
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(".case")).to_contain_text("Camille Martin")


LEAKS = {
    "localStorage": "localStorage.setItem('x', `${localStorage.x} ${typed}`)",
    "an address": "history.replaceState(null, '', `#${typed}`)",
    "a state of the history": "history.replaceState({ typed }, '')",
    "a title": "document.title = typed",
    "a request": "await fetch(`?${typed}`)",
    "a cookie": "document.cookie = `x${typed}=1`",
    "a database": """
        const asked = indexedDB.open("x");
        asked.onupgradeneeded = () => asked.result.createObjectStore("y", { autoIncrement: true });
        await new Promise((opened) => { asked.onsuccess = opened; });
        const writing = asked.result.transaction("y", "readwrite");
        writing.objectStore("y").add(typed);
        await new Promise((kept) => { writing.oncomplete = kept; });""",
    "the console": "console.log(typed)",
}
"""Where a broken page would leave what is typed → how; what takes time is waited for."""


def type_on_a_page(net: Watched, page: Page) -> None:
    """Type a canary in a field that every page has; it knows no difference."""
    page.goto(f"{net.site.base}index.html")
    page.locator('[data-action="search"]').first.click()
    page.locator("#recherche-mots").fill(f"{CANARY}1x")
    page.locator("#recherche-mots").blur()


@pytest.mark.parametrize("where", sorted(LEAKS))
def test_the_net_catches_a_page_that_lets_out_what_is_typed(where: str, net: Watched) -> None:
    net.context.add_init_script(f"""addEventListener("change", async (event) => {{
      const typed = event.target.value;
      {LEAKS[where]};
      document.documentElement.dataset.leaked = "";
    }});""")
    page = net.tab()
    type_on_a_page(net, page)
    page.locator("html[data-leaked]").wait_for()
    net.close(page)
    assert net.found() != []


def test_the_net_catches_nothing_on_a_page_that_lets_nothing_out(net: Watched) -> None:
    page = net.tab()
    type_on_a_page(net, page)
    net.close(page)
    assert net.found() == []


def test_the_net_counts_a_file_that_nobody_asked_for(net: Watched) -> None:
    net.context.add_init_script("""addEventListener("change", () => {
      const link = Object.assign(document.createElement("a"), { href: "data:,x", download: "x" });
      link.click();
    }, { once: true });""")
    page = net.tab()
    with page.expect_download():
        type_on_a_page(net, page)
    assert net.downloads == 1


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_neither_the_address_nor_the_title_tells_a_question_or_a_verdict(
    name: str, net: Watched
) -> None:
    flow = project.library().flows[name]
    page = net.open(f"tutoriels/{name}.html#{name}-{flow.start}")
    answer(page, flow.question(flow.start).options[0].id)
    page.locator(".tutorial__screen .plan--securite").wait_for()
    secret = {
        *(f"{name}-{node}" for node in flow.nodes),
        *(plain(each.title) for each in (*flow.questions, *flow.outcomes)),
    }
    told = page.evaluate("told")
    assert [(text, one) for text in told for one in secret if one in text] == []
    assert page.url == f"{net.site.base}tutoriels/{name}.html"
    assert page.title().startswith(plain(f"Résultat : {flow.title}"))


def test_leaving_quickly_shows_a_blank_page_and_forgets_the_visit(net: Watched) -> None:
    page = net.open("tutoriels/veille.html")
    net.take(page, TUTORIALS["veille"][0])
    open_tutorial(page, net.site, "avis")
    answer(page, "immediat")
    expect(page.locator(HEADING)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Quitter cette page")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("about:blank")
    page.go_back()
    wait_for(page, "ready")
    assert CANARY not in held(page)
    assert page.locator(".tutorial__screen .plan").count() == 0
    open_tutorial(page, net.site, "veille")
    assert CANARY not in page.content().lower()


def test_every_screen_of_danger_has_the_way_out_in_view_while_one_reads(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_tutorial(page, site, "analyse")
    fill(page, TUTORIALS["analyse"][0])
    page.locator('.tutorial__screen [name="text"]').fill("Je vais te tuer, je sais où tu habites.")
    press(page, "Lire avec moi")
    expect(page.get_by_role("link", name="Quitter cette page")).to_be_in_viewport()
    open_tutorial(page, site, "avis")
    answer(page, "menaces")
    answer(page, "liberal")
    page.mouse.wheel(0, 600)
    expect(page.get_by_role("link", name="Quitter cette page")).to_be_in_viewport()
    assert page.get_by_role("link", name="Quitter cette page").count() == 1


def test_the_way_out_is_there_without_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/avis.html#avis-danger-immediat")
    page.get_by_role("link", name="Quitter cette page").locator("visible=true").click()
    page.wait_for_url("about:blank")
    context.close()
