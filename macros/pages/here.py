"""Where in which page a macro is being called: for relative links and for error messages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tutorials.problems import ContentError, Problem


class Here:
    """The page under way.

    Args:
        env: the environment of mkdocs-macros, whose ``page`` changes as pages are rendered.
    """

    def __init__(self, env: Any) -> None:
        self._env = env

    @property
    def base(self) -> str:
        """Return the way from the page to the root of the site: empty, or ending in ``/``."""
        address: str = self._env.page.file.dest_uri
        return "../" * address.count("/")

    def error(self, macro: str, name: str, message: str, hint: str = "") -> ContentError:
        """Return the error that ``{{ macro("name") }}`` of this page deserves, with its line."""
        file = self._env.page.file
        text = Path(file.abs_src_path).read_text(encoding="utf-8")
        call = re.search(rf"{macro}\(\s*[\"']{re.escape(name)}[\"']", text)
        line = text.count("\n", 0, call.start()) + 1 if call else 0
        return ContentError([Problem(message, hint, file=f"docs/{file.src_uri}", line=line)])
