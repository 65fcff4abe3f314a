"""Entries of a case's lists, known by what they hold.

A place in a list is another entry's once one was removed in another tab; an entry that changed
there is no longer the one that is being corrected here. So screens name an entry by a key of what
it holds: whoever comes with the key of an entry that is gone, or has changed, overwrites nothing.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence

from tutorials.case.model import Item, Request

GONE = (
    "Entre-temps, cet élément a été modifié ou retiré, dans un autre onglet par exemple : rien n’a "
    "été écrasé."
)
"""What to say to whoever comes with the key of an entry that is gone."""
ADDED = f"{GONE} Ce que vous venez d’écrire a été ajouté."


def key(entry: Item | Request) -> str:
    """Return twelve hexadecimal digits that change with anything that ``entry`` holds."""
    text = json.dumps(dataclasses.asdict(entry), default=str, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def place(entries: Sequence[Item | Request], wanted: str) -> int:
    """Return the position of the entry whose key is ``wanted``, -1 when there is none."""
    return next((n for n, entry in enumerate(entries) if key(entry) == wanted), -1)
