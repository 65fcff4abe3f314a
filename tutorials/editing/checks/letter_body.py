"""What makes the body of a letter wrong: missing roles, marks in the wrong place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tutorials.letters.model import Condition, Field, Letter, Part
from tutorials.problems import Problem

_REQUIRED = {
    "sender": "l’expéditeur (« ::: sender »)",
    "addressee": "le destinataire (« ::: addressee »)",
    "place-date": "le lieu et la date (« ::: place-date »)",
    "subject": "l’objet (une ligne qui commence par « # »)",
    "signature": "la signature (« ::: signature »)",
}
"""Roles that every letter has, in words."""


def check_body(letter: Letter) -> Iterator[Problem]:
    """Yield what is wrong, with paths ``("body", number of the passage)``."""
    roles = Counter(passage.role for passage in letter.body)
    for role, words in _REQUIRED.items():
        if not roles[role]:  # type: ignore[index]
            yield Problem(f"il manque {words}", path=("body",))
    if roles["subject"] > 1:
        yield Problem("il y a deux objets (« # »)", path=("body",))
    known = {field.id: field for field in letter.fields}
    for index, passage in enumerate(letter.body):
        text = "".join(part.text for part in passage.parts)
        if typed := re.search(r"[\[\]\"]|\.\.\.", text):
            yield Problem(f"signe à remplacer : « {typed[0]} »", path=("body", index))
        for message in _passage(passage.parts, passage.when, passage.repeat, known):
            yield Problem(message, path=("body", index))


def _passage(
    parts: Sequence[Part], when: tuple[Condition, ...], repeat: str, known: dict[str, Field]
) -> Iterator[str]:
    for condition in (*when, *(one for part in parts for one in part.when)):
        options = [option.value for option in known.get(condition.field, Field()).options]
        if condition.value and condition.value not in options:
            yield f"« {condition.value} » n’est pas une réponse de « {condition.field} »"
    if any(one.value for part in parts for one in part.when):
        yield "une condition sur un choix entoure des paragraphes entiers, pas un bout de phrase"
    for position, part in enumerate(parts):
        if not part.forms and (field := known.get(part.field)) is not None:
            yield from _placed(field, (*when, *part.when), repeat, parts[position + 1 :])


def _placed(
    field: Field, when: tuple[Condition, ...], repeat: str, after: Sequence[Part]
) -> Iterator[str]:
    if (field.type == "list") != (repeat == field.id):
        yield f"« {field.id} » : « {{{{*champ}}}} » va avec une liste, et elle seule"
    guarded = any(one.field == field.id and not one.absent for one in when) or repeat == field.id
    if not field.required and not guarded:
        yield f"« {field.id} » est facultatif : mettez-le dans sa condition {{{{?{field.id}}}}}"
    if field.type == "multiline" and any(
        part.text.strip(" »\u00a0") or part.field for part in after
    ):
        yield f"« {field.id} » peut tenir plusieurs lignes : il doit finir son paragraphe"
