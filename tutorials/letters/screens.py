"""The tutorial of a letter: questions screen by screen, then the text and its files."""

from __future__ import annotations

from tutorials.letters.needs import Needs
from tutorials.letters.turn import TUTORIAL, Turn
from tutorials.problems import Problem
from tutorials.reply import Reply
from tutorials.request import RequestError, ShowRequest

PREFIX = f"{TUTORIAL}-"
"""What the tutorial of a letter is called: this, then the letter's id."""


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of the tutorial ``lettre-<id>``.

    Events: ``answer`` (a screen of questions), ``preview`` (the same, while typing), ``back``
    (to the step before, or to the one that ``to`` numbers), ``edit`` (a field or a screen),
    ``about`` (``item``: the key of the request that it follows),
    ``retouch`` (the text, while typing), ``reset`` (the text as composed again), ``download``
    (``format``), ``calendar``, ``sent`` (the days on which it was sent and arrived).

    Raises:
        RequestError: no such letter, or the state or the event cannot be read.
    """
    id = asked.tutorial.removeprefix(PREFIX)
    if id not in library.letters:
        raise RequestError(Problem(f"lettre inconnue : « {id} »", path=("tutorial",)))
    return Turn(library.letters[id], asked, library).reply()
