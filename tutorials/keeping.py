"""What every tutorial says at its end of the case: where it stays, and how to take it along."""

from __future__ import annotations

from collections.abc import Callable

from tutorials.case.model import Case, save, to_json
from tutorials.library import Library
from tutorials.render import render
from tutorials.reply import Reply
from tutorials.request import ShowRequest, State
from tutorials.screen import case_of, download

Show = Callable[[ShowRequest, Library], Reply]

_AT_HOME = "dossier"
"""The tutorial without the notice: the case's own page says more."""
_PREFIX = "app-case"


def with_notice(show: Show, asked: ShowRequest, library: Library) -> Reply:
    """Answer ``show``; a screen that has something to lose ends with the notice.

    Events: ``keep-case`` (the reply's ``keep`` tells the page to store the case in the browser)
    and ``save-case`` (the case as a file). Both leave the screen, and what is typed in it.

    Args:
        show: the tutorial's own function.
        asked: the request of the page; its state's ``kept`` tells whether the browser keeps the
            case already.
        library: the content.

    Raises:
        RequestError: as ``show`` does.
    """
    known, event = asked.state or {}, asked.event
    if asked.tutorial == _AT_HOME:
        return show(asked, library)
    if event and event.name == "keep-case":
        kept = {**known, "case": to_json(case_of(known))}
        patch = {_PREFIX: _notice(_others(known, asked.tutorial, library), kept=True, changed=True)}
        focus = f"{_PREFIX}-said"
        return {"state": kept, "keep": True, "patches": patch, "focus": focus, "status": ""}
    if event and event.name == "save-case":
        name = f"dossier-{asked.today.isoformat()}.json"
        file = download(name, "application/json", save(case_of(known)))
        return {"state": known, "downloads": [file], "status": ""}
    reply = show(asked, library)
    if "html" in reply and _worth_keeping(reply):
        others = _others(reply["state"], asked.tutorial, library)
        notice = _notice(others, kept=known.get("kept") is True)
        reply["html"] += f'<aside class="keeping" id="{_PREFIX}">{notice}</aside>\n'
    return reply


def _worth_keeping(reply: Reply) -> bool:
    """Say whether leaving the page would lose something; a tutorial's questions come first."""
    return bool(reply.get("done", True)) and reply["state"].get("case") not in (
        None,
        to_json(Case()),
    )


def _others(known: State, here: str, library: Library) -> list[tuple[str, str]]:
    """Return address and title of what sent the reader here: the plans that the case can show."""
    answers, places = case_of(known).answers, library.places
    return [places.tutorial(id) for id in answers if id != here and id in places.tutorials]


def _notice(others: list[tuple[str, str]], *, kept: bool, changed: bool = False) -> str:
    return render("keeping.html", prefix=_PREFIX, kept=kept, changed=changed, others=others)
