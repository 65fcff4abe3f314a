"""The table of other people's work that the site carries."""

from __future__ import annotations

from markupsafe import Markup

from macros.publish import parts
from macros.publish.parts import Part

_HEAD = Markup(
    "<thead><tr><th scope='col'>Partie</th><th scope='col'>À quoi elle sert ici</th>"
    "<th scope='col'>Licence</th></tr></thead>"
)
_ROW = Markup(
    "<tr><th scope='row'><a href='{home}'>{name}</a>{version}</th>"
    "<td>{use}</td><td>{licence}</td></tr>"
)


def licences() -> str:
    """Return a table: each part, its version, its use, and where its licence can be read."""
    rows = Markup("").join(map(_row, parts.shipped()))
    return f"<table class='licences'>{_HEAD}<tbody>{rows}</tbody></table>"


def _row(part: Part) -> Markup:
    licence = Markup("{}").format(part.licence)
    if part.terms:
        licence = Markup("<a href='{}'>{}</a>").format(part.terms, part.licence)
    version = f" {part.version}" if part.version else ""
    version += f" (dans {part.inside})" if part.inside else ""
    return _ROW.format(
        home=part.home, name=part.name, version=version, use=part.use, licence=licence
    )
