"""Build dataclasses from JSON values, and say of each value that does not fit where it stands.

Each dataclass is looked at once: its annotations become functions, one inside the other, so that
reading costs little more than calling constructors by hand.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from tutorials.problems import ContentError, Path, Problem

T = TypeVar("T")
Read = Callable[[Any], Any]
"""Gives what a JSON value stands for, or raises :class:`_Unfit`."""


class _Fault(NamedTuple):
    """What is wrong with a value, what to do, and the keys that lead to it."""

    what: str
    hint: str
    path: Path = ()


class _Unfit(Exception):  # noqa: N818 (never leaves this module)
    def __init__(self, *faults: _Fault) -> None:
        self.faults = faults

    def below(self, key: str | int) -> list[_Fault]:
        """Return the faults as they are seen from the outside of ``key``."""
        return [fault._replace(path=(key, *fault.path)) for fault in self.faults]


def decode(kind: type[T], value: Any) -> T:
    """Return the ``kind`` that a JSON value stands for; lists become tuples.

    Args:
        kind: a dataclass of texts, whole numbers, truth values, dates (``YYYY-MM-DD``), ``None``,
            ``Any``, ``Literal``, unions, ``tuple[X, ...]``, ``dict[X, Y]`` and dataclasses.
        value: what ``json.loads`` gave.

    Raises:
        ContentError: every fault, each with its path: keys unknown or missing, values of another
            kind. Nothing is converted in silence.
        TypeError: an annotation of ``kind`` is none of these.
    """
    known: Any = kind  # mypy does not know that a class can be hashed
    reader = _reader(known)
    try:
        fit: T = reader(value)
    except _Unfit as unfit:
        raise ContentError(map(_problem, unfit.faults)) from None
    return fit


def wrong(path: Path, hint: str) -> Problem:
    """Return what to say of a value that fits its kind and cannot be meant all the same.

    Args:
        path: where it is, at least one key.
        hint: what is expected.
    """
    return _problem(_Fault(_WRONG, hint, path))


def _problem(fault: _Fault) -> Problem:
    *within, last = fault.path or ("",)
    place = ", ".join(f"n° {key + 1}" if isinstance(key, int) else f"« {key} »" for key in within)
    named = f"du n° {last + 1}" if isinstance(last, int) else f"de « {last} »"
    said = fault.what.format(key=last, of=named)
    said = f"Dans {place}, {said}" if place else said[:1].upper() + said[1:]
    return Problem(said, fault.hint, fault.path)


_MISSING = "il manque « {key} »"
_UNKNOWN = "clé inconnue : « {key} »"
_WRONG = "la valeur {of} n’est pas utilisable"
DAY = "écrivez-la AAAA-MM-JJ, exemple : 2027-03-14"
"""What to do about a date."""


def unknown(path: Path) -> Problem:
    """Return what to say of a key that nothing reads."""
    return _problem(_unknown(path))


def _unknown(path: Path) -> _Fault:
    return _Fault(_UNKNOWN, "corrigez son orthographe ou retirez-la", path)


def _unfit(hint: str) -> _Unfit:
    return _Unfit(_Fault(_WRONG, hint))


@cache
def _reader(kind: Any) -> Read:
    """Return what reads a ``kind``."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _object(kind)
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple and parts[1:] == (...,):
        return _list(_reader(parts[0]))
    if origin is dict:
        return _table(*map(_reader, parts))
    if origin is Literal:
        return _choice(parts)
    if origin in (Union, UnionType):
        return _either(tuple(map(_reader, parts)))
    raise TypeError(f"{kind!r} is not read from JSON")


def _exactly(kind: type, hint: str) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # a truth value is no number
            raise _unfit(hint)
        return value

    return read


def _day(value: Any) -> dt.date:
    try:
        found = dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _unfit(DAY) from None
    if found.isoformat() != value:  # « 20261103 » and « 2026-W45-2 » are ISO dates too
        raise _unfit(DAY)
    return found


_PLAIN: dict[Any, Read] = {
    Any: lambda value: value,
    str: _exactly(str, "un texte est attendu"),
    int: _exactly(int, "un nombre entier est attendu"),
    bool: _exactly(bool, "« true » ou « false » est attendu"),
    NoneType: _exactly(NoneType, "« null » est attendu"),
    dt.date: _day,
}


def _object(kind: type) -> Read:
    hints, known = get_type_hints(kind), dataclasses.fields(kind)
    readers = {field.name: _reader(hints[field.name]) for field in known}
    absent = dataclasses.MISSING
    needed = [each.name for each in known if each.default is each.default_factory is absent]

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise _unfit("un objet est attendu")
        missing = (name for name in needed if name not in value)
        faults = [_Fault(_MISSING, "ajoutez cette clé", (name,)) for name in missing]
        found = {}
        for name, part in value.items():
            if name not in readers:
                faults.append(_unknown((name,)))
                continue
            try:
                found[name] = readers[name](part)
            except _Unfit as unfit:
                faults += unfit.below(name)
        if faults:
            raise _Unfit(*faults)
        return kind(**found)

    return read


def _list(item: Read) -> Read:
    def read(value: Any) -> tuple[Any, ...]:
        if type(value) not in (list, tuple):
            raise _unfit("une liste est attendue")
        return tuple(_each(item, enumerate(value)).values())

    return read


def _table(key: Read, item: Read) -> Read:
    def read(value: Any) -> dict[Any, Any]:
        if type(value) is not dict:
            raise _unfit("un objet est attendu")
        for name in value:
            key(name)
        return _each(item, value.items())

    return read


def _each(item: Read, values: Any) -> dict[Any, Any]:
    """Read all of ``values``, pairs of a key and a value, before any fault is told."""
    found, faults = {}, []
    for key, value in values:
        try:
            found[key] = item(value)
        except _Unfit as unfit:
            faults += unfit.below(key)
    if faults:
        raise _Unfit(*faults)
    return found


def _choice(values: tuple[Any, ...]) -> Read:
    named = ", ".join(f"« {value} »" for value in values)

    def read(value: Any) -> Any:
        if type(value) is not str or value not in values:
            raise _unfit(f"l’une de ces valeurs est attendue : {named}")
        return value

    return read


def _either(readers: tuple[Read, ...]) -> Read:
    """Return what reads the first of several kinds that fits; the first one's fault is told."""

    def read(value: Any) -> Any:
        faults: tuple[_Fault, ...] = ()
        for one in readers:
            try:
                return one(value)
            except _Unfit as unfit:
                faults = faults or unfit.faults
        raise _Unfit(*faults)

    return read
