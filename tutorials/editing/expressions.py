"""What editors' checks ask of the registry expressions of a text (see ``Registry.expand``)."""

from __future__ import annotations

from tutorials.law.registry import EXPRESSION


def values_named(text: str) -> list[str]:
    """Return the values that ``text`` prints (« presse-prescription.delai »), in order."""
    return [id for kind, id in EXPRESSION.findall(text) if kind == "valeur"]


def without_expressions(text: str) -> str:
    """Return ``text`` without its registry expressions: what is left is plain text."""
    return EXPRESSION.sub("", text)
