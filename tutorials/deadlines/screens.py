"""The tutorial « delais »: dates typed → table, picture, calendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tutorials.case.appointments import Handed, handed
from tutorials.case.facts import shape
from tutorials.case.model import Case
from tutorials.dates.french import full_date, long_date
from tutorials.dates.spans import Span
from tutorials.deadlines.case import COUNTRY, PLACE, PROLONGED, established, known_deadlines
from tutorials.deadlines.legal import Deadline, delays_of
from tutorials.deadlines.model import DeadlineFile, Trigger
from tutorials.deadlines.needs import Needs
from tutorials.deadlines.sentences import headline, warnings
from tutorials.deadlines.timeline import timeline
from tutorials.files import ics
from tutorials.law.registry import in_words
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import Reply
from tutorials.request import Fields, ShowRequest
from tutorials.screen import case_of, date_fields, download, firsts, screen, typed_span
from tutorials.typography import french

_CHOICES = (PLACE, COUNTRY, PROLONGED)
"""What is asked beside the dates, because it changes them."""
CALENDAR = "delais.ics"
"""Name of the calendar file, here and in a whole dossier."""


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of the tutorial.

    Events: ``compute`` (dates of the form), ``edit`` (back to the form), ``calendar`` (the file).
    """
    state, event, today = asked.state, asked.event_or_view, asked.today
    case, files = case_of(state), library.deadlines
    if event and event.name == "compute":
        dates, problems = _read(event.fields, files, today)
        if problems:
            return _form(case, files, firsts(event.fields), problems)
        case = case.stated({id: dates.get(id, "") for id in _asked(event.fields, files)}, "delais")
        said = {name: _chosen(name, event.first(name)) for name in _CHOICES if name in event.fields}
        case = case.stated(said, "delais")
    found = known_deadlines(case, today, library)
    if event is None or event.name == "edit" or not found:
        return _form(case, files, _from_case(case, library))
    if event.name == "calendar":
        return _calendar(case, found, event.fields.get("rule", ()), today, library)
    return _result(case, found, today, library)


def calendar(case: Case, found: Iterable[Deadline], today: dt.date) -> Handed:
    """Return the calendar file of the deadlines that are still ahead, with the prudent dates."""
    ahead = (each for each in found if each.standing != "passed")
    events = [event for each in ahead for event in _events(each, today)]
    return handed(case, CALENDAR, "Mes délais", events, today)


def _events(each: Deadline, today: dt.date) -> Iterator[ics.Event]:
    rule, key = each.rule, f"{each.rule.id} {each.period.start.isoformat()}"
    word = "Dernier jour" if each.mine else "Réponse attendue"
    text = f"{rule.title}\n{word} : {full_date(each.period.last_day)}\n"
    text = french(text + "\n".join((*warnings(each), "Information générale, à faire vérifier.")))
    if each.prudent and not each.prudent.passed:
        title = french(f"Prudence : {rule.short}")
        matter = f"{rule.id} prudence"
        yield ics.Event(f"{key} prudence", each.prudent.act_before, title, text, matter=matter)
    if each.last_useful_day >= today:
        title = french(f"{word} : {rule.short}")
        yield ics.Event(key, each.last_useful_day, title, text, matter=rule.id)


def static(library: Needs) -> str:
    """Return the layer that needs no script: every rule, and worked examples with their picture."""
    files = library.deadlines
    delays = delays_of(library)
    examples = [
        delays.deadline(delays.rules[example.rule], example.start, example.start)
        for file in files
        for example in file.examples
    ]
    picture = timeline(examples[:1], examples[0].period.start, "delais-exemple")
    return render(
        "deadlines/static.html",
        files=files,
        examples=examples,
        picture=picture,
        registry=library.registry,
        regimes=delays.regimes,
        in_words=in_words,
        long_date=long_date,
    )


def _chosen(name: str, value: str) -> str:
    """Return the answer to one of :data:`_CHOICES`; one that was not offered is none."""
    return value if value in shape(name).choices else ""


def _asked(fields: Fields, files: Iterable[DeadlineFile]) -> list[str]:
    """Return the dates that the form has fields for: those it does not show keep their value."""
    return [t.id for t in _triggers(files) if any(name.startswith(f"{t.id}-") for name in fields)]


def _triggers(files: Iterable[DeadlineFile]) -> list[Trigger]:
    return [trigger for file in files for trigger in file.triggers]


def _from_case(case: Case, library: Needs) -> dict[str, str]:
    """Return what the form shows: what is known, and the country of a site that is well known."""
    typed = {name: case.facts.get(name, "") for name in _CHOICES}
    if not typed[COUNTRY]:
        typed[COUNTRY] = established(case.facts.get("plateforme", ""), library)
    for trigger in _triggers(library.deadlines):
        typed |= date_fields(trigger.id, case.span(trigger.id))
    return typed


def _read(
    fields: Fields, files: Iterable[DeadlineFile], today: dt.date
) -> tuple[dict[str, Span], tuple[Problem, ...]]:
    """Return the dates typed, and what is wrong with the others."""
    dates: dict[str, Span] = {}
    problems: list[Problem] = []
    for trigger in _triggers(files):
        span = typed_span(fields, trigger.id, today)
        if isinstance(span, Problem):
            problems.append(span)
        elif span is not None:
            dates[trigger.id] = span
    if not dates and not problems:
        first = _triggers(files)[0]
        message = "Écrivez au moins une date"
        problems.append(Problem(message, "une seule suffit", (f"{first.id}-day",)))
    return dates, tuple(problems)


def _form(
    case: Case,
    files: Iterable[DeadlineFile],
    typed: dict[str, str],
    problems: Sequence[Problem] = (),
) -> Reply:
    return screen(
        "delais",
        "deadlines/form.html",
        case,
        title="Vos dates",
        typed=typed,
        problems=problems,
        files=files,
        choices={name: shape(name).choices for name in _CHOICES},
    )


def _calendar(
    case: Case,
    found: tuple[Deadline, ...],
    chosen: Sequence[str],
    today: dt.date,
    library: Needs,
) -> Reply:
    """Give the calendar of the deadlines ticked, or say that none is."""
    kept = [each for each in found if each.rule.id in chosen]
    if not kept:
        problem = Problem("Cochez au moins un délai pour le calendrier", path=("rule",))
        return _result(case, found, today, library, problems=[problem])
    made = calendar(case, kept, today)
    file = download(CALENDAR, ics.MIME, made.text)
    reply = _result(made.case, found, today, library, downloads=[file], status="Calendrier prêt")
    return {**reply, "note": made.said}


def _result(
    case: Case, found: tuple[Deadline, ...], today: dt.date, library: Needs, **more: Any
) -> Reply:
    return screen(
        "delais",
        "deadlines/result.html",
        case,
        title="Vos délais",
        view=("result", {}),
        begun=True,
        **more,
        deadlines=found,
        headline=headline,
        warnings=warnings,
        picture=timeline(found, today, "app-delais"),
        today=full_date(today),
        registry=library.registry,
        long_date=long_date,
    )
