"""What makes a part of a flow apply: conditions on answers and delays, and dates of validity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content

Conditions = dict[str, tuple[str, ...]]
"""``{question-id: [accepted options], "delai.<deadline-id>": [open | passed | unknown]}``."""

Status = Literal["open", "passed", "unknown"]
STATUSES: tuple[Status, ...] = ("open", "passed", "unknown")
DEADLINE = "delai."
"""Prefix of the facts that Python computes from dates."""


@dataclass(frozen=True, kw_only=True)
class Guarded(Content):
    """Something that applies in some cases only.

    Args:
        when: all lines must be true; several values on one line mean « or ».
        unless: no line may be true.
        valid_from: first day on which it applies (a change of the law); none: always.
        valid_until: last day on which it applies.
    """

    when: Conditions = field(default_factory=dict)
    unless: Conditions = field(default_factory=dict)
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    @property
    def always(self) -> bool:
        """Tell whether it applies in every case, on every day."""
        return not (self.when or self.unless or self.valid_from or self.valid_until)
