"""Read a case file: this version or an older one, and every problem of one edited by hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import dacite

from tutorials.case.facts import shape
from tutorials.case.migrate import migrate
from tutorials.case.model import Case, Item, Request, save
from tutorials.dates.french import plausible
from tutorials.nesting import depth
from tutorials.problems import Path, Problem

MAX_CHARACTERS = 5_000_000
"""Longest case file read; a thick case with a hundred items of evidence is a tenth of that."""


def load(text: str) -> Case | tuple[Problem, ...]:
    """Read a case file of this version or an older one.

    A file that cannot be read is a value: its problems, in French, at most one for each part.
    """
    if len(text) > MAX_CHARACTERS:
        return (Problem("Ce fichier est trop gros pour être un dossier", _REOPEN),)
    if depth(text) > _DEEPEST:
        return (Problem("Ce fichier n’est pas un dossier lisible", _REOPEN),)
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"ligne {error.lineno}, colonne {error.colno}"
        return (Problem(f"Ce fichier n’est pas un dossier lisible ({place})", _REOPEN),)
    except ValueError:  # a number of thousands of digits
        return (Problem("Ce fichier n’est pas un dossier lisible", _REOPEN),)
    return from_json(data)


def from_json(data: Any) -> Case | tuple[Problem, ...]:
    """Read a case from JSON values; see :func:`load`."""
    current = migrate(data)
    if isinstance(current, Problem):
        return (current,)
    parts = {f.name for f in dataclasses.fields(Case)}
    problems = [_unknown(key, ()) for key in current if key not in {*parts, "format", "version"}]
    found: dict[str, Any] = {}
    for name in sorted(parts & current.keys()):
        if current[name] == _EMPTY[name]:
            continue
        if entries := list(_wrong_entries(name, current[name])):
            problems += entries
            continue
        part = _part(name, current[name])
        if isinstance(part, Problem):
            problems.append(part)
        else:
            found[name] = part
    case = Case(**found)
    known = {name: origin for name, origin in case.origins.items() if name in case.facts}
    case = dataclasses.replace(case, origins=known)
    problems += [_unknown(name, ("facts",)) for name in case.facts if not _NAME.fullmatch(name)]
    problems += [_bad_date(name) for name in case.facts if not _date_is_right(case, name)]
    return tuple(problems) or case


_DEEPEST = 20
"""A case has five levels."""
_NAME = re.compile(r"[\w-]{1,60}")
_EMPTY = json.loads(save(Case()))
_REOPEN = "choisissez le fichier .json que vous aviez enregistré depuis ce site"
_CONFIG = dacite.Config(strict=True, type_hooks={dt.date: dt.date.fromisoformat})


_DATES = {
    part: tuple(one.name for one in dataclasses.fields(entry) if "dt.date" in str(one.type))
    for part, entry in (("requests", Request), ("evidence", Item))
}
"""Parts that are lists → the dates of each entry."""


def _wrong_entries(part: str, value: Any) -> Iterator[Problem]:
    """Yield what is wrong with the entries of a list, each with its place and its key."""
    if part not in _DATES or not isinstance(value, list):
        return
    for index, entry in enumerate(value):
        if not isinstance(entry, dict):
            yield _misplaced(part, index, part, "un objet est attendu")
            continue
        for key in _DATES[part]:
            if key in entry and entry[key] is not None and not _is_day(entry[key]):
                yield _misplaced(part, index, key, "écrivez-la AAAA-MM-JJ, exemple : 2027-03-14")
        for capture in entry["captures"] if isinstance(entry.get("captures"), list) else ():
            size = capture.get("size", 0) if isinstance(capture, dict) else 0
            if type(size) is not int or size < 0:
                yield _misplaced(part, index, "size", "un nombre entier d’octets est attendu")


def _is_day(value: Any) -> bool:
    try:
        return plausible(dt.date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _misplaced(part: str, index: int, key: str, hint: str) -> Problem:
    message = f"Dans « {part} », n° {index + 1}, la valeur de « {key} » n’est pas utilisable"
    return Problem(message, hint, (part, str(index), key))


def _part(name: str, value: Any) -> Any | Problem:
    """Read one part of a case; a wrong value is a problem that names its key."""
    try:
        return getattr(dacite.from_dict(Case, {name: _frozen(value)}, config=_CONFIG), name)
    except dacite.UnexpectedDataError as error:
        return _unknown(sorted(error.keys)[0], (name,))
    except dacite.MissingValueError as error:
        key = (error.field_path or name).rpartition(".")[2]
        return Problem(f"Il manque « {key} » dans « {name} »", "ajoutez cette clé", (name,))
    except dacite.WrongTypeError as error:
        return _wrong(name, error.field_path or name)
    except (TypeError, ValueError, RecursionError):
        return _wrong(name, name)


def _frozen(value: Any) -> Any:
    """Turn lists into tuples, and half characters (lone surrogates) into « ? »."""
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    if isinstance(value, dict):
        return {key: _frozen(one) for key, one in value.items()}
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _wrong(part: str, place: str) -> Problem:
    message = f"Dans « {part} », la valeur de « {place.rpartition('.')[2]} » n’est pas utilisable"
    return Problem(message, "remettez la valeur d’origine, ou retirez cette partie", (part,))


def _unknown(key: str, path: Path) -> Problem:
    return Problem(
        f"clé inconnue : « {key} »", "corrigez son orthographe ou retirez-la", (*path, key)
    )


def _date_is_right(case: Case, name: str) -> bool:
    if shape(name).kind != "date":
        return True
    try:
        span = case.span(name)
    except ValueError:
        return False
    return span is not None and plausible(span.first) and plausible(span.last)


def _bad_date(name: str) -> Problem:
    message = f"La date « {shape(name).label} » n’est pas utilisable"
    return Problem(message, "écrivez-la AAAA-MM-JJ, exemple : 2027-03-14", ("facts", name))
