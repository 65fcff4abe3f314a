"""What all content kinds share: closed keys, and who may have read them again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar


class Content:
    """Base of every dataclass that an editor writes as YAML: unknown keys are errors.

    The string under each key is what editors are told of it, in French
    (:mod:`tutorials.editing.schema`); it costs nothing in the browser.

    The attribute is read by pydantic, on editors' machines only (``tutorials.editing``);
    the browser gets content that has already been checked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Reviewed(Content):
    """What a jurist may have read again: both keys, or none."""

    reviewed_by: str = ""
    """Qui a relu ce texte, avec son accord : « Me Alix Renard ». La page le dit."""
    reviewed_on: dt.date | None = None
    """Le jour de cette relecture : AAAA-MM-JJ."""
