"""What a rule's code hands back."""

from __future__ import annotations

from typing import NamedTuple


class Hit(NamedTuple):
    """A passage found.

    Args:
        group: id of the rule's group that gives the reason.
        start: first code point in the text as typed.
        end: one past the last.
    """

    group: str
    start: int
    end: int
