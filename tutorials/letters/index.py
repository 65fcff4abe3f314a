"""Find the right letter: by what happened, by whom to write to, by what is already done."""

from __future__ import annotations

from collections.abc import Iterable

from tutorials.letters.model import Letter
from tutorials.letters.needs import Needs
from tutorials.letters.vocabulary import ADDRESSEES, DONE, SITUATIONS
from tutorials.render import render
from tutorials.reply import Reply
from tutorials.request import Event, ShowRequest
from tutorials.screen import case_of, screen

_FILTERS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("situation", "Que s’est-il passé ?", SITUATIONS),
    ("addressee", "À qui voulez-vous écrire ?", ADDRESSEES),
    ("done", "Qu’avez-vous déjà fait ?", DONE),
)
"""Name of a filter, its question, its answers."""


def matching(
    letters: Iterable[Letter], situation: str = "", addressee: str = "", done: str = ""
) -> list[Letter]:
    """Return the letters that suit; an empty filter lets all of them through."""
    return [
        letter
        for letter in letters
        if situation in ("", *letter.situations)
        and addressee in ("", *letter.addressees)
        and done in ("", *letter.already_done)
    ]


def static(library: Needs) -> str:
    """Return the list without script: the letters under each answer of each filter, then all."""
    every = _letters(library)
    lists = [
        (name, question, _groups(every, name, answers)) for name, question, answers in _FILTERS
    ]
    return render("letters/index-static.html", lists=lists, letters=every)


def _groups(
    every: list[Letter], filter: str, answers: dict[str, str]
) -> list[tuple[str, str, list[Letter]]]:
    """Return anchor, name and letters of each answer to a filter."""
    return [
        (f"{filter}-{id}", label, matching(every, **{filter: id})) for id, label in answers.items()
    ]


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of the tool ``lettres``: ``filter``, on a choice or while choosing."""
    event = asked.event_or_view
    chosen = {name: _known(name, event) for name, _, _ in _FILTERS}
    found = matching(_letters(library), **chosen)
    count = f"{len(found)} lettre{'s' if len(found) > 1 else ''}"
    reply = screen(
        "lettres",
        "letters/index-filter.html",
        case_of(asked.state),
        title="Trouver une lettre",
        status=count,
        filters=_FILTERS,
        chosen=chosen,
        found=render("letters/index-found.html", letters=found, count=count),
    )
    if event is None:
        return reply
    patch = {"app-lettres-found": render("letters/index-found.html", letters=found, count=count)}
    return {"state": reply["state"], "patches": patch, "status": count}


def _letters(library: Needs) -> list[Letter]:
    """Return the letters in the order in which ``places.yml`` lists them."""
    letters = library.letters
    return [letters[id] for id in library.places.letters if id in letters]


def _known(name: str, event: Event | None) -> str:
    """Return a filter's answer; one that does not exist counts as none."""
    value = event.first(name) if event else ""
    return value if any(name == one and value in answers for one, _, answers in _FILTERS) else ""
