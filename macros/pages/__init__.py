"""``define_env``: what mkdocs-macros calls once per build."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; filled in as capabilities land."""
