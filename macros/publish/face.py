"""The publisher's face on a finished site: its colours, its logo, the name under its icon."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import typst

from macros.publish.publisher import file, problem, publisher
from tutorials.editing.site import Publisher
from tutorials.problems import ContentError, Problem

LIGHT, DARK = "assets/css/tokens.css", "assets/css/tokens-dark.css"
LOGO, MANIFEST = "assets/img/logo.svg", "manifest.webmanifest"
_ICONS = {"icon-180": 180, "icon-192": 192, "icon-512": 512, "icon-maskable-512": 512}
FILES = (LIGHT, DARK, LOGO, MANIFEST, *(f"assets/img/{name}.png" for name in _ICONS))
"""What a publisher's face may change."""
_MASKABLE = 0.6
"""How much of a maskable icon the logo takes: its edges may be cut to a circle."""
_PAPER, _DARK_PAPER = "#faf6ee", "#161e1b"
_LEAST = 4.5
"""Contrast of text on its ground (WCAG 2.2, 1.4.3)."""


def put(site: Path) -> None:
    """Give ``site``, rendered by any generator, the face that its publisher asks for.

    Raises:
        ContentError: it cannot be worn; see :func:`faults`.
    """
    known = publisher()
    if wrong := faults():
        raise ContentError(wrong)
    _name(site, known)
    if known.colours:
        _recolour(site / LIGHT, light(known.colours))
        _recolour(site / DARK, dark(known.colours))
    if known.logo:
        _logo(site, file().parent / known.logo)


def faults() -> list[Problem]:
    """Return what keeps the publisher's face from being worn, with file and line.

    A colour is too pale to be read, or the logo is not there, or cannot be drawn.

    Raises:
        ContentError: the file cannot be read as one.
    """
    known = publisher()
    pale = _too_pale(known.colours or {})
    return [*pale, *(_undrawn(file().parent / known.logo) if known.logo else ())]


def light(tones: Mapping[str, str]) -> dict[str, str]:
    """Return the tokens that follow from the light tones."""
    brand, accent = tones["brand"], tones["accent"]
    strong = _mixed(brand, "#000000", 0.32)
    return {
        "brand": brand,
        "brand-strong": strong,
        "brand-soft": _mixed(brand, _PAPER, 0.88),
        "fill": brand,
        "fill-strong": strong,
        "accent": accent,
        "accent-soft": _mixed(accent, _PAPER, 0.9),
    }


def dark(tones: Mapping[str, str]) -> dict[str, str]:
    """Return the tokens that follow from the dark tones; buttons keep the light one, paler."""
    brand, accent, fill = tones["brand_dark"], tones["accent_dark"], tones["brand"]
    return {
        "brand": brand,
        "brand-strong": _mixed(brand, "#ffffff", 0.38),
        "brand-soft": _mixed(brand, _DARK_PAPER, 0.8),
        "fill": _mixed(fill, "#ffffff", 0.08),
        "fill-strong": fill,
        "accent": accent,
        "accent-soft": _mixed(accent, _DARK_PAPER, 0.82),
    }


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb`` (WCAG 2.2, relative luminance)."""
    dim, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def _too_pale(tones: Mapping[str, str]) -> Iterator[Problem]:
    for tone, value in tones.items():
        ground = _DARK_PAPER if tone.endswith("_dark") else _PAPER
        if (found := contrast(value, ground)) < _LEAST:
            said = f"{found:.1f}".replace(".", ",")
            hint = f"il en faut {_LEAST} au moins : prenez un ton plus {_way(tone)}"
            yield problem(
                f"« {value} » se lit mal sur le fond {ground} : contraste de {said}",
                hint.replace("4.5", "4,5"),
                "colours",
                tone,
            )


def _way(tone: str) -> str:
    return "clair" if tone.endswith("_dark") else "foncé"


def _recolour(sheet: Path, tokens: Mapping[str, str]) -> None:
    text = sheet.read_text(encoding="utf-8")
    for name, value in tokens.items():
        text, count = re.subn(rf"(--{name}: )#[0-9a-f]{{6}};", rf"\g<1>{value};", text)
        assert count == 1, f"{sheet.name}: --{name}"
    sheet.write_text(text, encoding="utf-8")


def _name(site: Path, known: Publisher) -> None:
    target = site / MANIFEST
    said = json.loads(target.read_text(encoding="utf-8"))
    said |= {"name": known.name, "short_name": known.short_name, "description": known.description}
    if known.colours:
        said["theme_color"] = known.colours["brand"]
    target.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _undrawn(drawing: Path) -> Iterator[Problem]:
    """Find out that the logo is not there, or that no icon can be made of it."""
    if drawing.suffix != ".svg" or not drawing.is_file():
        hint = "rangez le dessin SVG à côté de ce fichier"
        yield problem(f"logo introuvable : « {drawing.name} »", hint, "logo")
        return
    try:
        _icons(drawing.read_bytes())
    except RuntimeError:  # Typst's, in English, about a page that nobody wrote
        hint = "enregistrez-le de nouveau en SVG simple, puis ouvrez-le dans un navigateur"
        yield problem(f"« {drawing.name} » n’est pas un dessin SVG lisible", hint, "logo")


def _logo(site: Path, drawing: Path) -> None:
    """Put the logo in the pages, and under the names that telephones ask for."""
    data = drawing.read_bytes()
    (site / LOGO).write_bytes(data)
    for name, picture in _icons(data).items():
        (site / LOGO).with_name(f"{name}.png").write_bytes(picture)


@cache
def _icons(drawing: bytes) -> dict[str, bytes]:
    """Return the PNG of each icon, by name; drawn once, to be checked, then put."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "logo.svg").write_bytes(drawing)
        return {
            name: _icon(Path(folder), size, _MASKABLE if "maskable" in name else 1)
            for name, size in _ICONS.items()
        }


def _icon(folder: Path, size: int, part: float) -> bytes:
    """Return the PNG of ``logo.svg`` of a folder.

    Args:
        folder: where the logo is.
        size: of a side, in pixels.
        part: how much of the height the logo takes.
    """
    return picture_of(
        f'#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: rgb("{_PAPER}"))\n'
        f'#align(center + horizon, image("logo.svg", height: {part:.0%}))',
        folder,
    )


def picture_of(source: str, folder: Path, fonts: Path | None = None) -> bytes:
    """Return the PNG of one page of Typst, a pixel a point.

    Args:
        source: the page.
        folder: where the drawings that it names are.
        fonts: the folder of its fonts.

    Raises:
        RuntimeError: Typst cannot draw it.
    """
    page = folder / "page.typ"
    page.write_text(source, encoding="utf-8")
    try:
        made = typst.compile(
            str(page),
            format="png",
            ppi=72,
            font_paths=[str(fonts)] if fonts else [],
            ignore_system_fonts=True,
        )
    finally:
        page.unlink()
    assert isinstance(made, bytes)
    return made


def _mixed(one: str, other: str, part: float) -> str:
    """Return a colour ``part`` of the way from ``one`` to ``other``."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * (1 - part) + b * part):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in _channels(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
