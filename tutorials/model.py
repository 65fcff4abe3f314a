"""What all content kinds share: closed keys."""

from __future__ import annotations

from typing import Any, ClassVar


class Content:
    """Base of every dataclass that an editor writes as YAML: unknown keys are errors.

    The attribute is read by pydantic, on editors' machines only (``tutorials.editing``);
    the browser gets content that has already been checked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}
