"""What all content kinds share: closed keys, and decoding from JSON in the browser."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, TypeVar

import dacite

T = TypeVar("T")


class Content:
    """Base of every dataclass that an editor writes as YAML: unknown keys are errors.

    The attribute is read by pydantic, on editors' machines only (``tutorials.editing``);
    the browser gets content that has already been checked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}


_JSON = dacite.Config(cast=[tuple], type_hooks={dt.date: dt.date.fromisoformat})


def decode(kind: type[T], data: dict[str, Any]) -> T:
    """Build content of ``kind`` from checked JSON values (dates as ``YYYY-MM-DD``)."""
    return dacite.from_dict(kind, data, config=_JSON)
