"""The catalogue: one row a tutorial.

A row is the ``screens`` of a wing: what its page shows without Python (``static``), and what each
event leads to (``show``). Flows and letters need no row: there is one for each file of content.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from tutorials.deadlines import screens as deadlines
from tutorials.dossier import screens as dossier
from tutorials.evidence import screens as evidence
from tutorials.flows import screens as flow
from tutorials.letters import screens as letter
from tutorials.library import Library
from tutorials.problems import Problem
from tutorials.reading import screens as reading
from tutorials.replies import screens as replies
from tutorials.reply import Reply
from tutorials.request import RequestError, ShowRequest
from tutorials.watch import screens as watch


class Screens(Protocol):
    """What a wing answers for a tutorial in forms."""

    def show(self, asked: ShowRequest, library: Library, /) -> Reply:
        """Return the screen after what happened; raises ``RequestError``."""

    def static(self, library: Library, /) -> str:
        """Return what the page shows without Python, as HTML."""


TUTORIALS: dict[str, Screens] = {
    "analyse": reading,
    "delais": deadlines,
    "dossier": dossier,
    "preuves": evidence,
    "reponse": replies,
    "veille": watch,
}


def shown_by(name: Any, library: Library) -> Callable[[ShowRequest, Library], Reply]:
    """Return what shows the tutorial ``name``; raises :class:`RequestError` if there is none."""
    if isinstance(name, str):
        if name in TUTORIALS:
            return TUTORIALS[name].show
        if name in library.flows:
            return flow.show
        if name.startswith(letter.PREFIX):
            return letter.show
    raise RequestError(Problem(f"tutoriel inconnu : « {name} »", path=("tutorial",)))
