"""The tutorial « preuves »: what was seen, item by item, with captures that can be verified."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tutorials.case.entries import ADDED, GONE, key, place
from tutorials.case.model import Capture, Case, Item, to_json
from tutorials.dates.french import long_date
from tutorials.evidence import export, reading
from tutorials.evidence.checking import LIST, check, listed
from tutorials.files.stored_zip import TooBigError
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import File, Reply
from tutorials.request import Event, Fields, ShowRequest, State
from tutorials.screen import case_of, download, firsts, screen

_FIRST = {
    **{"url": "url", "author": "pseudonyme", "profile": "profil", "text": "passage"},
    **{"stars": "etoiles", "listing": "fiche", "rating": "note_globale"},
}
"""Fields of a first item that start with what the case knows under a fact's name."""


def show(asked: ShowRequest, library: object) -> Reply:
    """Answer one event of the tutorial.

    An ``item`` is an entry's key (see ``case.entries``).
    Events: ``add``, ``edit`` (item), ``save`` (the form), ``remove`` (item), ``restore``,
    ``capture`` (item, and a name, sha256 and size for each file hashed), ``drop`` (item, sha256),
    ``sheet`` (files without the captures), ``export`` (``held``: « sha256 crc32 size » of each
    file that the page holds; ``changed``: sha256 of those that are no longer what they were;
    ``incomplete`` to leave the others out), ``check`` (a folder: name
    and sha256 of each file, ``list``: the text of its list of digests; nothing at first).
    """
    state, event, today = asked.state, asked.event_or_view, asked.today
    case = case_of(state)
    removed = _removed(state)
    name = event.name if event else ""
    if event is None or name == "list":
        return _list(case, today) if case.evidence else _form(case, -1, _first(case))
    index = place(case.evidence, event.first("item"))
    gone = GONE if asked.event and event.first("item") and index < 0 else ""
    if name == "add" or (name == "edit" and index >= 0):
        return _form(case, index, reading.typed(case.evidence[index]) if index >= 0 else {})
    if name == "save":
        return _save(case, index, event.fields, asked, ADDED if gone else "")
    if gone:
        return _list(case, today, notice=gone)
    if name == "check":
        return _check(case, event.fields)
    if name == "restore" and removed:
        return _list(replace(case, evidence=(*case.evidence, removed)), today, "Élément remis")
    if name == "export":
        return _export(case, event, today)
    if name == "sheet":
        return _list(case, today, "Fiche prête", downloads=_sheet(case, today))
    return _change(case, index, event, asked)


def static(library: object) -> str:
    """Return the layer that needs no script: how to keep evidence, and a blank sheet."""
    return render(
        "evidence/static.html",
        labels=export.described(Item()),
        weak=export.WEAK,
        verify=export.VERIFY,
    )


def _change(case: Case, index: int, event: Event, asked: ShowRequest) -> Reply:
    """Apply ``remove``, ``capture`` or ``drop`` to one item; anything else changes nothing."""
    today = asked.today
    if index < 0:
        return _list(case, today)
    items, item = list(case.evidence), case.evidence[index]
    if event.name == "remove":
        del items[index]
        kept = replace(case, evidence=tuple(items))
        return _list(kept, today, "Élément retiré", removed=item)
    if event.name == "capture":
        captures = reading.captures(item.captures, event.fields, asked.now)
        items[index] = replace(item, captures=captures)
    elif event.name == "drop":
        gone = event.first("sha256")
        items[index] = replace(
            item, captures=tuple(each for each in item.captures if each.sha256 != gone)
        )
    return _list(replace(case, evidence=tuple(items)), today, "Fiche mise à jour")


def _check(case: Case, fields: Fields) -> Reply:
    """Ask for the files of a folder, or say what became of them."""
    text, *_ = fields.get("list", ("",))
    pairs = list(zip(fields.get("name", ()), fields.get("sha256", ()), strict=False))
    problems = []
    if pairs and not listed(text):
        hint = f"choisissez tous les fichiers du dossier, avec la liste « {LIST} »"
        problems.append(Problem("La liste des empreintes n’y est pas", hint, ("check",)))
    checked = check(text, pairs) if pairs and not problems else None
    return screen(
        "preuves",
        "evidence/check.html",
        case,
        title="Vérifier un dossier de preuves",
        view=("check", {}),
        problems=problems,
        checked=checked,
        list_name=LIST,
        any=bool(case.evidence),
    )


def _save(case: Case, index: int, fields: Fields, asked: ShowRequest, notice: str) -> Reply:
    """Keep the form's item, or show the form again with what is wrong; -1 adds it."""
    today = asked.today
    old = case.evidence[index] if index >= 0 else Item()
    item = reading.item(fields, old, today, asked.now)
    if isinstance(item, list):
        return _form(case, index, firsts(fields), item)
    items = list(case.evidence)
    here = index if index >= 0 else len(items)
    items[here : here + 1] = [item]
    told = reading.facts(item)
    new = {fact: value for fact, value in told.items() if fact not in case.facts}
    kept = replace(case.stated(new, "preuves"), evidence=tuple(items))
    return _list(kept, today, "Élément gardé", notice=notice)


def _export(case: Case, event: Event, today: dt.date) -> Reply:
    """Give the zip, or say which captures have to be chosen again first."""
    held = reading.held(event.fields.get("held", ()))
    missing = [each for _, each in export.hashes(case.evidence) if each.sha256 not in held]
    if missing and not event.first("incomplete"):
        problems = list(_lacking(missing, event.fields.get("changed", ())))
        return _list(case, today, problems=problems, incomplete=True)
    try:
        parts = export.parts(case.evidence, case.facts.get("nom", ""), held, today)
    except TooBigError:
        problem = Problem("Les captures dépassent 4 Go", "retirez-en une", ("captures-1",))
        return _list(case, today, problems=[problem])
    file: File = {"name": "preuves.zip", "mime": "application/zip", "parts": parts}
    return _list(case, today, "Dossier de preuves prêt", downloads=[file])


def _lacking(missing: Sequence[Capture], changed: Sequence[str]) -> Iterator[Problem]:
    """Say which captures the page does not hold, and which are no longer what they were."""
    path = ("captures-1",)
    if gone := [f"« {each.name} »" for each in missing if each.sha256 in changed]:
        yield Problem(
            f"Depuis le calcul de l’empreinte, ces fichiers ont changé ou disparu : "
            f"{', '.join(gone)}",
            "choisissez de nouveau les originaux, ou retirez-les de la fiche",
            path,
        )
    if asked := [f"« {each.name} »" for each in missing if each.sha256 not in changed]:
        yield Problem(f"Choisissez de nouveau ces captures : {', '.join(asked)}", path=path)


def _sheet(case: Case, today: dt.date) -> list[File]:
    files = export.sheet(case.evidence, case.facts.get("nom", ""), today)
    return [
        download("fiche-de-preuves.html", "text/html", files["fiche-de-preuves.html"]),
        download("fiche-de-preuves.txt", "text/plain", files["fiche-de-preuves.txt"]),
    ]


def _list(
    case: Case,
    today: dt.date,
    status: str = "",
    *,
    notice: str = "",
    removed: Item | None = None,
    incomplete: bool = False,
    problems: Sequence[Problem] = (),
    downloads: Sequence[File] = (),
) -> Reply:
    state = {"removed": to_json(Case(evidence=(removed,)))} if removed else {}
    return screen(
        "preuves",
        "evidence/list.html",
        case,
        title="Votre fiche de preuves",
        view=("list", {}),
        begun=bool(case.evidence),
        status=notice or status,
        notice=notice,
        state=state,
        problems=problems,
        downloads=downloads,
        rows=list(zip(case.evidence, export.located(case.evidence), strict=True)),
        key=key,
        described=export.described,
        clock=export.CLOCK,
        moment=export.moment,
        weak=export.WEAK,
        verify=export.VERIFY,
        removed=removed,
        incomplete=incomplete,
        today=long_date(today),
    )


def _form(
    case: Case, index: int, typed: Mapping[str, str], problems: Sequence[Problem] = ()
) -> Reply:
    item = key(case.evidence[index]) if index >= 0 else ""
    return screen(
        "preuves",
        "evidence/form.html",
        case,
        title="Ce que vous avez vu",
        view=("edit", {"item": item}) if item else ("add", {}),
        begun=bool(case.evidence),
        typed=typed,
        problems=problems,
        item=item,
        number=index + 1 if index >= 0 else len(case.evidence) + 1,
        any=bool(case.evidence),
    )


def _first(case: Case) -> dict[str, str]:
    """Return what the case already knows of a first item."""
    return {name: case.facts[fact] for name, fact in _FIRST.items() if fact in case.facts}


def _removed(state: State | None) -> Item | None:
    """Return the item just removed, so that the removal can be undone."""
    if not state or "removed" not in state:
        return None
    items = case_of({"case": state["removed"]}).evidence
    return items[0] if items else None
