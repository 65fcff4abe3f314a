"""What people type: cleaned before use, reported when wrong, never parsed again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tutorials.letters.model import Field, Front
from tutorials.problems import Problem
from tutorials.text.seen import as_seen

Values = Mapping[str, str | Sequence[str]]
"""Answers by field id; a ``list`` field has a sequence, or one text with an item per line."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STRIPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
    )
    + "\ud800-\udfff]"
)
"""Not allowed in XML 1.0, or able to reorder what stands next to it (bidi overrides)."""
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://[^\s<>«»\"]+\.[^\s<>«»\"]+", re.IGNORECASE)
_ENDS = ".,;:!?)]»…"
"""What follows an address copied with the sentence around it."""


def clean(text: str) -> str:
    """Return ``text`` as it is seen, without control characters nor direction overrides."""
    text = _STRIPPED.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return re.sub(r"\n{3,}", "\n\n", as_seen(text)).strip()


def removed(texts: Iterable[str]) -> int:
    """Return how many characters of ``texts`` no file can hold: :func:`clean` leaves them out."""
    return sum(len(_STRIPPED.findall(_LINE_ENDS.sub("\n", text))) for text in texts)


def texts_of(values: Values) -> Iterator[str]:
    """Yield every answer, one by one."""
    for value in values.values():
        yield from [value] if isinstance(value, str) else value


def removal(count: int) -> str:
    """Say that ``count`` characters were left out; nothing when none was."""
    if not count:
        return ""
    if count == 1:
        return "Un caractère invisible, qu’aucun fichier n’accepte, a été retiré."
    return f"{count} caractères invisibles, qu’aucun fichier n’accepte, ont été retirés."


def items(field: Field, values: Values) -> list[str]:
    """Return the cleaned, non-empty answers to ``field``: one, or several for a ``list``."""
    value = values.get(field.id, "")
    texts = [value] if isinstance(value, str) else [str(text) for text in value]
    cleaned = [clean(text) for text in texts]
    if field.type == "list":
        cleaned = [line.strip() for text in cleaned for line in text.split("\n")]
    elif field.type != "multiline":
        cleaned = [" ".join(text.split("\n")) for text in cleaned]
    if field.type == "url":
        cleaned = [found[0] if len(found := addresses(text)) == 1 else text for text in cleaned]
    if field.type == "choice":
        known = {option.value for option in field.options}
        cleaned = [text for text in cleaned if text in known]
    return [text for text in cleaned if text]


def addresses(text: str) -> list[str]:
    """Return the addresses in ``text``, each once: « Partager » often puts words around one."""
    found = (match[0].rstrip(_ENDS) for match in _URL.finditer(text))
    return list(dict.fromkeys(found))


def read_date(text: str) -> dt.date | None:
    """Read « 2026-11-03 » or « 3/11/2026 »; None when it is no date."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = match[1] or match[6], match[2] or match[5], match[3] or match[4]
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def missing(letter: Front, values: Values) -> list[Field]:
    """Return the required fields that have no usable answer, in the order they are asked."""
    return [field for field in letter.fields if field.required and not items(field, values)]


def wrong(letter: Front, values: Values) -> list[Problem]:
    """Return what is wrong with the answers given; a missing one is not (see :func:`missing`)."""
    fields = {field.id: field for field in letter.fields}
    hint = f"champs de cette lettre : {', '.join(fields)}"
    unknown = sorted(set(values) - set(fields))
    problems = [Problem(f"champ inconnu : « {id} »", hint, ("answers", id)) for id in unknown]
    for id, field in fields.items():
        if message := wrong_answer(field, values):
            problems.append(Problem(f"{field.label} : {message[0]}", message[1], ("answers", id)))
    return problems


def wrong_answer(field: Field, values: Values) -> tuple[str, str] | None:
    """Return what is wrong with one answer and what to do about it; None when nothing is."""
    given = values.get(field.id) or ""
    if not isinstance(given, str | list | tuple) or not all(
        isinstance(text, str) for text in given
    ):
        return "un texte ou une liste de textes est attendu", "corrigez ce champ"
    if field.type != "list" and not isinstance(given, str) and len(given) > 1:
        return "une seule réponse est attendue", "corrigez ce champ"
    answers = items(field, values)
    if field.type == "choice" and given and not answers:
        return "cette réponse n’est pas proposée", ", ".join(
            option.value for option in field.options
        )
    if not answers:
        return None
    if field.type == "date" and read_date(answers[0]) is None:
        return "cette date n’est pas comprise", "exemple : 3/11/2026"
    if field.type == "email" and not _EMAIL.fullmatch(answers[0]):
        return "cette adresse électronique est incomplète", "exemple : nom@cabinet.fr"
    if field.type == "url" and len(addresses(answers[0])) > 1:
        return "il y a plusieurs adresses dans ce champ", "gardez celle de la page en cause"
    if field.type == "url" and not _URL.fullmatch(answers[0]):
        return "cette adresse n’est pas complète", "copiez-la en entier, à partir de https://"
    return None
