"""Bring a case file of an older version up to the present one, one version at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tutorials.problems import Problem

FORMAT = "dossier-e-reputation"
VERSION = 5

_FACTS_OF_1 = {
    "name": "nom",
    "title": "qualite",
    "specialty": "specialite",
    "address": "adresse",
    "city": "ville",
    "rpps": "rpps",
    "email": "courriel",
    "phone": "telephone",
}
_DATES_OF_1 = {
    "posted": "date_publication",
    "seen": "date_decouverte",
    "request_received": "date_demande",
    "decision": "date_decision",
}

_QUESTIONS_OF_2 = {
    "mise-en-ligne": "date_publication",
    "decision": "date_decision",
    "reception": "date_demande",
    "plainte-cnil": "date_plainte_cnil",
    "saisine-organe": "date_saisine_organe",
    "demande-reponse": "date_demande_reponse",
    "depot-plainte": "date_depot_plainte",
}

_WATCH_OF_4 = {"jour": "day", "mois": "month"}


def migrate(data: Any) -> dict[str, Any] | Problem:
    """Return ``data`` in the present version, or what makes that impossible.

    Args:
        data: the values of a case file, as JSON gave them; not changed.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return Problem(
            "Ce fichier n’est pas un dossier de ce site",
            "choisissez le fichier .json que vous aviez enregistré ici",
            ("format",),
        )
    version = data.get("version")
    if not isinstance(version, int) or version < 1:
        return Problem("La version du dossier est illisible", path=("version",))
    if version > VERSION:
        return Problem(
            f"Ce dossier vient d’une version plus récente du site ({version})",
            "rechargez la page, puis rouvrez-le",
            ("version",),
        )
    try:
        for step in range(version, VERSION):
            data = _STEPS[step](data)
    except (AttributeError, TypeError, ValueError):
        return Problem(
            f"Ce dossier de version {version} est abîmé",
            "rouvrez une copie qui n’a pas été modifiée à la main",
        )
    return dict(data)


def _from_1(old: dict[str, Any]) -> dict[str, Any]:
    """Version 2 names every fact as the letters do, instead of five separate parts."""
    facts = _renamed(old.get("identity", {}), _FACTS_OF_1)
    facts |= _renamed(old.get("dates", {}), _DATES_OF_1)
    first, *others = old.get("urls", []) or [""]
    facts |= {"url": first, "autres_adresses": "\n".join(others)}
    facts |= {"role": old.get("role", ""), "passage": old.get("review", "")}
    kept = ("answers", "requests", "evidence", "letters")
    return {
        "format": FORMAT,
        "version": 2,
        "facts": {name: value for name, value in facts.items() if value},
        **{name: old[name] for name in kept if name in old},
    }


def _renamed(old: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names.get(name, name): value for name, value in old.items()}


def _from_2(old: dict[str, Any]) -> dict[str, Any]:
    """Version 3 names the flows' date questions as the facts that they ask for."""
    answers = {id: _renamed(given, _QUESTIONS_OF_2) for id, given in old.get("answers", {}).items()}
    return {**old, "version": 3, "answers": answers}


def _from_3(old: dict[str, Any]) -> dict[str, Any]:
    """Version 4 says of a request its kind, its object and the day it arrived; it keeps letters
    as retouched by hand, and appointments as handed over."""
    return {**old, "version": 4}


def _from_4(old: dict[str, Any]) -> dict[str, Any]:
    """Version 5 names the fields of the monthly watch in English, as all others are."""
    answers = dict(old.get("answers", {}))
    if "veille" in answers:
        answers["veille"] = _renamed(answers["veille"], _WATCH_OF_4)
    return {**old, "version": 5, "answers": answers}


_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _from_1,
    2: _from_2,
    3: _from_3,
    4: _from_4,
}
