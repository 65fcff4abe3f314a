"""The picture that networks show of the site: its logo, its name, what it is to the Order."""

from __future__ import annotations

import json
from pathlib import Path

from macros.publish import fonts
from macros.publish.face import LOGO, picture_of
from tutorials.editing.site import Publisher

NAME = "assets/img/partage.png"
SIZE = (1200, 630)
"""Pixels, as the networks ask for."""
_OURS = {"brand": "#1c5a4b", "accent": "#94560f"}
_PAGE = (Path(__file__).parent / "picture.typ").read_text(encoding="utf-8")


def made(site: Path, known: Publisher) -> bytes:
    """Return the picture as a PNG.

    Args:
        site: the folder of the site, whose logo it wears.
        known: who publishes it.
    """
    tones = {**_OURS, **known.colours}
    said = {
        "width": f"{SIZE[0]}pt",
        "height": f"{SIZE[1]}pt",
        "brand": f"rgb({json.dumps(tones['brand'])})",
        "accent": f"rgb({json.dumps(tones['accent'])})",
        "name": json.dumps(known.name, ensure_ascii=False),
        "standing": json.dumps(known.standing_title, ensure_ascii=False),
    }
    given = "\n".join(f"#let {name} = {value}" for name, value in said.items())
    return picture_of(f"{given}\n{_PAGE}", (site / LOGO).parent, fonts.for_book())
