"""What pages may call (``pages``), and how the site is published (``publish``)."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; mkdocs-macros looks for this name in the package itself."""
    from macros import pages  # only here: publishing must not need the content to be right

    pages.define_env(env)
