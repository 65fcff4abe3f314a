"""The tutorial « dossier »: see the case, correct it, save it, open it again, erase it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tutorials.case.entries import ADDED, GONE, key, place
from tutorials.case.kinds import KINDS
from tutorials.case.model import Case, save, to_json
from tutorials.case.origins import said_in
from tutorials.case.reading import load
from tutorials.dates.french import long_date
from tutorials.dates.spans import Span
from tutorials.deadlines.sentences import headline
from tutorials.deadlines.timeline import timeline
from tutorials.dossier import parts, requests
from tutorials.dossier.rows import GROUPS, groups_of, rows_of, typed_of
from tutorials.files import zips
from tutorials.library import Library
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import Reply
from tutorials.request import Event, Fields, ShowRequest, State, whole
from tutorials.screen import case_of, download, firsts, screen, typed_span


def show(asked: ShowRequest, library: Library) -> Reply:
    """Answer one event of the tutorial.

    Events: ``facts`` (group) and ``save-facts`` correct what is known; ``request`` (item, an
    entry's key, or none), ``save-request``, ``remove-request`` the requests sent; ``save`` the
    file, ``bundle`` the zip; ``open`` (text), then ``replace`` when it would hide another case;
    ``erase``, then ``erase-all``; ``remember`` and ``forget`` (the reply's ``keep`` tells the
    page to store the case in the browser, or to wipe what it stored).
    """
    state, event, today = asked.state, asked.event_or_view, asked.today
    case = case_of(state)
    tool = _Dossier(case, bool(state and state.get("kept")), today, library)
    if event is None:
        return tool.overview()
    if event.name in ("facts", "save-facts"):
        group = GROUPS[whole(event.first("group"), len(GROUPS)) or 0]
        return tool.facts(group) if event.name == "facts" else tool.save_facts(group, event.fields)
    if event.name in ("request", "save-request", "remove-request"):
        return tool.request(event, place(case.requests, event.first("item")))
    if event.name == "open":
        return tool.open(event.first("text"))
    if event.name == "replace" and state and "opening" in state:
        return tool.replaced(case_of({"case": state["opening"]}))
    if event.name == "save":
        file = download(f"dossier-{today.isoformat()}.json", "application/json", save(case))
        reply = tool.overview("Dossier enregistré dans un fichier", downloads=[file])
        return {**reply, "state": {**(state or {}), **reply["state"]}}
    if event.name == "bundle":
        made = zips.stored(parts.parts(case, today, library).items(), today)
        file = download(f"dossier-{today.isoformat()}.zip", zips.MIME, made)
        return tool.overview("Dossier complet prêt", downloads=[file])
    return tool.keep_or_erase(event.name)


def static(library: Library) -> str:
    """Return the layer that needs no script: a blank case to fill in by hand."""
    return render("dossier/static.html", groups=groups_of(Case(), every=True))


class _Dossier:
    """One turn of the tutorial: the case, whether the browser keeps it, the day, the content."""

    def __init__(self, case: Case, kept: bool, today: dt.date, library: Library) -> None:
        self._case, self._kept = case, kept
        self._today, self._library = today, library

    def overview(
        self, status: str = "", problems: Sequence[Problem] = (), notice: str = "", **more: Any
    ) -> Reply:
        case = self._case
        found = parts.dated(case, self._today, self._library)
        sure = [each for each in found if not each.rule.only_if]
        return self._screen(
            "dossier/overview.html",
            title="Votre dossier",
            status=notice or status,
            notice=notice,
            key=key,
            problems=problems,
            case=case,
            groups=groups_of(case),
            tutorials=_tutorials(case, self._library),
            requests=[
                (each, requests.expected(each, case, self._today, self._library))
                for each in case.requests
            ],
            kinds=KINDS,
            headline=headline,
            answers=requests.ANSWERS,
            letters=requests.letter_titles(self._library.places.letters, case),
            picture=timeline(sure, self._today, "app-dossier"),
            steps=parts.next_steps(case, self._today, self._library),
            long_date=long_date,
            said_in=said_in,
            places=self._library.places,
            kept=self._kept,
            **more,
        )

    def facts(
        self, group: str, typed: Mapping[str, str] | None = None, problems: Sequence[Problem] = ()
    ) -> Reply:
        rows = rows_of(self._case, group, every=True)
        shown = dict(typed) if typed is not None else typed_of(self._case, rows)
        return self._screen(
            "dossier/facts.html",
            title=group,
            view=("facts", {"group": str(GROUPS.index(group))}),
            typed=shown,
            problems=problems,
            rows=rows,
            group=group,
            number=GROUPS.index(group),
        )

    def save_facts(self, group: str, fields: Fields) -> Reply:
        texts = firsts(fields)
        new: dict[str, str | Span] = {}
        problems: list[Problem] = []
        for name, shape, _ in rows_of(self._case, group, every=True):
            if shape.kind != "date":
                text = texts.get(name, "")
                new[name] = text if not shape.choices or text in shape.choices else ""
                continue
            span = typed_span(fields, name, self._today)
            if isinstance(span, Problem):
                problems.append(span)
            else:
                new[name] = span or ""
        if problems:
            return self.facts(group, texts, problems)
        self._case = self._case.stated(new, "dossier")
        return self.overview("Renseignements gardés")

    def request(self, event: Event, index: int) -> Reply:
        gone = bool(event.first("item")) and index < 0
        if gone and event.name != "save-request":
            return self.overview(notice=GONE)
        if event.name == "remove-request":
            left = tuple(each for n, each in enumerate(self._case.requests) if n != index)
            self._case = replace(self._case, requests=left)
            return self.overview("Demande retirée")
        typed = requests.typed(self._case.requests[index]) if index >= 0 else {}
        problems: list[Problem] = []
        if event.name == "save-request":
            found = requests.read(event.fields, self._today)
            if not isinstance(found, list):
                self._case = self._case.with_request(found, index)
                return self.overview("Demande gardée", notice=ADDED if gone else "")
            typed, problems = firsts(event.fields), found
        item = key(self._case.requests[index]) if index >= 0 else ""
        return self._screen(
            "dossier/request.html",
            title="Une demande envoyée",
            view=("request", {"item": item} if item else {}),
            typed=typed,
            problems=problems,
            item=item,
            answers=requests.ANSWERS,
            kinds={id: kind.label for id, kind in KINDS.items()},
        )

    def open(self, text: str) -> Reply:
        """Open a file; when another case is on the screen, ask before hiding it."""
        found = load(text)
        if not isinstance(found, Case):
            unplaced = [Problem(each.message, each.hint, ("file",)) for each in found]
            return self.overview(problems=unplaced)
        if self._case.empty or found == self._case:
            return self.replaced(found)
        return self._screen(
            "dossier/confirm.html",
            title="Ouvrir un autre dossier",
            more={"opening": to_json(found)},
        )

    def replaced(self, case: Case) -> Reply:
        self._case = case
        return self.overview("Dossier ouvert")

    def keep_or_erase(self, name: str) -> Reply:
        if name == "erase":
            return self._screen(
                "dossier/erase.html", title="Effacer le dossier", view=("erase", {})
            )
        if name == "erase-all":
            self._case, self._kept = Case(), False
            return {**self.overview("Dossier effacé"), "keep": False}
        if name in ("remember", "forget"):
            self._kept = name == "remember"
            said = "Ce navigateur garde le dossier" if self._kept else "Ce navigateur l’a oublié"
            return {**self.overview(said), "keep": self._kept}
        return self.overview()

    def _screen(
        self, template: str, *, more: State | None = None, case: Case | None = None, **values: Any
    ) -> Reply:
        state = {**({"kept": True} if self._kept else {}), **(more or {})}
        return screen("dossier", template, self._case, state=state, shown=case, **values)


def _tutorials(case: Case, library: Library) -> list[tuple[str, str]]:
    """Return address and title of the tutorials that the case has answers for."""
    known = library.places.tutorials
    return [library.places.tutorial(id) for id in sorted(case.answers) if id in known]
