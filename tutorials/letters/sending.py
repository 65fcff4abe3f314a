"""What to look at before a letter is sent: is it true yet, and does it say too much."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutorials.dates.french import full_date
from tutorials.deadlines.legal import Where, delays_of
from tutorials.letters.model import Front, Letter
from tutorials.letters.needs import Needs
from tutorials.letters.values import read_date

_ONE_DAY = dt.timedelta(days=1)
_PRIVATE = ("coordonnees", "date", "dossier", "nom", "paiement", "proche", "relation", "soin")
"""Rules of the reply check that look for what makes a person recognised."""
_POSTAL = ("adresse", "adresse_destinataire")
_TOWN = re.compile(r"\b(?:\d{5}|\d{2} ?\d{3}|[A-Z]{1,2}-?\d{3,5})\b\s+\S", re.MULTILINE)
"""A postcode and what follows it, in France or abroad."""
_OPEN_FIELDS = ("multiline", "list", "text")
_FIXED = (
    *("nom", "qualite", "adresse", "ville", "rpps", "telephone", "plateforme", "passage"),
    *("pseudonyme", "adresse_destinataire", "reference", "destinataire", "direction"),
)
"""Fields that hold names, addresses or published words by design: they are not read."""
_ADVICE = {
    "justice": "Devant la justice, ne dites que ce qui est nécessaire à votre défense. Voyez une "
    "avocate ou un avocat avant d’écrire ce qui touche une personne soignée.",
    "avocat": "Votre avocate ou votre avocat est tenu au secret. N’écrivez pourtant par courriel "
    "que ce qui est nécessaire ; le reste se dit de vive voix.",
    "ordre": "L’Ordre peut vous lire, et le dossier peut être montré à l’autre partie. N’écrivez "
    "rien qui fasse reconnaître une personne soignée.",
    "assureur": "Votre assureur n’a pas besoin de savoir qui est soigné, ni de quoi.",
    "employeur": "Le service juridique n’a pas besoin de savoir qui est soigné, ni de quoi.",
}
"""What each addressee may be told; a site, an author or an authority: nothing at all."""
_NOBODY = "Ce destinataire n’a pas à savoir qui est soigné, ni de quoi : retirez ce passage."


@dataclass(frozen=True)
class Remark:
    """A passage that may make somebody recognised: shown, never a block.

    Args:
        field: the question it answers.
        passage: the words.
        why: why the reader of replies marks it.
    """

    field: str
    passage: str
    why: str


def ready_on(
    letter: Letter, values: Mapping[str, str], today: dt.date, library: Needs
) -> tuple[dt.date, str] | None:
    """Return the first day on which a letter says what is true, and why; None when it is today.

    Args:
        letter: the letter; its ``waits`` say what it depends on.
        values: the answers.
        today: the day of writing.
        library: the delays.
    """
    delays, found = delays_of(library), []
    for wait in letter.waits:
        start = read_date(values.get(wait.start, ""))
        held = all(values.get(id, "") in accepted for id, accepted in wait.when.items())
        if start and held:
            placed = delays.deadline(delays.rules[wait.rule], start, today, _where(values))
            if placed.standing != "passed":
                found.append((placed.late.last_day + _ONE_DAY, wait.why))
    return max(found, default=None)


def not_yet(ready: tuple[dt.date, str]) -> str:
    """Return the remark on a letter that is too early, two French sentences."""
    day, why = ready
    return f"Cette lettre est trop tôt aujourd’hui. {why} Envoyez-la à partir du {full_date(day)}."


def postal_remarks(letter: Front, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return what may lack in the postal addresses typed, French sentences."""
    return tuple(
        f"{field.label} : il y manque peut-être le code postal et la ville."
        for field in letter.fields
        if field.id in _POSTAL and (text := values.get(field.id, ""))
        if "@" not in text and not _TOWN.search(text)
    )


def private_remarks(letter: Front, values: Mapping[str, str], library: Needs) -> tuple[Remark, ...]:
    """Return the passages of free answers that the reply check would stop, in order."""
    return tuple(_read(letter, values, library))


def advice(letter: Front) -> str:
    """Return what the addressees of a letter may be told, one or two French sentences."""
    return next((_ADVICE[kind] for kind in letter.addressees if kind in _ADVICE), _NOBODY)


def _read(letter: Front, values: Mapping[str, str], library: Needs) -> Iterator[Remark]:
    for field in letter.fields:
        text = values.get(field.id, "")
        if not text or field.type not in _OPEN_FIELDS or field.id in _FIXED:
            continue
        for finding in library.replies.rulebook.findings(text, None, ""):
            if finding.rule in _PRIVATE:
                yield Remark(field.label, finding.excerpt, finding.why)


def _where(values: Mapping[str, str]) -> Where:
    """Return the country of an addressee whose name says it."""
    name = f"{values.get('plateforme', '')} {values.get('destinataire', '')}".casefold()
    return Where(theirs="irlande") if "google" in name else Where()
