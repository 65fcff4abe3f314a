"""The public tree of each tutorial: a drawing, and tables that say the same."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from macros.pages.tree import tree
from macros.pages.tree_layout import WIDTH, Box, Drawing, draw
from tutorials.editing.flow_graph import to_json
from tutorials.editing.kinds import CONTENT
from tutorials.library import Library

PROJECT = Path(__file__).parents[2]
FLOWS = sorted(folder.name for folder in (CONTENT / "flows").iterdir())
SMALL = draw(
    {"a": "Q1 Un ?", "b": "Q2 Deux ?", "c": "Q3 Trois ?", "x": "R1 Fin", "y": "R2 Autre fin"},
    ["a", "b", "c"],
    [("a", "x"), ("a", "b"), ("a", "c"), ("b", "c"), ("b", "y"), ("c", "y")],
)


@pytest.fixture(scope="module", params=FLOWS)
def page(request: pytest.FixtureRequest, library: Library) -> tuple[str, str]:
    """A flow's id, and its tree as HTML."""
    return request.param, tree(library.flows[request.param], library)


def svg(html: str) -> ET.Element:
    found = re.search(r"<svg.*?</svg>", html.replace("&nbsp;", " "), re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + WIDTH and other.x < one.x + WIDTH
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def boxes(drawing: Drawing) -> list[Box]:
    return [*drawing.questions, *drawing.outcomes]


def test_every_edge_is_one_line_that_starts_and_ends_at_its_boxes() -> None:
    assert len(SMALL.lines) == 6
    places = {box.id: box for box in boxes(SMALL)}
    ends = sorted((line.x, line.y) for line in SMALL.lines)
    for x, y in ends:
        assert any(
            box.x <= x <= box.x + WIDTH and box.y <= y <= box.y + box.height
            for box in places.values()
        )


def test_printed_pieces_follow_one_another_and_cut_no_box() -> None:
    ids = [f"q{number}" for number in range(12)]
    tall = draw(
        dict.fromkeys(ids, f"Q {'mot ' * 40}") | {"x": "R1 Fin"},
        ids,
        [*itertools.pairwise(ids), ("q11", "x")],
    )
    pieces = tall.leaves()
    assert len(pieces) > 3
    assert [top + height for top, height in pieces] == [
        *(top for top, _ in pieces[1:]),
        tall.height,
    ]
    for box in boxes(tall):
        assert any(top <= box.y and box.y + box.height <= top + high for top, high in pieces)


def test_an_outcome_stands_beside_the_last_question_that_leads_to_it() -> None:
    top = {box.id: box.y for box in boxes(SMALL)}
    assert top["x"] == top["a"]
    assert top["y"] == top["c"]


def test_nodes_reached_from_afar_have_lanes_of_their_own() -> None:
    left = {line.path for line in SMALL.lines if re.search(r"H\d+V\d+H", line.path)}
    assert len(left) >= 3


def test_no_box_hides_another_and_all_fit_on_the_paper(library: Library) -> None:
    for flow in library.flows.values():
        graph = to_json(flow)
        assert graph["id"] == flow.id
        root = svg(tree(flow, library))
        found = [one.attrib for one in root.iter("{http://www.w3.org/2000/svg}rect")]
        assert len(found) == len(flow.nodes)
        placed = [
            Box("", "", (), int(one["x"]), int(one["y"]), int(one["height"])) for one in found
        ]
        for rank, one in enumerate(placed):
            assert one.x + WIDTH <= int(root.attrib["width"])
            assert one.y + one.height <= int(root.attrib["height"])
            assert not any(overlap(one, other) for other in placed[:rank])


def test_the_drawing_has_a_name_and_a_text_and_its_frame_can_be_scrolled_with_keys(
    page: tuple[str, str],
) -> None:
    html = page[1]
    root = svg(html)
    assert root.attrib["role"] == "img"
    named = root.attrib["aria-labelledby"].split()
    assert [child.attrib.get("id") for child in list(root)[:2]] == named
    assert all("".join(child.itertext()).strip() for child in list(root)[:2])
    frames = re.findall(r'<div class="tree__scroll[^>]*>', html)
    assert len(frames) == 4
    for frame in frames:
        assert 'tabindex="0"' in frame
        assert 'role="region"' in frame
        assert "aria-label=" in frame


def test_nothing_is_styled_in_line(page: tuple[str, str]) -> None:
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=", page[1])


def test_the_tables_hold_every_option_every_outcome_and_every_example(
    page: tuple[str, str], library: Library
) -> None:
    id, html = page
    flow = library.flows[id]
    linked = set(re.findall(rf'href="\.\./tutoriels/{id}\.html#{id}-([\w-]+)"', html))
    assert linked == set(flow.nodes)
    answers = sum(max(1, len(question.options)) for question in flow.questions)
    assert html.count('<span class="tree__answer">') == answers
    examples = html.rsplit("<caption>", 1)[1]
    assert examples.count('<th scope="row">') == len(flow.examples)


def test_every_tutorial_in_questions_is_on_the_page() -> None:
    text = (PROJECT / "docs" / "reperes" / "arbres.md").read_text(encoding="utf-8")
    assert re.findall(r'arbre\("(\w+)"\)', text) == FLOWS
