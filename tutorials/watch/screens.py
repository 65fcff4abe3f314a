"""The tutorial « veille »: name, specialty, city → search phrases, check-list, reminder, log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tutorials.case.appointments import handed
from tutorials.case.model import Case
from tutorials.dates.french import long_date
from tutorials.dates.periods import add_months
from tutorials.files import ics
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import File, Reply
from tutorials.request import ShowRequest, whole
from tutorials.screen import case_of, download, firsts, screen
from tutorials.typography import french
from tutorials.watch import names
from tutorials.watch.model import Watch, personal
from tutorials.watch.names import Name
from tutorials.watch.needs import Needs

_LOG_ROWS = 12
_LAST_DAY = 28
"""Last day of the month that every month has."""


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of the tutorial.

    Events: ``prepare`` (name, specialty, city, day of the month), ``edit``, ``tick`` (the
    check-list, as it stands), ``calendar`` (the recurring reminder).
    """
    state, event, today = asked.state, asked.event_or_view, asked.today
    case, watch = case_of(state), library.watch
    typed = _typed(case)
    if event and event.name == "prepare":
        typed = {name: text.strip() for name, text in firsts(event.fields).items()}
        problems = _problems(typed)
        if problems:
            return _form(case, typed, problems)
        case = _remember(case, typed)
    ready = not _problems(_typed(case))
    if event is None or event.name == "edit" or not ready:
        return _form(case, typed)
    if event.name == "tick":
        done = [value for value in event.fields.get("done", ()) if value.isdigit()]
        ticked = {"done": tuple(done), "month": (f"{today:%Y-%m}",)}
        case = case.with_answers("veille", {**case.answers.get("veille", {}), **ticked})
        plural = "s" * (len(done) > 1)
        status = f"{len(done)} étape{plural} cochée{plural} sur {len(watch.tasks)}"
        return _result(case, watch, today, status)
    if event.name == "calendar":
        monthly = reminder(watch, _day(case), today)
        made = handed(case, "veille.ics", monthly.title, [monthly], today)
        file = download("veille.ics", ics.MIME, made.text)
        return {**_result(made.case, watch, today, "Rappel prêt", [file]), "note": made.said}
    return _result(case, watch, today, "Recherches prêtes")


def reminder(watch: Watch, day: int, today: dt.date) -> ics.Event:
    """Return the monthly watch as an appointment.

    Args:
        watch: the content.
        day: day of the month, 1 to 28.
        today: the reminder starts on the first such day after it.
    """
    first = today.replace(day=day)
    first = first if first > today else add_months(first, 1)
    title, text, key = french(watch.reminder.title), french(watch.reminder.text), f"veille {day}"
    return ics.Event(key, first, title, text, alarms=(0,), monthly=True, matter="veille")


def static(library: Needs) -> str:
    """Return the layer that needs no script: phrases to complete, places, check-list, log."""
    watch = library.watch
    blanks = {"specialite": "[spécialité]", "ville": "[ville]"}
    phrases = personal(watch, Name("[prénom]", "[nom]"), blanks)
    return render("watch/static.html", watch=watch, phrases=phrases, rows=range(_LOG_ROWS))


def _problems(typed: Mapping[str, str]) -> list[Problem]:
    found = []
    if not typed.get("nom"):
        found.append(Problem("Écrivez votre nom", path=("nom",)))
    if not whole(typed.get("day") or "1", _LAST_DAY + 1):
        found.append(Problem("Le jour va de 1 à 28", "tous les mois ont ce jour", ("day",)))
    return found


def _typed(case: Case) -> dict[str, str]:
    """Return what the case knows; its « nom » holds titles, first and last names together."""
    own = {name: values[0] for name, values in case.answers.get("veille", {}).items() if values}
    name = names.read("", case.facts.get("nom", ""))
    last = f"{name.last} née {name.birth}" if name.birth else name.last
    known = {"prenom": name.first, "nom": last}
    return {**known, **{k: case.facts.get(k, "") for k in ("specialite", "ville")}, **own}


def _remember(case: Case, typed: Mapping[str, str]) -> Case:
    """Keep what was typed; the full name enters the facts only if the case has none."""
    full = f"{typed.get('prenom', '')} {typed['nom']}".strip()
    facts = {name: typed.get(name, "") for name in ("specialite", "ville")}
    if "nom" not in case.facts:
        facts["nom"] = full
    kept = dict(case.answers.get("veille", {}))
    kept |= {name: (typed.get(name, ""),) for name in ("prenom", "nom", "day")}
    return case.stated(facts, "veille").with_answers("veille", kept)


def _done(case: Case, today: dt.date) -> tuple[str, ...]:
    """Return the lines ticked this month; each month starts afresh."""
    kept = case.answers.get("veille", {})
    return kept.get("done", ()) if kept.get("month") == (f"{today:%Y-%m}",) else ()


def _day(case: Case) -> int:
    return int(_typed(case).get("day") or "1")


def _form(case: Case, typed: Mapping[str, str], problems: Sequence[Problem] = ()) -> Reply:
    return screen(
        "veille", "watch/form.html", case, title="Votre veille", typed=typed, problems=problems
    )


def _result(
    case: Case, watch: Watch, today: dt.date, status: str, downloads: Sequence[File] = ()
) -> Reply:
    typed = _typed(case)
    name = names.read(typed["prenom"], typed["nom"])
    values = {key: typed.get(key, "") for key in ("specialite", "ville")}
    return screen(
        "veille",
        "watch/result.html",
        case,
        title="Votre veille du mois",
        view=("result", {}),
        begun=True,
        status=status,
        downloads=downloads,
        watch=watch,
        phrases=personal(watch, name, values),
        done=_done(case, today),
        day=_day(case),
        rows=range(_LOG_ROWS),
        today=long_date(today),
    )
