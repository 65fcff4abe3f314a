from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser

from jinja2 import Environment

from macros.pages import law as render
from tutorials.editing.kinds import templates
from tutorials.law.model import Entry
from tutorials.law.registry import Registry, in_words
from tutorials.render import environment


class Page(HTMLParser):
    """Ids, links and unclosed elements of a piece of HTML."""

    VOID = ("input", "br")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.referred: list[str] = []
        self.open: list[str] = []
        self.attributes: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.attributes += given
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.referred += given.get(name, "").split()
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_an_inline_reference_leads_to_its_entry_and_gives_the_date(
    env: Environment, registry: Registry
) -> None:
    html = render.inline(env, registry.entry("presse-prescription"))
    assert 'href="../reperes/registre.html#presse-prescription"' in html
    assert "loi du 29\u00a0juillet 1881, art.\u00a065" in html
    assert ", texte lu dans sa version du 5\u00a0janvier 1993</span>" in html
    assert "(" not in html  # sentences put it between parentheses themselves
    assert "\n" not in html


def test_only_what_is_not_certain_carries_a_badge(env: Environment, entry: Entry) -> None:
    assert "badge" not in render.inline(env, entry)
    probable = render.inline(env, replace(entry, confidence="probable"))
    assert '<span class="badge badge--probable">probable</span>' in probable
    check = render.inline(env, replace(entry, confidence="à vérifier"))
    assert '<span class="badge badge--check">à vérifier</span>' in check


def test_the_base_of_a_link_is_the_callers(env: Environment, entry: Entry) -> None:
    assert 'href="reperes/registre.html#' in render.inline(env, entry, base="")


def test_a_card_says_everything_the_entry_holds(env: Environment, registry: Registry) -> None:
    entry = replace(
        registry.entry("rgpd-delai"),
        confidence="probable",
        doubt="À relire.",
        since_2018="Avant mai 2018, autre chose.",
        read_in=dt.date(2016, 4, 27),
    )
    html = render.card(env, entry)
    assert in_words(entry.values["delai"]) in html
    assert in_words(entry.values["prolongation"]) in html
    assert f'href="{entry.url}"' in html
    for source in entry.sources:
        assert f'href="{source.url}"' in html
    assert "À relire." not in html  # a doubt is a note for editors
    assert "Avant mai 2018" in html
    assert "Texte lu dans sa version du 27\u00a0avril 2016" in html


def test_a_card_hides_the_headings_it_has_nothing_for(
    entry: Entry,
) -> None:
    html = render.card(environment(templates(), Registry([entry])), entry)
    assert "Reste à vérifier" not in html
    assert "Depuis 2018" not in html


def test_text_typed_by_editors_cannot_become_markup(env: Environment, entry: Entry) -> None:
    html = render.inline(env, replace(entry, title='"><b>', reference="<script>"))
    assert "<b>" not in html
    assert "<script>" not in html


def test_the_page_shows_every_entry_once_and_is_well_formed(
    env: Environment, registry: Registry
) -> None:
    page = Page(render.page(env, registry))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert set(registry.entries) <= set(page.ids)
    named = [entry for entry in registry.entries.values() if entry.aliases]
    assert page.attributes.count("data-also") == len(named)


def test_the_page_refers_only_to_what_it_holds(env: Environment, registry: Registry) -> None:
    page = Page(render.page(env, registry))
    assert set(page.referred) <= set(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_the_page_needs_no_script(env: Environment, registry: Registry) -> None:
    page = Page(render.page(env, registry))
    assert "hidden" not in page.attributes  # its filter, of no use without a script, is a class
    assert not {name for name in page.attributes if name.startswith("on") or name == "style"}


def test_the_table_of_decisions_keeps_those_of_courts_most_recent_first(
    env: Environment, entry: Entry
) -> None:
    entry = replace(entry, statement="Une décision.")
    old = replace(entry, id="ancien", reference="CA Paris, 22 mars 2019, n° 18/17204")
    new = replace(entry, id="nouveau", reference="Cass., 26 février 2025, n° 23-16.762")
    statute = replace(entry, id="loi", reference="code civil, art. 1240")
    html = render.cases(env, Registry([old, statute, new]))
    Page(html)
    assert html.index("#nouveau") < html.index("#ancien")
    assert "#loi" not in html
