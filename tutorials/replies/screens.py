"""The reply builder's screens: state and event give the next state and its HTML.

The order is the advice itself: what happened, where, then whether to answer at all; a text comes
last, and only for who insists.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tutorials.case.model import Case, to_json
from tutorials.files import ics
from tutorials.problems import Problem
from tutorials.render import plain, render
from tutorials.replies import draft as drafts
from tutorials.replies.case import noted, with_review
from tutorials.replies.compose import SIGNATORIES
from tutorials.replies.content import Replies
from tutorials.replies.draft import SIGNATORY_LABELS, Draft
from tutorials.replies.model import Rule
from tutorials.replies.needs import Needs
from tutorials.replies.review import VERDICTS, Finding, Review, review
from tutorials.reply import Reply
from tutorials.request import ShowRequest
from tutorials.screen import case_of, download, screen

_TUTORIAL = "reponse"
_PREFIX = f"app-{_TUTORIAL}"
NOTHING_YET = "La relecture commence quand vous écrivez."
_TITLES = {
    "situation": "Quelle est la situation ?",
    "where": "Où, et qui signerait ?",
    "advice": "Faut-il répondre ?",
    "texts": "Choisir un texte",
    "editor": "Relire avant de publier",
    "silence": "Ne pas répondre",
}


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of the tutorial: a screen, what typing changes, or a file.

    Raises:
        RequestError: the state cannot be read.
    """
    replies, event, case = library.replies, asked.event, case_of(asked.state)
    before = drafts.read(with_review(asked.state, case), replies)
    draft, problem = drafts.turn(before, event, replies)
    name = event.name if event and draft.step in ("editor", "silence") else ""
    if name == "review":
        reply = _reviewed(draft, replies)
    elif name in _FILES:
        reply = _FILES[name](draft, replies, asked.today)
    else:
        reply = _screen(draft, case, problem, replies)
    kept = {**draft.to_json(), "case": to_json(noted(case, draft, replies))}
    return {**reply, "state": kept}


def static(library: Needs) -> str:
    """Return the tutorial without a script: every situation, its advice, its example texts."""
    replies = library.replies
    examples = {
        situation.id: [
            text
            for _, options, text in drafts.texts(
                Draft("texts", situation.id, signatory="cabinet"), replies
            )
            if options.tone == "neutre"
        ]
        for situation in replies.situations
    }
    return render("replies/static.html", replies=replies, examples=examples)


def _screen(draft: Draft, case: Case, problem: Problem | None, replies: Replies) -> Reply:
    texts = drafts.texts(draft, replies) if draft.step == "texts" else []
    first = {
        "situation": replies.situations[0].id,
        "platform": replies.guide.platforms[0].id,
        "signatory": SIGNATORIES[0],
        "choice": texts[0][0] if texts else "",
    }
    if problem:  # its field is a group of choices: the link leads to the first
        problem = replace(problem, path=(f"{problem.path[0]}-{first[str(problem.path[0])]}",))
    shown = screen(
        _TUTORIAL,
        f"replies/{draft.step}.html",
        case,
        # the page's title stays in the browser's history: it does not tell what was decided
        title=plain(_TITLES["advice" if draft.step == "silence" else draft.step]),
        problems=[problem] if problem else [],
        begun=draft.step != "situation",
        heading=_TITLES[draft.step],
        draft=draft,
        replies=replies,
        situation=replies.situation(draft.situation),
        platform=replies.platform(draft.platform),
        signatories=SIGNATORY_LABELS,
        texts=texts,
        review=_review_html(draft, replies) if draft.step == "editor" else "",
    )
    return {**shown, "node": draft.step}


def _reviewed(draft: Draft, replies: Replies) -> Reply:
    """Return only what typing changes: findings, verdict, counter, and whether one may copy."""
    done = _review(draft, replies)
    return {
        "patches": {f"{_PREFIX}-findings": _review_html(draft, replies, done)},
        "status": plain(_announced(draft, done)),
    }


def _announced(draft: Draft, done: Review) -> str:
    """Return what the review says, in a sentence; nothing is judged before it is written."""
    if not draft.text.strip():
        return NOTHING_YET
    count = len(done.problems)
    passages = f", {count} remarque{'s' if count > 1 else ''}" if count else ""
    return f"Relecture : {VERDICTS[done.verdict]}{passages}."


def _review(draft: Draft, replies: Replies) -> Review:
    return review(draft.text, replies.rulebook, draft.platform, draft.review)


def _review_html(draft: Draft, replies: Replies, done: Review | None = None) -> str:
    done = done or _review(draft, replies)
    return render(
        "replies/review.html",
        prefix=_PREFIX,
        nothing_yet="" if draft.text.strip() else NOTHING_YET,
        verdict=done.verdict,
        words=VERDICTS[done.verdict],
        found=_by_rule(done, replies),
        length=len(draft.text),
        platform=replies.platform(draft.platform),
        guide=replies.guide,
        strict=_strict(draft, replies),
    )


def _by_rule(done: Review, replies: Replies) -> list[tuple[Rule, list[Finding]]]:
    """Return what was found, rule by rule: nine cards in a row would not be read on a phone."""
    found: dict[str, list[Finding]] = {}
    for finding in done.problems:
        found.setdefault(finding.rule, []).append(finding)
    rules = {rule.id: rule for rule in replies.rules}
    return [(rules[id], findings) for id, findings in found.items()]


def _strict(draft: Draft, replies: Replies) -> bool:
    situation = replies.situation(draft.situation)
    return situation is not None and situation.strict


def _draft_file(draft: Draft, replies: Replies, today: dt.date) -> Reply:
    """Return the text as a private draft; anything may be saved, not everything published."""
    done = _review(draft, replies)
    head = f"BROUILLON du {today:%d/%m/%Y}. {_announced(draft, done)}\n"
    text = f"{head}À relire demain. Ne pas publier aujourd’hui.\n\n{draft.text}\n"
    return _offered("reponse-brouillon.txt", "text/plain", text, "Brouillon enregistré.")


def _note_file(draft: Draft, replies: Replies, today: dt.date) -> Reply:
    situation = replies.situation(draft.situation)
    text = f"Note pour l’équipe, {today:%d/%m/%Y}\n\n{plain(situation.note if situation else '')}\n"
    return _offered("note-equipe.txt", "text/plain", text, "Note enregistrée.")


def _reminder_file(draft: Draft, replies: Replies, today: dt.date) -> Reply:
    day = today + dt.timedelta(days=1)
    event = ics.Event(
        f"relecture-{day:%Y%m%d}", day, "Relire un brouillon", alarms=(0,)
    )  # a shared calendar must not tell what it is about
    text = ics.calendar("Relecture", [event], today)
    return _offered("relire-demain.ics", ics.MIME, text, "Rappel enregistré.")


_FILES = {"save": _draft_file, "note": _note_file, "remind": _reminder_file}


def _offered(name: str, mime: str, text: str, status: str) -> Reply:
    """Return one file for the page to offer; the screen stays as it is."""
    return {"downloads": [download(name, mime, text)], "status": status}
