"""The grid of the RGAA as the page « Accessibilité » tells it: state, rate, each criterion."""

from __future__ import annotations

from markupsafe import Markup, escape

from macros.publish.paths import CONTENT, ROOT
from tutorials.dates.french import long_date
from tutorials.editing.accessibility import Grid, GridTheme
from tutorials.editing.source import whole

FILE = CONTENT / "site" / "rgaa.yml"


def grid() -> Grid:
    """Return the grid.

    Raises:
        ContentError: its file cannot be read.
    """
    return whole(FILE, ROOT, Grid)[0]


def statement(known: Grid) -> str:
    """Return the state of conformity, its rate, and the criteria that are not met."""
    yes, no = known.count("oui"), known.count("non")
    state = "totalement conforme" if not no else "partiellement conforme"
    state = state if known.rate >= 0.5 else "non conforme"
    rate = f"{known.rate:.1%}".replace(".", ",").replace("%", "\u00a0%")
    missing = "".join(
        f"<li>Critère {one.id}, {escape(one.title)} : {escape(one.how)}.</li>"
        for one in known.criteria
        if one.met == "non"
    )
    return (
        f"<p>Ce site est <strong>{state}</strong> au référentiel général d’amélioration de "
        f"l’accessibilité (RGAA, version 4.1), d’après notre propre relecture du "
        f"{long_date(known.checked_on)}. Sur {yes + no} critères applicables, {yes} sont "
        f"respectés : "
        f"<strong>{rate}</strong>. Les {known.count('sans objet')} autres sont sans objet ici.</p>"
        f"<p>Ce qui n’est pas respecté :</p><ul>{missing}</ul>"
    )


def table(known: Grid) -> str:
    """Return the whole grid, a folded table a theme."""
    return "".join(_theme(number, theme) for number, theme in enumerate(known.themes, 1))


def _theme(number: int, theme: GridTheme) -> Markup:
    rows = Markup("").join(
        Markup('<tr><th scope="row">{} {}</th><td>{}</td><td>{}</td></tr>').format(
            one.id, one.title, one.met, one.how
        )
        for one in theme.criteria
    )
    return Markup(
        "<details><summary>{}. {} ({} critères)</summary><table><thead><tr>"
        '<th scope="col">Critère</th><th scope="col">Respecté</th>'
        '<th scope="col">Comment on le sait</th>'
        "</tr></thead><tbody>{}</tbody></table></details>"
    ).format(number, theme.title, len(theme.criteria), rows)
