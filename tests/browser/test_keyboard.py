"""Every tutorial is finished with the keyboard alone; Chromium's accessibility tree is right."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from macros.publish.prepare import content
from tests.browser.conftest import wait_for
from tests.browser.server import Site
from tests.browser.walks import (
    CASE_FILE,
    EXPORTS,
    SCREEN,
    TAKE,
    TUTORIALS,
    Step,
    letter_steps,
)

LETTERS = content()[0].letters
LETTER = "lettre-relance"
WALKS = {**TUTORIALS, LETTER: letter_steps(LETTERS["relance"])}
FILES = {**EXPORTS, LETTER: (TAKE,)}
CONTROLS = {"button", "checkbox", "combobox", "link", "radio", "textbox"}
FOCUSED = """() => {
  const { id, name, type, value, tagName, innerText } = document.activeElement;
  const text = (innerText ?? "").replace(/\\s+/g, " ").trim();
  return { id, name, type, value, tag: tagName, text };
}"""


class Keyboard:
    """A person who has a keyboard and a screen reader, and nothing else."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.reader: CDPSession = page.context.new_cdp_session(page)

    def focused(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(FOCUSED)
        return found

    def tab_to(self, **wanted: str) -> None:
        """Press Tab until the focus has what is wanted."""
        for _ in range(150):
            here = self.focused()
            if all(here[key] == value for key, value in wanted.items()):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"Tab never reaches {wanted}; last: {self.focused()}")

    def give(self, name: str, value: str) -> None:
        """Choose or type one answer."""
        self.tab_to(name=name)
        kind = self.focused()["type"]
        if kind == "radio":
            for _ in range(20):
                if self.focused()["value"] == value:
                    break
                self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Space")
        elif kind == "checkbox":
            self.tab_to(name=name, value=value)
            self.page.keyboard.press("Space")
        else:
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(value)

    def take(self, step: Step) -> None:
        """Go through one screen; the focus must land on the next one's title, said aloud."""
        for name, value in step.fields.items():
            self.give(name, value)
        self.tab_to(tag="BUTTON", text=step.button)
        screen = self.page.locator(SCREEN).inner_html()
        self.page.keyboard.press("Enter")
        self.page.wait_for_function(
            "(before) => document.querySelector('.tutorial__screen').innerHTML !== before",
            arg=screen,
        )
        expect(self.page.locator(f"{SCREEN} h2:focus")).to_have_count(1)
        expect(self.page.locator("tutorial-app > .status")).not_to_be_empty()
        self.check_tree()

    def check_tree(self) -> None:
        """What a screen reader meets: everything that acts has a name, choices have a question."""
        nodes = self.reader.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        shown = [node for node in nodes if not node["ignored"]]
        unnamed = [node for node in shown if role(node) in CONTROLS and not name(node)]
        assert unnamed == []
        for choice in (node for node in shown if role(node) in ("radio", "checkbox")):
            group = choice
            while group and role(group) not in ("group", "radiogroup"):
                group = by_id.get(group.get("parentId", ""))
            if role(choice) == "radio":
                assert group, f"« {name(choice)} » without a question"
                assert name(group), f"« {name(choice)} » in a group without a name"
        live = [node for node in shown if role(node) == "status"]
        assert [prop(node, "live") for node in live] == ["polite"] * len(live) != []
        focused = [node for node in shown if prop(node, "focused") and role(node) != "RootWebArea"]
        assert [role(node) for node in focused] in ([], ["heading"]), focused
        assert all(name(node) for node in focused)


def role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def prop(node: dict[str, Any], key: str) -> Any:
    return next(
        (each["value"].get("value") for each in node.get("properties", []) if each["name"] == key),
        None,
    )


def address(tutorial: str) -> str:
    letter = tutorial.removeprefix("lettre-")
    return f"lettres/{letter}.html" if letter != tutorial else f"tutoriels/{tutorial}.html"


@pytest.mark.parametrize("tutorial", WALKS)
def test_a_tutorial_is_finished_with_the_keyboard_alone(
    page: Page, site: Site, tutorial: str
) -> None:
    page.goto(site.base + address(tutorial))
    wait_for(page, "ready")
    person = Keyboard(page)
    person.check_tree()
    page.keyboard.press("Tab")
    assert person.focused()["text"] == "Aller au contenu"
    page.keyboard.press("Enter")
    for step in WALKS[tutorial]:
        person.take(step)
    for button in FILES.get(tutorial, ()):
        person.tab_to(tag="BUTTON", text=button)
        with page.expect_download():
            page.keyboard.press("Enter")
        assert person.focused()["text"] == button, "a file must not move the focus"
        expect(page.locator("tutorial-app > .status")).to_contain_text("téléchargements")
    if page.get_by_role("button", name=CASE_FILE).count():
        person.tab_to(tag="BUTTON", text=CASE_FILE)


def test_an_incomplete_answer_is_announced_and_its_fields_say_so(page: Page, site: Site) -> None:
    for tutorial in ("avis", "preuves", "delais", "veille", "analyse"):
        page.goto(site.base + address(tutorial))
        wait_for(page, "ready")
        person = Keyboard(page)
        person.tab_to(tag="BUTTON", text=WALKS[tutorial][0].button)
        page.keyboard.press("Enter")
        summary = page.locator(".error-summary")
        expect(summary).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the link to the field
        landed = person.focused()
        assert landed["tag"] in ("INPUT", "TEXTAREA"), (tutorial, landed)
        described = page.locator(".field__error").first.get_attribute("id")
        assert page.locator(f'{SCREEN} [aria-describedby~="{described}"]').count(), tutorial
