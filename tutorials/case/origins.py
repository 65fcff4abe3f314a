"""Where a fact was given, in words."""

from __future__ import annotations

from tutorials.case.facts import LETTER
from tutorials.case.model import Case, Origin
from tutorials.places import Places


def said_in(origin: Origin, places: Places) -> str:
    """Return, in French, where a fact was given: « dans “Mon dossier” »."""
    if not origin.confirmed:
        return "dans un fichier ouvert, à confirmer"
    titles = [_title(id, places) for id in origin.by]
    return "dans " + ", ".join(f"« {title} »" for title in titles)


def said_of(case: Case, name: str, places: Places) -> str:
    """Return where the date fact ``name`` of a case was given, also by the request that has it."""
    if name in case.facts:
        return said_in(case.origin(name), places)
    ((request, _),) = case.requests_for(name)
    return f"dans « {places.tutorials['dossier']} », demande envoyée à {request.to}"


def _title(id: str, places: Places) -> str:
    if id.startswith(LETTER):
        return places.letters.get(id.removeprefix(LETTER), id)
    return places.tutorials.get(id, id)
