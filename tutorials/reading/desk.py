"""Where a person stands in « Relire un avis »: the whole state of the tutorial."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

from tutorials.case.model import Case
from tutorials.problems import Problem
from tutorials.request import Event, RequestError

LONGEST = 10_000
"""Characters that are read; a review has a few hundred."""

Step = Literal["paste", "read", "triage"]
STEPS: tuple[Step, ...] = get_args(Step)


@dataclass(frozen=True)
class Desk:
    """The screen one is on, and the text being read.

    Args:
        step: the screen to show.
        text: the review as pasted.
        platform: the name of the site, as typed; may be empty.
    """

    step: Step = "paste"
    text: str = ""
    platform: str = ""

    def to_json(self) -> dict[str, str]:
        """Return what the page keeps, beside the case and the answers of the triage."""
        return asdict(self)


def read(state: dict[str, Any] | None, case: Case) -> Desk:
    """Read the page's state; a new visit starts from what the case knows of the review.

    After a failure the page gives back the answers of the triage alone: it goes on from there.

    Raises:
        RequestError: the state is not one of ours.
    """
    state = state or {}
    if "step" not in state:
        step: Step = "triage" if "answers" in state else "paste"
        return Desk(step, case.facts.get("passage", ""), case.facts.get("plateforme", ""))
    step_, text, platform = (state.get(key) for key in ("step", "text", "platform"))
    if step_ not in STEPS or not isinstance(text, str) or not isinstance(platform, str):
        raise RequestError(Problem("l’état ne peut pas être lu", path=("state",)))
    return Desk(step_, _plain(text), _plain(platform))


def typed(desk: Desk, event: Event) -> Desk:
    """Return the desk with what the form holds."""
    return replace(
        desk, text=_plain(event.first("text")), platform=_plain(event.first("platform").strip())
    )


def problem(desk: Desk) -> Problem | None:
    """Return why the text cannot be read, if so."""
    if not any(char.isprintable() and not char.isspace() for char in desk.text):
        return Problem("Collez d’abord le texte de l’avis", path=("text",))
    if len(desk.text) > LONGEST:
        message = f"Ce texte est trop long ({spaced(len(desk.text))} caractères)"
        hint = f"gardez-en {spaced(LONGEST)} au plus, autour du passage qui vous inquiète"
        return Problem(message, hint, ("text",))
    return None


def spaced(number: int) -> str:
    """Write « 10 000 »."""
    return f"{number:_}".replace("_", " ")


def noted(case: Case, before: Desk, desk: Desk) -> Case:
    """Return the case with the review, if it can be read; what it knew of another one stays."""
    if problem(desk):
        return case
    pairs = {
        "passage": (before.text, desk.text),
        "plateforme": (before.platform, desk.platform),
    }
    new = {
        name: now
        for name, (old, now) in pairs.items()
        if now.strip() and case.facts.get(name, "") in ("", old.strip())
    }
    return case.stated(new, "analyse")


def _plain(text: str) -> str:
    """Return ``text`` with plain line ends (forms send CRLF) and whole characters only."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
