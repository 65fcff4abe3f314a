"""The tutorial of a letter: questions screen by screen, then the text and its files."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tutorials.letters.model import Letter
from tutorials.letters.turn import TOOL, Turn
from tutorials.library import Library
from tutorials.problems import Problem
from tutorials.request import Event, RequestError
from tutorials.screen import State, operation


def op_show_letter(request: dict[str, Any], library: Library) -> dict[str, Any]:
    """Answer ``show`` for the tutorial ``lettre-<id>``."""
    id = str(request.get("tutorial")).removeprefix(f"{TOOL}-")
    letters = library.kind("letters")
    if id not in letters:
        raise RequestError(Problem(f"lettre inconnue : « {id} »", path=("tutorial",)))

    def show(
        state: State | None, event: Event | None, today: dt.date, library: Library
    ) -> dict[str, Any]:
        return show_letter(letters[id], state, event, today, library)

    return operation(show)(request, library)


def show_letter(
    letter: Letter, state: State | None, event: Event | None, today: dt.date, library: Library
) -> dict[str, Any]:
    """Answer one event.

    Events: ``answer`` (a screen of questions), ``preview`` (the same, while typing), ``back``,
    ``edit`` (a field or a screen), ``retouch`` (the text, while typing), ``reset`` (the text as
    composed again), ``download`` (``format``), ``calendar``.
    """
    return Turn(letter, dict(state or {}), event, today, library).reply()
