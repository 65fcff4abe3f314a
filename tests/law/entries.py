"""A sound entry of the registry, to be used or broken."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tutorials.law.model import Entry, Source, Value

_URL = "https://www.legifrance.gouv.fr/exemple"


def entry(id: str = "delai-exemple", **changes: Any) -> Entry:
    """Return an entry of which a delay of three months can be cited; ``changes`` as in Entry."""
    values: dict[str, Any] = {
        "title": "Délai d’exemple",
        "statement": f'On agit dans un délai de {{{{ valeur("{id}.delai") }}}}.',
        "reference": "loi d’exemple, art. 1",
        "url": _URL,
        "theme": "Exemples",
        "confidence": "sûr",
        "read_in": dt.date(2026, 4, 2),
        "checked_on": dt.date(2026, 11, 21),
        "values": {"delai": Value(3, "months")},
        "sources": (Source("Loi d’exemple", _URL),),
    }
    return Entry(id=id, **{**values, **changes})
