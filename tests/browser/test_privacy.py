"""What is typed stays in the browser: policy, requests, addresses, storage, console."""

from __future__ import annotations

import json

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import open_tutorial, watch
from tests.browser.server import Site
from tests.browser.test_tutorial import answer


def test_an_injected_inline_script_does_not_run(context: BrowserContext, site: Site) -> None:
    site.faults["index.html"] = "trust"
    page = context.new_page()
    page.goto(f"{site.base}index.html")
    page.evaluate("""() => {
      const same = (given) => given;
      const rules = { createHTML: same, createScript: same };
      const essais = trustedTypes.createPolicy("essais", rules);
      const script = document.createElement("script");
      script.textContent = essais.createScript("window.injected = true");
      document.body.append(script);
      const image = '<img src="x" onerror="window.injected=true">';
      document.body.insertAdjacentHTML("beforeend", essais.createHTML(image));
    }""")
    page.wait_for_function("() => document.images[document.images.length - 1].complete")
    assert page.evaluate("window.injected") is None


def test_a_text_given_as_markup_is_seen_by_every_walk(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    anomalies = watch(page, site)
    page.goto(f"{site.base}index.html")
    page.evaluate("""() => {
      try { document.body.innerHTML = "<p>texte</p>"; } catch {}
    }""")
    assert ["TrustedHTML" in text for text in anomalies] == [True]


def test_nothing_can_be_fetched_from_or_sent_to_another_site(
    context: BrowserContext, site: Site
) -> None:
    page = context.new_page()
    page.goto(f"{site.base}index.html")
    elsewhere = site.base.replace("127.0.0.1", "localhost")  # another origin, same server
    blocked = page.evaluate(
        """async (address) => {
          const sending = fetch(address, {mode: "no-cors"});
          const fetched = await sending.then(() => "sent", () => "blocked");
          const image = await new Promise((resolve) => {
            const img = new Image();
            img.onload = () => resolve("sent");
            img.onerror = () => resolve("blocked");
            img.src = address + "assets/img/logo.svg";
          });
          return [fetched, image];
        }""",
        elsewhere + "canary",
    )
    assert blocked == ["blocked", "blocked"]
    assert not any("canary" in path for path in site.requests)


def test_python_itself_cannot_send_anything_out(
    page: Page, context: BrowserContext, site: Site
) -> None:
    worker = """
      onmessage = async ({data}) => {
        postMessage(await fetch(data, {mode: "no-cors"}).then(() => "sent", () => "blocked"));
      };"""
    other = context.new_page()
    site.faults["avis.html"] = "trust"
    other.goto(f"{site.base}tutoriels/avis.html")
    elsewhere = site.base.replace("127.0.0.1", "localhost") + "canary"
    result = other.evaluate(
        """([source, address]) => new Promise((resolve) => {
          const url = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
          const rules = {createScriptURL: (given) => given};
          const essais = trustedTypes.createPolicy("essais", rules);
          const worker = new Worker(essais.createScriptURL(url), {type: "module"});
          worker.onmessage = ({data}) => resolve(data);
          worker.postMessage(address);
        })""",
        [worker, elsewhere],
    )
    assert result == "blocked"
    assert not any("canary" in path for path in site.requests)
    open_tutorial(page, site, "avis")
    addresses = page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")
    assert all(address.startswith(site.base) for address in addresses)


def test_a_form_cannot_be_posted_anywhere(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.goto(f"{site.base}index.html")
    refused = page.evaluate(
        """(address) => new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            resolve(event.effectiveDirective);
          });
          const form = Object.assign(document.createElement("form"), {
            method: "post", action: address, target: "elsewhere",
          });
          document.body.append(form);
          form.submit();
        })""",
        site.base + "canary",
    )
    assert refused == "form-action"
    assert not any("canary" in path for path in site.requests)


def test_what_is_typed_in_the_triage_is_nowhere_but_on_the_screen(page: Page, site: Site) -> None:
    canaries = {"day": "17", "month": "canari-mois-7351", "year": "canari-an-9482"}
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    open_tutorial(page, site, "avis")
    for option in ("non", "non", "liberal", "oui", "avis"):
        answer(page, option)
    for name, value in canaries.items():
        page.locator(f'.tutorial__screen input[name="{name}"]').fill(value)
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(".error-summary")).to_be_visible()
    stored = page.evaluate("""async () => JSON.stringify([
      {...localStorage}, history.state,
      (await indexedDB.databases()).map(({name}) => name), document.cookie, location.href,
    ])""")
    public = json.dumps([stored, messages, site.requests, page.url])
    assert [name for name, value in canaries.items() if "canari" in value and value in public] == []
    assert "non" not in page.evaluate("JSON.stringify(history.state)")
