"""Drawings inside pages, as files of their own that carry their colours."""

from __future__ import annotations

import html
import re
from pathlib import Path

_FIGURE = re.compile(r'<div class="figure">(<svg.*?</svg>)\s*</div>', re.DOTALL)
_PART = {name: re.compile(rf"<{name}[^>]*>(.*?)</{name}>", re.DOTALL) for name in ("title", "desc")}
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
_RULE = re.compile(r"^\.figure__[^{]+\{[^}]*\}", re.MULTILINE)
_FONT = 'font-family: "Source Sans 3"'


def styles(tokens: Path, sheet: Path) -> str:
    """Return the rules of the figures' style sheet, with the value of each token in its place."""
    values = dict(_TOKEN.findall(tokens.read_text(encoding="utf-8")))
    rules = "\n".join(_RULE.findall(sheet.read_text(encoding="utf-8")))
    rules = re.sub(r"font-family: [^;]+", _FONT, rules)
    return re.sub(r"var\((--[\w-]+)\)", lambda match: values[match[1]], rules)


def extract(text: str, folder: Path, style: str) -> str:
    """Write each drawing of ``text`` into ``folder``; return the text with images instead.

    The drawing's title and description become the image's alternative text.
    """
    count = 0

    def image(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        svg = match[1]
        named = svg.replace("<title", f"<style>{style}</style><title", 1)
        (folder / f"figure-{count}.svg").write_text(named, encoding="utf-8")
        words = [found[1] for part in _PART.values() if (found := part.search(svg))]
        alt = html.escape(html.unescape(". ".join(words)))
        return f'<p><img class="drawing" src="figure-{count}.svg" alt="{alt}"></p>'

    return _FIGURE.sub(image, text)
