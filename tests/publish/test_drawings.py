"""The words of drawings, which axe-core leaves undecided: their contrast, in both colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macros.publish.paths import ROOT

CSS = ROOT / "docs" / "assets" / "css"
FIGURES = sorted((ROOT / "docs" / "assets" / "figures").glob("*.svg"))
ENOUGH = 4.5
"""WCAG 2.2, 1.4.3, for text of any size."""

_SVG = re.compile(r"<svg class=\"tree__drawing\".*?</svg>", re.DOTALL)
_TOKEN = re.compile(r"(--[\w-]+):\s*(#[0-9a-f]{6})")
_RULE = re.compile(r"^\.([\w-]+) \{([^}]*)\}", re.MULTILINE)


def tokens(theme: str) -> dict[str, str]:
    """Colours by name; what the dark sheet does not say is as in the light one."""
    light = dict(_TOKEN.findall((CSS / "tokens.css").read_text("utf-8")))
    dark = dict(_TOKEN.findall((CSS / "tokens-dark.css").read_text("utf-8")))
    return light | dark if theme == "dark" else light


def fills() -> dict[str, str]:
    """The token that fills each class of a drawing."""
    found = {}
    for sheet in ("figure.css", "tree.css"):
        for name, body in _RULE.findall((CSS / sheet).read_text("utf-8")):
            if fill := re.search(r"fill: var\((--[\w-]+)\)", body):
                found[name] = fill[1]
    return found


def contrast(one: str, other: str) -> float:
    """Contrast of two colours (« #rrggbb »), from 1 to 21, as WCAG counts it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def filled(element: ET.Element, otherwise: str) -> str:
    known = fills()
    names = [known[name] for name in element.get("class", "").split() if name in known]
    return names[-1] if names else otherwise


def texts(drawing: ET.Element) -> Iterator[tuple[str, str, str]]:
    """Yield each text of a drawing, the token of its colour and that of what lies under it."""
    boxes = [element for element in drawing.iter() if element.tag.endswith("rect")]
    for element in drawing.iter():
        if not element.tag.endswith("text"):
            continue
        x, y = (float(element.get(name, "0")) for name in "xy")
        under = [box for box in boxes if holds(box, x, y)]
        ground = filled(under[-1], "--paper") if under else "--paper"
        colour = filled(element, "--ink")
        for part in (element, *element):
            yield "".join(part.itertext()).strip(), filled(part, colour), ground


def holds(box: ET.Element, x: float, y: float) -> bool:
    left, top, width, height = (float(box.get(k, "0")) for k in ("x", "y", "width", "height"))
    return left <= x <= left + width and top <= y <= top + height


def drawings(site: Path) -> Iterator[ET.Element]:
    for figure in FIGURES:
        yield ET.fromstring(figure.read_text("utf-8"))
    page = (site / "reperes" / "arbres.html").read_text("utf-8")
    for source in _SVG.findall(page.replace("&nbsp;", "\u00a0")):
        yield ET.fromstring(source)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_of_drawings_stand_out_from_what_is_under_them(site_folder: Path, theme: str) -> None:
    colour = tokens(theme)
    found = [one for drawing in drawings(site_folder) for one in texts(drawing)]
    assert len(found) > 100
    weak = [
        (text, ink, ground)
        for text, ink, ground in found
        if contrast(colour[ink], colour[ground]) < ENOUGH
    ]
    assert weak == []
