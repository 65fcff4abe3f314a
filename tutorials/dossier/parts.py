"""What a case can be turned into: results, letters, evidence sheet, calendar, contacts, plan."""

from __future__ import annotations

import base64
import datetime as dt
import re
from collections.abc import Iterator

from tutorials.case.model import AWAITED, Case, save
from tutorials.dates.french import full_date, long_date
from tutorials.deadlines import screens as delais
from tutorials.deadlines.case import known_deadlines
from tutorials.deadlines.legal import Deadline
from tutorials.deadlines.sentences import headline
from tutorials.dossier.reached import Reached, reached
from tutorials.dossier.requests import expected
from tutorials.evidence.checking import LIST
from tutorials.evidence.export import sheet
from tutorials.files.vcf import cards
from tutorials.flows import screens
from tutorials.letters.claims import check
from tutorials.letters.output import file_of
from tutorials.letters.revise import written
from tutorials.letters.writers import Format
from tutorials.library import Library
from tutorials.render import render
from tutorials.typography import french

_DRAFT = "BROUILLON : à relire un autre jour. Ne rien publier peut être le meilleur choix."
_CAPTURES = (
    "Les captures ne sont pas ici : réunissez-les avec la fiche dans « Garder les preuves »."
)
_FORMATS: tuple[Format, ...] = ("docx", "txt")
_INNER_LINK = re.compile(r'<a\b[^>]*href="(?:\.\./|#)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
"""A link that leads nowhere outside the site."""


def parts(case: Case, today: dt.date, library: Library) -> dict[str, str | bytes]:
    """Return the files of the dossier, by path, the most useful first.

    Args:
        case: what is known; what it does not allow to make is left out.
        today: the day the dossier is made.
        library: law, flows, letters, contacts.
    """
    found: dict[str, str | bytes] = {
        **dict(_results(case, today, library)),
        **dict(_letters(case, today, library)),
    }
    if text := case.facts.get("reponse"):
        found["reponse-brouillon.txt"] = _plain(f"{_DRAFT}\n\n{text}")
    if case.evidence:
        files = sheet(case.evidence, case.facts.get("nom", ""), today)
        del files[LIST]  # it checks captures, which are in preuves.zip
        found |= {f"preuves/{name}": file for name, file in files.items()}
    if deadlines := _noted(case, today, library):
        found[delais.CALENDAR] = delais.calendar(case, deadlines, today).text
    found["contacts.vcf"] = cards(library.contacts)
    found["dossier.json"] = save(case)
    return {"a-lire-d-abord.txt": _plan(case, today, library, list(found)), **found}


def dated(case: Case, today: dt.date, library: Library) -> list[Deadline]:
    """Return the delays that count: those of the outcomes reached, and no other date's."""
    given = {rule for one in reached(case, today, library) for rule in one.rules}
    return [each for each in known_deadlines(case, today, library) if each.rule.id in given]


def _noted(case: Case, today: dt.date, library: Library) -> list[Deadline]:
    """Return what the calendar notes: the delays that count, and the answers awaited."""
    awaited = (expected(request, case, today, library) for request in case.requests)
    found = [*dated(case, today, library), *(each for each in awaited if each)]
    return list({(each.rule.id, each.span): each for each in found}.values())


def next_steps(case: Case, today: dt.date, library: Library) -> list[str]:
    """Return what comes next, one plain French sentence each: the acts of the outcomes reached.

    The acts for now come first, then the requests sent, whose answers have dates of their own,
    then the other acts.
    """
    plans = reached(case, today, library)
    now = dict.fromkeys(act for one in plans for act in one.now)
    later = dict.fromkeys(act for one in plans for act in one.later if act not in now)
    said = [[_MARKS.sub("", library.registry.expand(act)) for act in acts] for acts in (now, later)]
    steps = [*said[0], *_followed(case, today, library), *said[1]]
    return [french(step) for step in steps]


def _followed(case: Case, today: dt.date, library: Library) -> Iterator[str]:
    """Yield what to follow: each request that still awaits its answer."""
    for request in case.requests:
        if request.answer in AWAITED:
            due = expected(request, case, today, library)
            sent, when = long_date(request.sent), f" {headline(due)}." if due else ""
            yield f"Suivre la demande envoyée à {request.to} le {sent}.{when}"


_MARKS = re.compile(r"[*`]")
"""Marks of Markdown that acts may have."""


def result_html(one: Reached, today: dt.date, library: Library) -> str:
    """Return an outcome reached as a page of its own."""
    html = render(
        "dossier/result.html",
        prefix=one.flow.id,
        plan=one.plan,
        sources=screens.sources(library, one.plan.law),
        today=full_date(today),
        live=True,
    )
    return _INNER_LINK.sub(r"\1", html)


def _results(case: Case, today: dt.date, library: Library) -> Iterator[tuple[str, str]]:
    for one in reached(case, today, library):
        yield f"resultats/{one.flow.id}.html", result_html(one, today, library)


def _letters(case: Case, today: dt.date, library: Library) -> Iterator[tuple[str, bytes]]:
    letters = library.letters
    wanted = {*case.letters, *case.texts, *(request.letter for request in case.requests)}
    for id in sorted(wanted & letters.keys()):
        document = written(letters[id], case, today)
        for format in _FORMATS:
            file, _ = file_of(document, format, library)
            yield f"lettres/{file['name']}", base64.b64decode(file["base64"])


def _remarks(case: Case, today: dt.date, library: Library) -> Iterator[str]:
    """Yield what the letters begun say that is not true today, or is to be checked."""
    for id in sorted(case.letters.keys() & library.letters.keys()):
        for remark in check(library.letters[id], case, today, library).remarks:
            yield f"{library.letters[id].title} : {remark}"


def _plan(case: Case, today: dt.date, library: Library, paths: list[str]) -> str:
    lines = ["VOTRE DOSSIER", f"Préparé le {long_date(today)}.", "", "PROCHAINES ÉTAPES"]
    lines += [f"- {step}" for step in next_steps(case, today, library)] or [
        "- Aucun tri n’a été mené jusqu’au bout. Le tutoriel d’un avis donne un plan."
    ]
    if remarks := list(_remarks(case, today, library)):
        lines += ["", "AVANT D’ENVOYER UNE LETTRE", *(f"- {remark}" for remark in remarks)]
    lines += ["", "CE QUE CONTIENT CE DOSSIER", *(f"- {path}" for path in paths)]
    if any(item.captures for item in case.evidence):
        lines += ["", _CAPTURES]
    lines += [
        "",
        "Information générale : elle ne remplace pas l’avis d’une avocate ou d’un avocat.",
    ]
    return _plain("\n".join(lines))


def _plain(text: str) -> str:
    """End lines as the plainest editors expect, with the mark that tells them it is UTF-8."""
    return "\ufeff" + "\r\n".join(french(text).splitlines()) + "\r\n"
