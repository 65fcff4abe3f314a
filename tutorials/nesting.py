"""How deep a JSON text is nested, told before it is read: too deep ends a browser’s Python."""

from __future__ import annotations

import re

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"?')
"""A text, up to the end of a file cut inside it: else each mark in it would be tried as a start."""
_BRACKET = re.compile(r"[][{}]")


def depth(text: str) -> int:
    """Return how many lists and objects enclose the innermost value of a JSON text.

    The text may be cut or wrong: brackets are counted as they stand, outside of texts.
    """
    level = deepest = 0
    for mark in _BRACKET.findall(_STRING.sub("", text)):
        level += 1 if mark in "[{" else -1
        deepest = max(deepest, level)
    return deepest
