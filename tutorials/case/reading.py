"""Read a case file: this version or an older one, and every problem of one edited by hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from tutorials.case.facts import shape
from tutorials.case.migrate import migrate
from tutorials.case.model import Appointment, Case, Item, Request, save
from tutorials.dates.french import plausible
from tutorials.decoding import DAY, decode, unknown, wrong
from tutorials.nesting import depth
from tutorials.problems import ContentError, Path, Problem

MAX_CHARACTERS = 5_000_000
"""Longest case file read; a thick case with a hundred items of evidence is a tenth of that."""


def load(text: str) -> Case | tuple[Problem, ...]:
    """Read a case file of this version or an older one.

    A file that cannot be read is a value: its problems, in French.
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
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    for name, value in current.items():
        if name in ("format", "version") or value == _EMPTY.get(name):
            continue
        try:
            part = decode(Case, {name: _whole(value)})
        except ContentError as error:
            problems += error.problems
        else:
            found[name] = getattr(part, name)
    case = Case(**found)
    known = {name: origin for name, origin in case.origins.items() if name in case.facts}
    case = dataclasses.replace(case, origins=known)
    problems += _improbable(case)
    problems += [unknown(("facts", name)) for name in case.facts if not _NAME.fullmatch(name)]
    problems += [_bad_date(name) for name in case.facts if not _date_is_right(case, name)]
    return tuple(problems) or case


_DEEPEST = 20
"""A case has five levels."""
_NAME = re.compile(r"[\w-]{1,60}")
_EMPTY = json.loads(save(Case()))
_REOPEN = "choisissez le fichier .json que vous aviez enregistré depuis ce site"


def _improbable(case: Case) -> Iterator[Problem]:
    """Yield each day that cannot be meant, each number under zero, and what is no digest.

    A digest is written as it is in lists that others check: a line break in it would forge a line.
    """
    entries: list[tuple[Path, Request | Item | Appointment]] = [
        *((("requests", index), request) for index, request in enumerate(case.requests)),
        *((("evidence", index), item) for index, item in enumerate(case.evidence)),
        *((("appointments", about), one) for about, one in case.appointments.items()),
    ]
    for path, entry in entries:
        for field in dataclasses.fields(entry):
            value = getattr(entry, field.name)
            if isinstance(value, dt.date) and not plausible(value):
                yield wrong((*path, field.name), DAY)
    for about, appointment in case.appointments.items():
        if appointment.sequence < 0:
            yield wrong(("appointments", about, "sequence"), _COUNT)
    for index, item in enumerate(case.evidence):
        for number, capture in enumerate(item.captures):
            if capture.size < 0:
                yield wrong(("evidence", index, "captures", number, "size"), _BYTES)
            if not _SHA256.fullmatch(capture.sha256):
                yield wrong(("evidence", index, "captures", number, "sha256"), _DIGEST)


_COUNT = "un nombre entier est attendu, 0 ou plus"
_BYTES = "un nombre entier d’octets est attendu"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DIGEST = "une empreinte de 64 chiffres hexadécimaux est attendue"


def _whole(value: Any) -> Any:
    """Turn half characters (lone surrogates) into « ? »."""
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(one) for key, one in value.items()}
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _date_is_right(case: Case, name: str) -> bool:
    if shape(name).kind != "date":
        return True
    try:
        span = case.span(name)
    except ValueError:
        return False
    return span is not None and plausible(span.first) and plausible(span.last)


def _bad_date(name: str) -> Problem:
    message = f"Dans « facts », la date « {name} » ({shape(name).label}) n’est pas utilisable"
    return Problem(message, DAY, ("facts", name))
