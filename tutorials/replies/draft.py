"""Where a person stands in the reply builder: the whole state of the tutorial."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

from tutorials.problems import Problem
from tutorials.replies.compose import SIGNATORIES, Options, all_options, compose
from tutorials.replies.content import Replies
from tutorials.replies.model import Signatory, Situation
from tutorials.request import Event, RequestError, State

Step = Literal["situation", "where", "advice", "texts", "editor", "silence"]
STEPS: tuple[Step, ...] = get_args(Step)
LONGEST = 20_000
"""Characters kept of what is typed; a reply has a few hundred."""


@dataclass(frozen=True)
class Draft:
    """The answers given and the text being written.

    Args:
        step: the screen to show.
        situation: id of the situation, empty until chosen.
        platform: id of the platform, empty until chosen.
        signatory: who signs, empty until chosen.
        facts: numbers of the situation's facts that were ticked as true.
        text: the reply as typed.
        review: the review as pasted; may be empty.
    """

    step: Step = "situation"
    situation: str = ""
    platform: str = ""
    signatory: str = ""
    facts: tuple[int, ...] = ()
    text: str = ""
    review: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the state as the page keeps it."""
        return asdict(self)


def read(state: State | None, replies: Replies) -> Draft:
    """Read the page's state, or the answers noted by the static layer.

    Raises:
        RequestError: the state is not one of ours.
    """
    if state is None:
        return Draft()
    if "answers" in state:
        return _from_static(state["answers"], replies)
    values = {key: state.get(key, empty) for key, empty in Draft().to_json().items()}
    facts = values.pop("facts")
    if not all(isinstance(value, str) for value in values.values()) or not _numbers(facts):
        raise RequestError(Problem("l’état ne peut pas être lu", path=("state",)))
    draft = Draft(**{**values, "step": values["step"] or "situation"}, facts=tuple(facts))
    if draft.step not in STEPS or not _known(draft, replies):
        raise RequestError(Problem("l’état ne peut pas être lu", path=("state",)))
    return draft


def turn(draft: Draft, event: Event | None, replies: Replies) -> tuple[Draft, Problem | None]:
    """Return the draft after ``event``, and what is missing from the answer, if anything."""
    if event is None:
        return draft, None
    draft = _typed(draft, event)
    if event.name == "situation":
        chosen = event.first("situation")
        if not replies.situation(chosen):
            return draft, Problem("Choisissez une situation.", path=("situation",))
        return replace(draft, situation=chosen, step="where", facts=(), text=""), None
    if event.name == "where":
        return _where(draft, event, replies)
    if event.name == "choose":
        return _choose(draft, event, replies)
    return _move(draft, event.name, replies), None


def texts(draft: Draft, replies: Replies) -> list[tuple[str, Options, str]]:
    """Return the texts that may be chosen: key, options and text of each, for the signatory."""
    situation = _situation(draft, replies)
    return [
        (_key(options), options, compose(situation, options, replies.guide))
        for options in all_options(situation, draft.facts)
        if options.signatory == draft.signatory
    ]


def _from_static(answers: Any, replies: Replies) -> Draft:
    try:
        situation = dict(answers)["situation"][0]
    except (KeyError, TypeError, ValueError, IndexError):
        return Draft()
    return Draft("where", situation) if replies.situation(situation) else Draft()


def _numbers(facts: Any) -> bool:
    return isinstance(facts, list | tuple) and all(type(fact) is int for fact in facts)


def _known(draft: Draft, replies: Replies) -> bool:
    """Say whether every choice exists, and all those that the step needs are made."""
    situation = replies.situation(draft.situation)
    made = (
        situation is not None and set(draft.facts) <= set(range(len(situation.facts))),
        replies.platform(draft.platform) is not None and draft.signatory in SIGNATORIES,
    )
    needed = {"situation": 0, "where": 1}.get(draft.step, 2)
    return all(made[:needed])


def _typed(draft: Draft, event: Event) -> Draft:
    """Keep what came with the event of the texts being typed."""
    text = event.first("text") if "text" in event.fields else draft.text
    review = event.first("review") if "review" in event.fields else draft.review
    return replace(draft, text=_plain(text), review=_plain(review))


def _plain(text: str) -> str:
    """Return ``text`` with plain line ends (forms send CRLF), within bounds."""
    return text.replace("\r\n", "\n")[:LONGEST]


def _where(draft: Draft, event: Event, replies: Replies) -> tuple[Draft, Problem | None]:
    platform, signatory = event.first("platform"), event.first("signatory")
    draft = replace(
        draft,
        platform=platform if replies.platform(platform) else draft.platform,
        signatory=signatory if signatory in SIGNATORIES else draft.signatory,
    )
    if not draft.platform:
        return draft, Problem("Choisissez le site.", path=("platform",))
    if not draft.signatory:
        return draft, Problem("Choisissez qui signerait.", path=("signatory",))
    return replace(draft, step="advice"), None


def _choose(draft: Draft, event: Event, replies: Replies) -> tuple[Draft, Problem | None]:
    facts, ticked = _situation(draft, replies).facts, event.fields.get("fact", ())
    draft = replace(draft, facts=tuple(at for at in range(len(facts)) if str(at) in ticked))
    chosen = {key: text for key, _, text in texts(draft, replies)}.get(event.first("choice"))
    if chosen is None:
        return draft, Problem("Choisissez un texte.", path=("choice",))
    return replace(draft, text=chosen, step="editor"), None


def _move(draft: Draft, name: str, replies: Replies) -> Draft:
    """Follow the buttons that lead from screen to screen."""
    if name == "restart":
        return Draft()
    if name == "insist" and draft.step in ("advice", "silence"):
        strict = _situation(draft, replies).strict
        return replace(draft, step="editor" if strict else "texts")
    moves: dict[tuple[Step, str], Step] = {
        ("where", "back"): "situation",
        ("advice", "back"): "where",
        ("advice", "silence"): "silence",
        ("texts", "silence"): "silence",
        ("texts", "back"): "advice",
        ("texts", "write"): "editor",
        ("editor", "silence"): "silence",
        ("editor", "texts"): "advice" if _strict(draft, replies) else "texts",
        ("editor", "back"): "advice" if _strict(draft, replies) else "texts",
        ("silence", "back"): "advice",
    }
    return replace(draft, step=moves.get((draft.step, name), draft.step))


def _strict(draft: Draft, replies: Replies) -> bool:
    situation = replies.situation(draft.situation)
    return situation is not None and situation.strict


def _situation(draft: Draft, replies: Replies) -> Situation:
    situation = replies.situation(draft.situation)
    if situation is None:
        raise RequestError(Problem("choisissez d’abord une situation", path=("state",)))
    return situation


def _key(options: Options) -> str:
    return f"{options.length}-{options.tone}-{options.variant}"


SIGNATORY_LABELS: dict[Signatory, str] = {
    "cabinet": "Le cabinet ou le service",
    "medecin": "La médecin ou le médecin",
    "secretariat": "Le secrétariat",
}
