"""What a letter says that is not true on every day: from when, until when, and against what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutorials.case.facts import shape
from tutorials.case.model import Case
from tutorials.dates.french import full_date
from tutorials.dates.spans import Span, day
from tutorials.deadlines.case import PROLONGED, prolonged, where_of
from tutorials.deadlines.legal import Deadline, Delays, delays_of
from tutorials.deadlines.sentences import headline, rule_in_words
from tutorials.letters.answers import fact_of, from_case
from tutorials.letters.model import Claim, Front, Letter
from tutorials.letters.needs import Needs
from tutorials.letters.values import read_date

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Checked:
    """What is to be known before a letter is sent.

    Args:
        ready: the first day on which all that it says is true; none when that is today, or when a
            date lacks.
        remarks: French sentences: what is not true yet, or no more, or is to be checked by hand.
    """

    ready: dt.date | None
    remarks: tuple[str, ...]


def check(letter: Letter, case: Case, today: dt.date, library: Needs) -> Checked:
    """Return what a letter says that may not be true today. Nothing is ever blocked.

    Args:
        letter: the letter, whose ``claims`` say what it depends on.
        case: what is known, its answers included.
        today: the day of writing.
        library: the delays, and who is established where.
    """
    delays, values = delays_of(library), from_case(letter, case)
    days: list[dt.date] = []
    remarks: list[str] = []
    for claim in letter.claims:
        if not all(values.get(id, "") in accepted for id, accepted in claim.when.items()):
            continue
        if claim.rule:
            placed = _placed(claim, letter, case, values, today, delays, library)
            if placed and not placed.mine and placed.standing != "passed":
                days.append(placed.late.last_day + _ONE_DAY)
            remarks += _timed(claim, placed, letter, delays)
        elif claim.absent:
            remarks += _contrary(claim, case)
        else:
            remarks.append(f"À vérifier avant l’envoi. {claim.says}")
    return Checked(max(days, default=None), tuple(remarks))


def _placed(
    claim: Claim,
    letter: Front,
    case: Case,
    values: Mapping[str, str],
    today: dt.date,
    delays: Delays,
    library: Needs,
) -> Deadline | None:
    """Return the delay that a claim depends on; none while its start is not known."""
    start = _start(claim, letter, case, values)
    if start is None:
        return None
    rule = delays.rules[claim.rule]
    addressee = values.get("plateforme") or values.get("destinataire", "")
    return delays.deadline(
        rule,
        start,
        today,
        where_of(case, library, addressee),
        prolonged=rule.prolonged_by == PROLONGED and prolonged(case),
    )


def _start(claim: Claim, letter: Front, case: Case, values: Mapping[str, str]) -> Span | None:
    """Return the date answered, else what the case knows of it, even loosely."""
    if exact := read_date(values.get(claim.start, "")):
        return day(exact)
    fact = fact_of(letter, claim.start, values)
    return case.span(fact) if fact and claim.start not in case.letters.get(letter.id, {}) else None


def _timed(claim: Claim, placed: Deadline | None, letter: Front, delays: Delays) -> Iterator[str]:
    rule = delays.rules[claim.rule]
    if placed is None:
        asked = next(field for field in letter.fields if field.id == claim.start)
        if asked.required or rule.side == "theirs":
            start = asked.label
            yield f"{claim.says} Sa date de départ manque. {rule_in_words(delays, rule, start)}"
    elif not placed.mine and placed.standing != "passed":
        first = full_date(placed.late.last_day + _ONE_DAY)
        yield f"Cette lettre est trop tôt aujourd’hui. {claim.says} Envoyez-la à partir du {first}."
    elif placed.mine and placed.standing != "open":
        yield f"Cette lettre vient peut-être trop tard. {claim.says} {headline(placed)}."


def _contrary(claim: Claim, case: Case) -> Iterator[str]:
    """Ask about a fact that the letter denies."""
    if span := case.span(claim.absent):
        yield (
            f"{claim.says} Or votre dossier contient « {shape(claim.absent).label} » "
            f"({span.in_words()}) : l’un des deux est à vérifier."
        )
