"""Markdown extension: French typography in every page, whatever generator renders it."""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from tutorials.typography import french_html, unbroken


class _French(Postprocessor):
    """Applies ``french_html`` and ``unbroken`` of ``tutorials.typography`` to the finished page."""

    def run(self, text: str) -> str:
        """Return ``text`` with French spaces and apostrophes, its numbers whole."""
        return unbroken(french_html(text))


class FrenchTypography(Extension):
    """Named ``macros.typography`` in ``mkdocs.yml``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name fixed by Markdown)
        """Register after raw HTML has been put back (priority below 30)."""
        md.postprocessors.register(_French(md), "french", 0)


def makeExtension(**options: Any) -> FrenchTypography:  # noqa: N802 (name fixed by Markdown)
    """Return the extension; Markdown calls this by name."""
    return FrenchTypography(**options)
