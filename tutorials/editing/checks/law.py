"""What the form of a law file cannot show: ids, expressions, sources, doubts, typed numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from tutorials.dates.periods import add_months
from tutorials.editing.checks.identifiers import malformed
from tutorials.editing.checks.reviewed import reviewed
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.editing.expressions import without_expressions
from tutorials.editing.file_models import LawFile
from tutorials.editing.text_file import Unreadable
from tutorials.law.model import Entry, Value
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.problems import Path, Problem

ADDRESS = re.compile(r"https://\S+")
"""Where a source or a contact is on the web."""
_ARTICLE = re.compile(r"\b(?:art\.|articles?)\s*(?:[LRD]\.|\d)")
_TEXTS = ("title", "statement", "since_2018", "doubt")


def check(file: LawFile, registry: Registry, elsewhere: Iterable[str] = ()) -> Iterator[Problem]:
    """Yield every problem of one file.

    Args:
        file: the file, right in form.
        registry: all entries, those of this file included.
        elsewhere: ids that the other files define.
    """
    taken = set(elsewhere)
    for index, entry in enumerate(file.entries):
        path: Path = ("entries", index)
        if entry.id in taken:
            message = f"cet identifiant est déjà pris : « {entry.id} »"
            yield Problem(message, "choisissez-en un autre", (*path, "id"))
        taken.add(entry.id)
        yield from _entry(entry, path, registry)


def overdue(entries: Iterable[Entry], today: dt.date) -> list[Entry]:
    """Return the entries last checked more than one year before ``today``, oldest first."""
    late = [entry for entry in entries if add_months(entry.checked_on, 12) < today]
    return sorted(late, key=lambda entry: (entry.checked_on, entry.id))


def _entry(entry: Entry, path: Path, registry: Registry) -> Iterator[Problem]:
    yield from malformed(entry.id, path, "presse-prescription", Unreadable)
    if entry.confidence != "sûr" and not entry.doubt.strip():
        hint = f"dites ce qui reste à contrôler : la confiance est « {entry.confidence} »"
        yield Problem("le doute n’est pas expliqué", hint, (*path, "doubt"))
    yield from reviewed(entry, path)
    yield from _read_in(entry, path)
    yield from _texts(entry, path, registry)
    yield from _values(entry, path)
    yield from _links(entry, path)


def _read_in(entry: Entry, path: Path) -> Iterator[Problem]:
    """« sûr » asks for a text read; « sans texte » is for what no text says."""
    place = (*path, "read_in")
    if entry.read_in == "non lu" and entry.confidence == "sûr":
        hint = "lisez le texte et datez sa version, ou baissez la confiance et dites le doute"
        yield Problem("« sûr » demande un texte lu", hint, place)
    if entry.read_in == "sans texte" and _ARTICLE.search(entry.reference):
        hint = "donnez la date de la version lue, ou « non lu »"
        yield Problem("la référence nomme un article : il y a un texte", hint, place)
    if isinstance(entry.read_in, dt.date) and entry.read_in > entry.checked_on:
        yield Problem("la version lue est plus récente que la vérification", "", place)


def _texts(entry: Entry, path: Path, registry: Registry) -> Iterator[Problem]:
    for key in _TEXTS:
        text, place = str(getattr(entry, key)), (*path, key)
        try:
            registry.expand(text)
        except UnknownLaw as unknown:
            message = f"le registre ne connaît pas « {unknown.args[0]} »"
            yield Problem(message, "vérifiez l’identifiant et le nom de la valeur", place)
        if "{{" in without_expressions(text):
            hint = 'écrivez {{ valeur("identifiant.nom") }} ou {{ loi("identifiant") }}'
            yield Problem("expression illisible", hint, place)
        if "regle(" in text:
            hint = "citez sa référence avec {{ loi(…) }}"
            yield Problem("une règle n’en contient pas une autre", hint, place)
        for start, end in typed_numbers(text):
            hint = "ajoutez une valeur et citez-la avec {{ valeur(…) }}"
            yield Problem(f"nombre écrit à la main : « {text[start:end]} »", hint, place)


def _values(entry: Entry, path: Path) -> Iterator[Problem]:
    text = " ".join(str(getattr(entry, key)) for key in _TEXTS)
    for name, value in entry.values.items():
        place = (*path, "values", name)
        if f'valeur("{entry.id}.{name}")' not in text:
            yield Problem(f"la valeur « {name} » ne sert pas dans son entrée", "", place)
        if name == "maximum" and (total := _sum(entry)) and value != total:
            message = "« maximum » n’est plus la somme de « delai » et de « prolongation »"
            yield Problem(message, "corrigez l’une des trois valeurs", place)
        if value.amount <= 0:
            yield Problem(
                f"la valeur « {name} » doit être positive",
                "retirez le signe moins, ou la valeur",
                place,
            )


def _sum(entry: Entry) -> Value | None:
    """Return the longest delay of ``entry``, from its two parts; none without both."""
    parts = [entry.values.get("delai"), entry.values.get("prolongation")]
    known = [part for part in parts if part]
    if len(known) < 2 or known[0].unit != known[1].unit:
        return None
    return Value(sum(part.amount for part in known), known[0].unit)


def _links(entry: Entry, path: Path) -> Iterator[Problem]:
    if not entry.sources:
        yield Problem("aucune source", "citez ce qui a été lu", (*path, "sources"))
    links = {(*path, "url"): entry.url}
    links |= {(*path, "sources", i, "url"): source.url for i, source in enumerate(entry.sources)}
    for place, url in links.items():
        if not ADDRESS.fullmatch(url):
            hint = "elle doit commencer par https://, sans espace"
            yield Problem(f"adresse refusée : « {url} »", hint, place)
