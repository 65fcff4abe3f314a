"""Show the law: a reference inside a chapter, and the registry's page.

All functions need the environment of ``tutorials.render``, with the registry's templates.
"""

from __future__ import annotations

import re
import unicodedata

from jinja2 import Environment
from markupsafe import Markup

from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.sources import read_words, spelt

PAGE = "reperes/registre.html"
"""The registry's page, from the root of the site."""
CARERS = "Décisions sur des soignants"
"""The theme of the decisions on reviews of carers, which have a page of their own."""
_COURT = re.compile(r"\b(?:Cass\.|CA |TGI |TJ |CJUE|CE[, ]|tribunal |référé )")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def inline(env: Environment, entry: Entry, base: str = "../") -> Markup:
    """Return the reference as a link to its entry, with a badge when it is not certain.

    Args:
        env: where the templates are.
        entry: the rule referred to.
        base: from the page being written to the root of the site, empty or ending in ``/``.
    """
    return _render(env, "law/inline.html", entry=entry, href=f"{base}{PAGE}#{entry.id}")


def card(env: Environment, entry: Entry) -> Markup:
    """Return the full entry, as the registry's page shows it."""
    return _render(env, "law/card.html", entry=entry)


def page(env: Environment, registry: Registry) -> Markup:
    """Return every entry by theme, in the order of the content, with a filter form.

    The form is hidden until a script shows it; without one, all entries are shown. What may be
    typed to find a card is what it says, and its other names in ``data-also``.
    """
    themes: dict[str, list[Entry]] = {}
    for entry in registry.entries.values():
        themes.setdefault(entry.theme, []).append(entry)
    return _render(env, "law/page.html", themes=themes, count=len(registry.entries))


def cases(env: Environment, registry: Registry, base: str = "../", theme: str = "") -> Markup:
    """Return the table of the court decisions that the registry names, most recent first.

    Args:
        env: where the templates are.
        registry: all entries; those whose reference names a court are kept.
        base: from the page being written to the root of the site, empty or ending in ``/``.
        theme: of the entries to keep; empty for all, which leaves out those of :data:`CARERS`.
    """
    kept = [entry for entry in registry.entries.values() if _COURT.search(entry.reference)]
    kept = [e for e in kept if (e.theme == theme if theme else e.theme != CARERS)]
    kept.sort(key=lambda entry: (-_last_year(entry), entry.id))
    return _render(env, "law/cases.html", entries=kept, page=f"{base}{PAGE}")


def theme_id(theme: str) -> str:
    """Return the anchor of a theme's heading.

    >>> theme_id("Déontologie et secret")
    'theme-deontologie-et-secret'
    """
    return "-".join(("theme", *re.findall("[a-z0-9]+", _unaccented(theme))))


def _last_year(entry: Entry) -> int:
    """Return the most recent year that a reference names."""
    return max((int(year) for year in _YEAR.findall(entry.reference)), default=0)


def _unaccented(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(char for char in letters if not unicodedata.combining(char))


def _render(env: Environment, template: str, **values: object) -> Markup:
    html = env.get_template(template).render(
        **values,
        read_words=read_words,
        long_date=spelt,
        theme_id=theme_id,
    )
    return Markup(html.strip())
