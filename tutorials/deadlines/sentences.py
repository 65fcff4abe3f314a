"""The sentences about time, written once: for results, *Délais*, the dossier and calendars.

Each takes a :class:`~tutorials.deadlines.legal.Deadline` and returns French text without its full
stop, or sentences with theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.case.facts import COUNTRIES, PLACES
from tutorials.dates.french import full_date, long_date, time_left
from tutorials.deadlines.legal import Deadline, Delays
from tutorials.deadlines.model import Rule
from tutorials.law.registry import in_words

_OLDEST = ", compté depuis la date la plus ancienne possible"
_NEWEST = ", compté depuis la date la plus récente possible"

_NEXT = "vous pouvez passer à la suite"
_REFUSED = "sans réponse, c’est un refus, et votre propre délai court depuis ce jour"


def headline(deadline: Deadline) -> str:
    """Return the last day and where one stands, without a full stop."""
    last = full_date(deadline.period.last_day)
    if not deadline.mine:
        text = f"Réponse attendue au plus tard le {last}{_NEWEST if deadline.vague else ''}"
        if deadline.standing != "passed":
            return text
        return f"{text} : {_REFUSED if deadline.regime.closed == 'fixed' else _NEXT}"
    if deadline.standing == "passed":
        late = deadline.late
        end = full_date(late.last_day)
        when = f"au plus tard le {end}" if deadline.vague else f"le {end}"
        return f"Délai passé {when} ({time_left(late.days_left)})"
    if deadline.standing == "uncertain":
        return (
            f"Peut-être déjà passé : compté au plus tôt, le dernier jour était le {last} ; "
            f"au plus tard, c’est le {full_date(deadline.late.last_day)}"
        )
    return f"Jusqu’au {last}{_OLDEST if deadline.vague else ''} ({standing(deadline)})"


def standing(deadline: Deadline) -> str:
    """Return where one stands today, in a few words."""
    if deadline.mine:
        if deadline.standing == "uncertain":
            return "délai peut-être passé"
        end = deadline.late if deadline.standing == "passed" else deadline.period
        return time_left(end.days_left)
    if deadline.standing == "passed":
        return "réponse en retard"
    if deadline.standing == "uncertain":
        return "réponse peut-être en retard : attendez la date la plus tardive"
    return f"réponse attendue, {time_left(deadline.period.days_left)}"


def warnings(deadline: Deadline) -> tuple[str, ...]:
    """Return what to be careful about; empty once the delay has passed."""
    if deadline.standing == "passed":
        return ()
    if not deadline.mine:
        return tuple(_country(deadline))
    return (*_prudence(deadline), *_closed(deadline), *_distance(deadline), *_local(deadline))


def expected(deadline: Deadline) -> str:
    """Return, as a sentence, when an answer would be due to a request made today."""
    return f"Si vous le faites aujourd’hui : {full_date(deadline.period.last_day)}."


def rule_in_words(delays: Delays, rule: Rule, start: str, *, prolonged: bool = False) -> str:
    """Return, as a sentence, a delay whose start is not known.

    Args:
        delays: the content.
        rule: the delay.
        start: what starts it (« Première mise en ligne »); empty for the day of the act itself.
        prolonged: whether to give the longer time.
    """
    length = in_words(delays.value(rule, prolonged=prolonged))
    if not start:
        return f"{length} à partir du jour où vous faites la démarche."
    return f"{length} à partir de : {start[0].lower()}{start[1:]}, de date à date."


def _prudence(deadline: Deadline) -> Iterator[str]:
    if deadline.prudent and deadline.prudent.passed:
        yield (
            f"La date de prudence ({long_date(deadline.prudent.last_day)}) est passée : "
            "voyez un avocat ou une avocate cette semaine."
        )


def _closed(deadline: Deadline) -> Iterator[str]:
    """Say that counting ends on a closed day, and when to act all the same."""
    period = deadline.period
    if not period.closed or deadline.standing != "open":
        return
    act = f"agissez au plus tard le {full_date(period.act_before)}"
    if period.act_before == period.today:
        act = "agissez aujourd’hui"
    elif period.act_before < period.today:
        act = "il ne reste que des jours non ouvrés, agissez aujourd’hui en gardant la preuve"
    if not period.moved:
        yield f"Le dernier jour n’est pas ouvré ({period.closed}) : {act}."
        return
    if period.last_day == period.today:
        act = "agissez aujourd’hui"
    elif period.act_before < period.today:
        act = "n’attendez pas ce jour-là"
    yield (
        f"Le compte finit le {full_date(period.nominal)}, qui n’est pas un jour ouvré : "
        f"le délai va jusqu’au {full_date(period.last_day)}. Par prudence, {act}."
    )


def _distance(deadline: Deadline) -> Iterator[str]:
    """Say what who lives overseas may have more, which depends on where the judge sits."""
    more = deadline.late.last_day
    if deadline.regime.distance and not deadline.vague and more != deadline.early.last_day:
        yield (
            f"Si le juge siège en métropole, ou dans une autre collectivité que la vôtre, "
            f"le délai va jusqu’au {full_date(more)}. Faites-le confirmer."
        )


def _local(deadline: Deadline) -> Iterator[str]:
    """Say where a local holiday, not counted, would change the last day."""
    for calendar, name, last in deadline.local:
        place = PLACES[calendar]
        yield f"Jour férié local non compté ({name}, {place}) : là-bas, jusqu’au {full_date(last)}."


def _country(deadline: Deadline) -> Iterator[str]:
    """Say whose holidays count for an answer, or that the latest day was taken."""
    days = [f"{full_date(last)} ({COUNTRIES[where]})" for where, _, last in deadline.local]
    if days:
        yield (
            "Le pays de qui doit répondre n’est pas donné : la date est la plus tardive. "
            f"Ce serait le {' ou le '.join(days)}."
        )
