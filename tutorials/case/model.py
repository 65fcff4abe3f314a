"""What a case holds, and how it is written to a file and read back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import dacite

from tutorials.case.facts import fact
from tutorials.case.migrate import FORMAT, VERSION, migrate
from tutorials.problems import Path, Problem

Answer = Literal["attendue", "refus", "accord", "partielle"]
MAX_CHARACTERS = 5_000_000
"""Longest case file read; a thick case with a hundred items of evidence is a tenth of that."""


@dataclass(frozen=True)
class Request:
    """A request that has been sent: which, to whom, when, and what became of it.

    Args:
        letter: id of the letter, or what was done in the person's own words.
        to: who it was sent to.
        sent: the day it was sent.
        answer: « attendue » until an answer comes.
        answered: the day of the answer, if there is one.
        note: the person's own remarks.
    """

    letter: str
    to: str
    sent: dt.date
    answer: Answer = "attendue"
    answered: dt.date | None = None
    note: str = ""


@dataclass(frozen=True)
class Capture:
    """A capture's name and SHA-256 (64 hexadecimal digits); the file stays on the device."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Item:
    """One item of evidence, as it was on the screen.

    Args:
        url: exact address.
        seen_on: the day it was seen; none while unknown.
        seen_at: the hour, as typed (« 14:05 »).
        author: the name shown.
        text: the exact text, spelling included.
        witness: who saw it.
        note: how it was captured: device, browser, whole page or not.
        captures: the files, by name and hash.
    """

    url: str = ""
    seen_on: dt.date | None = None
    seen_at: str = ""
    author: str = ""
    text: str = ""
    witness: str = ""
    note: str = ""
    captures: tuple[Capture, ...] = ()


@dataclass(frozen=True)
class Case:
    """One affair, from the first shock to the closed file.

    Args:
        facts: what is known, by name (see ``case.facts``); dates as ``YYYY-MM-DD``.
        answers: for each tutorial, its answers by question.
        requests: what has been sent, oldest first.
        evidence: items of evidence, in the order they were added.
        letters: for each letter, the values of the fields that are its own.
    """

    facts: dict[str, str] = field(default_factory=dict)
    answers: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    requests: tuple[Request, ...] = ()
    evidence: tuple[Item, ...] = ()
    letters: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lose."""
        return self == Case()

    def date(self, name: str) -> dt.date | None:
        """Return the date fact ``name``, or nothing when it is unknown."""
        text = self.facts.get(name, "")
        return dt.date.fromisoformat(text) if text else None

    def with_facts(self, facts: Mapping[str, str]) -> Case:
        """Return the case with ``facts`` added; an empty value takes the fact away."""
        merged = {**self.facts, **{name: text.strip() for name, text in facts.items()}}
        return dataclasses.replace(self, facts={k: v for k, v in merged.items() if v})

    def with_answers(self, tutorial: str, answers: Mapping[str, tuple[str, ...]]) -> Case:
        """Return the case with the answers of one tutorial replaced; none takes them away."""
        merged = {**self.answers, tutorial: dict(answers)}
        return dataclasses.replace(self, answers={k: v for k, v in merged.items() if v})


def changed(case: Case, facts: Mapping[str, str]) -> tuple[str, ...]:
    """Name the facts that the case holds with another value: what merging would overwrite."""
    return tuple(
        name for name, text in facts.items() if case.facts.get(name, "").strip() not in ("", text)
    )


def to_json(case: Case) -> dict[str, Any]:
    """Return the case as JSON-ready values, with its format and version."""

    def plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in pairs}

    return {"format": FORMAT, "version": VERSION, **dataclasses.asdict(case, dict_factory=plain)}


def save(case: Case) -> str:
    """Return the text of a case file; the same case always gives the same text."""
    return json.dumps(to_json(case), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def load(text: str) -> Case | tuple[Problem, ...]:
    """Read a case file of this version or an older one.

    A file that cannot be read is a value: its problems, in French, at most one for each part.
    """
    if len(text) > MAX_CHARACTERS:
        return (Problem("Ce fichier est trop gros pour être un dossier", _REOPEN),)
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"ligne {error.lineno}, colonne {error.colno}"
        return (Problem(f"Ce fichier n’est pas un dossier lisible ({place})", _REOPEN),)
    except RecursionError:
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
        part = _part(name, current[name])
        if isinstance(part, Problem):
            problems.append(part)
        else:
            found[name] = part
    case = Case(**found)
    problems += [_unknown(name, ("facts",)) for name in case.facts if not _NAME.fullmatch(name)]
    problems += [_bad_date(name) for name in case.facts if not _date_is_right(case, name)]
    return tuple(problems) or case


_NAME = re.compile(r"[\w-]{1,60}")
_REOPEN = "choisissez le fichier .json que vous aviez enregistré depuis ce site"
_CONFIG = dacite.Config(strict=True, type_hooks={dt.date: dt.date.fromisoformat})


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
    try:
        return fact(name).kind != "date" or case.date(name) is not None
    except ValueError:
        return False


def _bad_date(name: str) -> Problem:
    message = f"La date « {fact(name).label} » n’est pas écrite AAAA-MM-JJ"
    return Problem(message, "exemple : 2027-03-14", ("facts", name))
