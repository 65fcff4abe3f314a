"""Where in which page a macro is being called: for relative links and for error messages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tutorials.editing.text_file import line_of
from tutorials.problems import ContentError, Problem


class Here:
    """The page under way.

    Args:
        env: the environment of macros, whose ``page`` changes as pages are rendered.
        docs: the folder of pages.
    """

    def __init__(self, env: Any, docs: Path) -> None:
        self._env = env
        self._docs = docs

    @property
    def _source(self) -> str:
        """Return the page's path in the folder of pages: MkDocs and Zensical each have a name."""
        page = self._env.page
        source: str = page.path if hasattr(page, "path") else page.file.src_uri
        return source

    @property
    def base(self) -> str:
        """Return the way from the page to the root of the site: empty, or ending in ``/``."""
        return "../" * self._source.count("/")  # pages have no folder of their own

    def error(self, macro: str, name: str, message: str, hint: str = "") -> ContentError:
        """Return the error that ``{{ macro("name") }}`` of this page deserves, with its line."""
        text = (self._docs / self._source).read_text(encoding="utf-8")
        call = re.search(rf"{macro}\(\s*[\"']{re.escape(name)}[\"']", text)
        line = line_of(text, call.start()) if call else 0
        return ContentError([Problem(message, hint, file=f"docs/{self._source}", line=line)])
