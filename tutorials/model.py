"""What all content kinds share: closed keys, and who may have read them again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar


class Content:
    """Base of every dataclass that an editor writes as YAML: unknown keys are errors.

    The attribute is read by pydantic, on editors' machines only (``tutorials.editing``);
    the browser gets content that has already been checked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Reviewed(Content):
    """What a jurist may have read again: both keys, or none.

    Args:
        reviewed_by: who read it, as they want to be named; shown on the page.
        reviewed_on: the day of that reading.
    """

    reviewed_by: str = ""
    reviewed_on: dt.date | None = None
