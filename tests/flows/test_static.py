from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest

from tests import library as project
from tests.flows.small_flow import small_flow
from tutorials.editing.static.flow import static
from tutorials.editing.static.plan import whole_plan
from tutorials.flows.model import Question
from tutorials.library import Library

LONG = 300
"""Characters that are shown of what else to know of an act."""


class Page(HTMLParser):
    """What a page of the static layer holds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[dict[str, str]] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes |= values.keys()
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append(values)


@pytest.fixture
def page(real: Library) -> Page:
    return Page(static(real.flows["avis"], real))


def test_every_node_is_a_section_with_its_id(page: Page, real: Library) -> None:
    assert {f"avis-{id}" for id in real.flows["avis"].nodes} <= set(page.ids)


def test_ids_are_unique_and_links_inside_the_page_lead_somewhere(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    inside = [link["href"][1:] for link in page.links if link["href"].startswith("#")]
    assert inside
    assert set(inside) <= set(page.ids)


def test_every_option_of_a_choice_is_an_ordinary_link_with_its_answer(
    page: Page, real: Library
) -> None:
    linked = {
        (link["data-node"], link.get("data-answer")) for link in page.links if "data-node" in link
    }
    for node in real.flows["avis"].nodes.values():
        for option in node.options if isinstance(node, Question) else ():
            assert (node.id, option.id) in linked


def test_there_is_no_script_style_or_handler(page: Page) -> None:
    assert not {"script", "style"} & set(page.tags)
    assert not [name for name in page.attributes if name == "style" or name.startswith("on")]


def test_conditions_are_written_in_words(small: Library) -> None:
    html = static(small_flow(), small)
    assert "Si Contenu\u00a0: «\u00a0Insulte\u00a0»\u00a0: " in html.replace("&nbsp;", "\u00a0")
    assert "Si le délai «\u00a0Agir en justice\u00a0» est passé" in html
    assert "3\u00a0mois à partir de" in html
    assert "Sinon" in html


def test_the_static_layer_needs_no_answer_and_no_day(small: Library) -> None:
    assert static(small_flow(), small) == static(small_flow(), small)


@pytest.mark.parametrize("name", sorted(project.library().flows))
def test_every_plan_is_there_whole_with_all_its_texts(name: str, real: Library) -> None:
    flow = real.flows[name]
    written = static(flow, real)
    for outcome in flow.outcomes:
        section = written.split(f'id="{name}-{outcome.id}" ')[1].split("</section>\n</div>")[0]
        shown = letters(section.split("node__restart")[0])
        plan = whole_plan(flow, outcome, real)
        assert len(plan.acts) == len(flow.acts_of(outcome)), outcome.id
        lines = [*plan.acts, *plan.avoid, *plan.chances, *plan.notes, *plan.dates]
        said = [outcome.title, outcome.about, *(line.text for line in lines)]
        said += [act.more for act in plan.acts]
        said += [words for id in plan.law for words in entry(real, id)]
        lost = [text for text in said if letters(real.registry.expand(text)) not in shown]
        assert lost == [], outcome.id


def entry(library: Library, id: str) -> tuple[str, str]:
    """Return a text's name, then its reference and how sure its rule is where it is not."""
    found = library.registry.entry(id)
    doubt = "" if found.confidence == "sûr" else found.confidence
    return found.title, f"{found.title} {found.reference} {doubt}"


def test_nothing_is_said_twice_of_an_act(page: Page, real: Library) -> None:
    """It would be read for each act of each outcome before Python starts."""
    flow = real.flows["avis"]
    written = static(flow, real)
    assert "act__source" not in written
    assert page.tags.count("details") == len(flow.outcomes) + len(folded(written))


@pytest.mark.parametrize("name", sorted(project.library().flows))
def test_what_else_to_know_of_an_act_is_folded_where_it_is_long(name: str, real: Library) -> None:
    """Half a telephone's screen between two acts hid the second."""
    written = static(real.flows[name], real)
    shown = re.findall(r'<p class="act__more">(.*?)</p>', written)
    assert shown
    assert [text for text in shown if length(text) > LONG] == []
    assert [text for text in folded(written) if length(text) <= LONG] == []


@pytest.mark.parametrize("name", sorted(project.library().flows))
def test_only_what_is_folded_is_left_to_those_without_script(name: str, real: Library) -> None:
    """Danger, questions, verdicts, acts and warnings are there whatever becomes of the scripts."""
    flow = real.flows[name]
    written = static(flow, real)
    kept = re.findall(r"<noscript>(.*?)</noscript>", written, re.DOTALL)
    assert len(kept) == written.count("<details") > 0
    assert all(re.fullmatch(r"<details .*</details>\s*", one, re.DOTALL) for one in kept)
    shown = letters(re.sub(r"<noscript>.*?</noscript>", "", written, flags=re.DOTALL))
    for outcome in flow.outcomes:
        plan = whole_plan(flow, outcome, real)
        lines = [*plan.acts, *plan.avoid, *plan.chances]
        said = [outcome.title, *(line.text for line in lines)]
        assert [text for text in said if letters(real.registry.expand(text)) not in shown] == []
    assert all(letters(question.title) in shown for question in flow.questions)


def folded(written: str) -> list[str]:
    """Return what opens under acts, without the words that open it."""
    return re.findall(r'<details class="act__more"><summary>.*?</summary>(.*?)</details>', written)


def length(text: str) -> int:
    return len(html.unescape(re.sub(r"<[^>]*>", "", text)).strip())


def letters(text: str) -> str:
    """Return the letters and figures that a reader sees, in one run."""
    bare = re.sub(r"<[^>]*>|\]\([^)]*\)", "", text)
    return "".join(one for one in html.unescape(bare) if one.isalnum()).lower()
