"""Who publishes the site, as pages say it."""

from __future__ import annotations

from markupsafe import Markup, escape

from tutorials.editing.site import Named, Publisher

_BLANK = Markup("<em>non renseigné dans cette copie</em>")
_STUDY = (
    "Tant que des lignes sont vides, cette copie est une copie d’étude ou d’usage privé. "
    "Ne la mettez pas en ligne ainsi."
)


def publishing(known: Publisher) -> str:
    """Return the table of who publishes and hosts the site, and what to know while it has gaps."""
    rows = {
        "Éditeur du site": _person(known.publisher),
        "Directrice ou directeur de la publication": escape(known.publisher.director) or _BLANK,
        "Hébergeur": _person(known.host),
    }
    lines = "".join(
        f'<tr><th scope="row">{name}</th><td>{value}</td></tr>' for name, value in rows.items()
    )
    study = f"<p>{_STUDY}</p>" if _BLANK in rows.values() else ""
    return f"<table><tbody>{lines}</tbody></table>{study}"


def contact(known: Publisher, base: str) -> str:
    """Return whom to write to, for the middle of a sentence; ``base`` leads to the site's root."""
    one = known.publisher
    place = f"{base}a-propos/mentions-legales.html#publication"
    named = f'<a href="{place}">l’éditeur de cette copie du site</a>'
    if not one.contact:
        return named
    return f"{named} ({_reachable(one.contact)})"


def _person(one: Named) -> Markup:
    said = [escape(one.name), escape(one.address), _reachable(one.contact)]
    return Markup("<br>").join(part for part in said if part) if one.name else _BLANK


def _reachable(contact: str) -> Markup:
    """Return an e-mail address or a telephone number as a link."""
    if not contact:
        return Markup("")
    place = f"mailto:{contact}" if "@" in contact else f"tel:{contact.replace(chr(32), '')}"
    return Markup('<a href="{}">{}</a>').format(place, contact)
