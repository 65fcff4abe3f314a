"""One event in the tutorial of a letter: what is known before it, and the reply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tutorials.case.appointments import handed
from tutorials.case.entries import GONE
from tutorials.case.facts import shape
from tutorials.case.model import Case, to_json
from tutorials.case.order import clashes
from tutorials.dates import age
from tutorials.dates.french import full_date
from tutorials.files import ics
from tutorials.letters import requests
from tutorials.letters.after import appointments, missing_steps
from tutorials.letters.answers import (
    first_input,
    from_case,
    from_form,
    in_form,
    into_case,
    not_carried,
    own_dates,
    vague_dates,
)
from tutorials.letters.claims import check
from tutorials.letters.compose import compose, due_date
from tutorials.letters.document import Document
from tutorials.letters.model import Group, Letter
from tutorials.letters.needs import Needs
from tutorials.letters.output import document_html, file_of, offered
from tutorials.letters.revise import added, revise, written
from tutorials.letters.sending import (
    RETOUCHED,
    Remark,
    postal_remarks,
    private_remarks,
    window_remarks,
)
from tutorials.letters.values import removal, removed, texts_of
from tutorials.letters.writers import FORMATS, unsupported
from tutorials.letters.writers.eml import mailto
from tutorials.letters.writers.txt import letter_text
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import Reply
from tutorials.request import Event, RequestError, ShowRequest, State, whole
from tutorials.screen import case_of, date_fields, download, firsts, screen
from tutorials.typography import french

TUTORIAL = "lettre"
STEPS = "lettre-etapes"
"""Id of the place for the steps, under the letter's name (``overrides/partials/content.html``)."""
LAST_STEP = "Relire, télécharger"
ONE_SCREEN = 6
"""Up to so many questions are asked on a single screen."""


def screens(letter: Letter) -> tuple[Group, ...]:
    """Return the questions, screen by screen."""
    if len(letter.fields) > ONE_SCREEN:
        return letter.groups
    return (Group("Vos réponses", letter.fields),)


class Turn:
    """One event: what is known before it, and the reply."""

    def __init__(self, letter: Letter, asked: ShowRequest, library: Needs) -> None:
        self._letter, self._event, self._today = letter, asked.event_or_view, asked.today
        self._library, state = library, asked.state or {}
        self._case: Case = case_of(state)
        self._screens = screens(letter)
        self._step = _integer(state.get("step"), len(self._screens))
        self._notice = ""
        self._prefix = f"app-{TUTORIAL}"

    def reply(self) -> Reply:
        """Return what the page shows, hands over or remembers."""
        event = self._event
        if event is None:
            return self._screen()
        if event.name == "preview":
            return self._preview(event)
        if event.name == "answer":
            return self._answer(event)
        if event.name == "reset":
            self._case = self._case.with_text(self._letter.id, "")
        elif "text" in event.fields:
            self._retouch(event.first("text"))
        if event.name == "retouch":
            paper = {f"{self._prefix}-paper": document_html(self._document())}
            return {"state": self._state(), "status": "", "patches": paper}
        if event.name == "back":
            return self._back(event)
        if event.name == "edit":
            return self._edit(event)
        if event.name == "download":
            return self._download(event.first("format"))
        if event.name == "calendar":
            return self._calendar()
        if event.name == "about":
            return self._about(event)
        if event.name == "sent":
            return self._sent(event)
        return self._screen()

    def _retouch(self, text: str) -> None:
        """Keep the text as edited; an untouched one is the letter itself, and needs no keeping."""
        letter = self._document(edited=False)
        kept = text if text.strip() and revise(letter, text) is not letter else ""
        self._case = self._case.with_text(self._letter.id, kept)
        self._notice = removal(removed([text]))

    def _back(self, event: Event) -> Reply:
        """Go to the screen ``to``, or one back; what was typed on the one that is left is noted."""
        if "step" in event.fields and self._note(event):
            self._notice = "Une réponse incomplète de l’étape suivante n’a pas été gardée."
        before = max(self._step - 1, 0)
        self._step = _integer(event.first("to"), before) if "to" in event.fields else before
        return self._screen()

    def _edit(self, event: Event) -> Reply:
        """Go back to a screen, with the focus on the field asked for."""
        self._step = _integer(event.first("step"), len(self._screens))
        reply = self._screen()
        asked = [field for field in self._letter.fields if field.id == event.first("field")]
        return {**reply, "focus": f"{self._prefix}-{first_input(asked[0])}"} if asked else reply

    def _about(self, event: Event) -> Reply:
        """Take what the case knows of the request that the letter is about."""
        found = requests.taken(self._letter, self._case, event.first("item"))
        self._case = found or self._case
        self._notice = "Repris de votre dossier : vérifiez, puis continuez." if found else GONE
        return self._screen()

    def _sent(self, event: Event) -> Reply:
        """Note in the case that the letter was sent."""
        found = requests.sent(self._letter, self._case, event.fields, self._today)
        if not isinstance(found, Case):
            return self._result(firsts(event.fields), found)
        self._case = found
        self._notice = "L’envoi est noté dans « Mon dossier », où vous pourrez ajouter la réponse."
        return self._result()

    def _answer(self, event: Event) -> Reply:
        """Keep the answers of a screen; wrong ones show it again, with what was typed."""
        if problems := self._note(event):
            return self._questions(firsts(event.fields), problems)
        self._step += 1
        return self._screen()

    def _note(self, event: Event) -> list[Problem]:
        """Note the answers of a screen that are right; return what is wrong with the others."""
        self._step = _integer(event.first("step"), len(self._screens) - 1)
        values, problems = from_form(self._screens[self._step].fields, event.fields, self._today)
        before, case = self._values(), self._case
        self._case = into_case(self._letter, case, values)
        left = not_carried(self._letter, case, self._case, values)
        self._notice = f"{removal(removed(texts_of(event.fields)))} {left}".strip()
        if self._text and self._values() != before:
            self._case = self._case.with_text(self._letter.id, "")
            told = f"Vos réponses ont changé : le texte a été refait. {self._notice}"
            self._notice = told.strip()
        return problems

    def _preview(self, event: Event) -> Reply:
        """Show the letter with what is being typed; nothing is noted before the answer is given."""
        step = _integer(event.first("step"), len(self._screens) - 1)
        values, _ = from_form(self._screens[step].fields, event.fields, self._today)
        document = compose(self._letter, {**self._values(), **values}, self._today)
        patch = {f"{self._prefix}-preview": document_html(document)}
        return {"state": self._state(), "patches": patch}

    def _screen(self) -> Reply:
        if self._step < len(self._screens):
            return self._questions(in_form(self._letter, self._values()), [])
        return self._result()

    def _questions(self, typed: dict[str, str], problems: list[Problem]) -> Reply:
        group = self._screens[self._step]
        place = f"Étape {self._step + 1} sur {len(self._screens) + 1}"
        return self._show(
            "letters/questions.html",
            title=french(f"{self._letter.title} : {group.title}"),
            status=self._notice or f"{place} : {group.title}",
            typed=typed,
            problems=problems,
            before={} if self._step else requests.before(self._letter, self._case),
            group=group,
            step=self._step,
            vague=vague_dates(self._letter, self._case),
            preview=document_html(self._document(edited=False)),
            tokens={each.id: shape(each.case).token for each in group.fields if each.case},
        )

    def _result(
        self, typed: dict[str, str] | None = None, problems: Sequence[Problem] = ()
    ) -> Reply:
        document, values = self._document(), self._values()
        places = self._library.places
        checked = check(self._letter, self._case, self._today, self._library)
        due = due_date(self._letter, checked.ready or self._today)
        return self._show(
            "letters/result.html",
            title=french(f"{self._letter.title} : {LAST_STEP}"),
            status=self._notice or "La lettre est prête à relire",
            typed=date_fields("sent", self._today) if typed is None else typed,
            problems=problems,
            paper=document_html(document),
            clashes=clashes(self._case, own_dates(self._letter, values)),
            checked=checked,
            remarks=self._private(),
            postal=(*postal_remarks(self._letter, values), *window_remarks(document)),
            vague=vague_dates(self._letter, self._case),
            steps=missing_steps(self._screens, document),
            text=letter_text(document),
            retouched=bool(self._text),
            mailto=mailto(document),
            formats=offered(document, self._library),
            squares=unsupported(document, "pdf", self._library.assets),
            due=full_date(due) if due else "",
            old=age.warning(self._letter.checked_on, self._today),
            chapter=places.chapter(self._letter.chapter) if self._letter.chapter else None,
            next_letters=[places.letter(id) for id in self._letter.next_letters],
        )

    def _private(self) -> list[Remark]:
        """Return the passages typed, in answers or in the text, that say too much."""
        composed = self._document(edited=False)
        lines = added(composed, self._text) if self._text else []
        written = letter_text(composed)
        found = private_remarks(self._letter, self._values(), self._library, lines)
        return [one for one in found if one.field != RETOUCHED or one.passage not in written]

    def _download(self, format: str) -> Reply:
        """Give the file; the screen stays as it is, with the text as edited."""
        if format not in FORMATS:
            raise RequestError(Problem(f"format inconnu : « {format} »", path=("format",)))
        file, note = file_of(self._document(), format, self._library)
        note = f"{note} {self._notice}".strip()
        patch = render("letters/after.html", note=note)
        return {
            "state": self._state(),
            "patches": {f"{self._prefix}-after": patch},
            "status": note,
            "downloads": [file],
        }

    def _calendar(self) -> Reply:
        ready = check(self._letter, self._case, self._today, self._library).ready
        to = self._values().get("plateforme", "")
        events = appointments(self._letter, to, self._today, ready)
        if not events:
            raise RequestError(Problem("cette lettre n’a pas d’échéance", path=("event",)))
        name = f"{self._letter.id}.ics"
        made = handed(self._case, name, "Mes lettres", events, self._today)
        self._case = made.case
        file = download(name, ics.MIME, made.text)
        state, status = self._state(), "Calendrier prêt"
        return {"state": state, "status": status, "downloads": [file], "note": made.said}

    def _show(self, template: str, **values: Any) -> Reply:
        titles = [*(group.title for group in self._screens), LAST_STEP]
        form = f"{self._prefix}-edit"
        steps = render("letters/steps.html", steps=titles, step=self._step, form=form)
        reply = screen(
            TUTORIAL,
            template,
            self._case,
            state=self._state(),
            letter=self._letter,
            notice=self._notice,
            **values,
        )
        return {**reply, "begun": self._step > 0, "patches": {STEPS: steps}}

    def _document(self, *, edited: bool = True) -> Document:
        if edited:
            return written(self._letter, self._case, self._today)
        return compose(self._letter, self._values(), self._today)

    def _values(self) -> dict[str, str]:
        return from_case(self._letter, self._case)

    def _state(self) -> State:
        return {"case": to_json(self._case), "step": self._step}

    @property
    def _text(self) -> str:
        """The letter as retouched by hand; empty when it is as composed."""
        return self._case.texts.get(self._letter.id, "")


def _integer(value: Any, highest: int) -> int:
    """Read a screen number from outside; anything else is the first."""
    return min(whole(str(value), 1000) or 0, highest)
