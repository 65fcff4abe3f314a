"""« Today » is the day on the physician's own calendar, wherever that is, not Greenwich's."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import open_tutorial, set_clock, watch
from tests.browser.server import Site
from tests.browser.walks import Step, fill, press

PLACES = {
    "Pacific/Auckland": "2027-03-13T11:30:00Z",  # half past midnight on the 14th, there
    "America/Guadeloupe": "2027-03-15T02:00:00Z",  # ten in the evening on the 14th
}
POSTED = {"day": "14", "month": "12", "year": "2026"}


@pytest.mark.parametrize("zone", PLACES)
def test_the_last_day_is_counted_on_the_calendar_of_the_place(
    browser: Browser, site: Site, zone: str
) -> None:
    context = browser.new_context(service_workers="block", locale="fr-FR", timezone_id=zone)
    set_clock(context, dt.datetime.fromisoformat(PLACES[zone]))
    page = context.new_page()
    anomalies = watch(page, site)
    open_tutorial(page, site, "delais")
    dates = {f"date_publication-{part}": value for part, value in POSTED.items()}
    fill(page, Step("Calculer mes délais", dates))
    press(page, "Calculer mes délais")
    expect(page.locator(".tutorial__screen")).to_contain_text(
        "Jusqu’au dimanche 14 mars 2027 (dernier jour : aujourd’hui)"
    )
    open_tutorial(page, site, "preuves")
    seen = {f"seen_on-{p}": v for p, v in {**POSTED, "month": "3", "year": "2027"}.items()}
    fill(page, Step("Garder cet élément", {"url": "https://avis.example/1", **seen}))
    press(page, "Garder cet élément")
    expect(page.locator(".evidence__item")).to_contain_text("14 mars 2027")
    press(page, "Ajouter un élément")
    tomorrow = {"url": "https://avis.example/1", **seen, "seen_on-day": "15"}
    fill(page, Step("Garder cet élément", tomorrow))
    press(page, "Garder cet élément")
    expect(page.locator(".error-summary")).to_contain_text("jusqu’au 14 mars 2027")
    context.close()
    assert anomalies == []
