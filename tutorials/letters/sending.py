"""What to look at before a letter is sent: does it say too much, and where does it go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tutorials.letters.document import Document
from tutorials.letters.model import Front
from tutorials.letters.needs import Needs

_PRIVATE = ("coordonnees", "date", "dossier", "nom", "paiement", "proche", "relation", "soin")
"""Rules of the reply check that look for what makes a person recognised."""
_POSTAL = ("adresse", "adresse_destinataire")
_TOWN = re.compile(r"\b(?:\d{5}|\d{2} ?\d{3}|[A-Z]{1,2}-?\d{3,5})\b\s+\S", re.MULTILINE)
"""A postcode and what follows it, in France or abroad."""
_HIGH, _WIDE = 6, 38
"""Lines of an address, and characters of a line (NF Z 10-011): what an envelope's window shows."""
_OPEN_FIELDS = ("multiline", "list", "text")
_FIXED = (
    *("nom", "qualite", "adresse", "ville", "rpps", "telephone", "plateforme", "passage"),
    *("pseudonyme", "adresse_destinataire", "reference", "destinataire", "direction"),
)
"""Fields that hold names, addresses or published words by design: they are not read."""
RETOUCHED = "Le texte de la lettre"
"""Where a remark stands that is about what was written into the letter itself."""


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


def postal_remarks(letter: Front, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return what may lack in the postal addresses typed, French sentences."""
    return tuple(
        f"{field.label} : il y manque peut-être le code postal et la ville."
        for field in letter.fields
        if field.id in _POSTAL and (text := values.get(field.id, ""))
        if "@" not in text and not _TOWN.search(text)
    )


def window_remarks(document: Document) -> tuple[str, ...]:
    """Return what an envelope's window would not show of the addressee, a French sentence."""
    blocks = [block.text for block in document.blocks if block.role == "addressee"]
    lines = [line for text in blocks for line in text.split("\n") if line]
    count = sum(-(-len(line) // _WIDE) for line in lines)
    if count <= _HIGH:
        return ()
    return (
        f"Le nom et l’adresse du destinataire prennent {count} lignes : la fenêtre d’une enveloppe "
        f"en montre {_HIGH}, d’environ {_WIDE} signes.",
    )


def private_remarks(
    letter: Front, values: Mapping[str, str], library: Needs, retouched: Iterable[str] = ()
) -> tuple[Remark, ...]:
    """Return the passages that the reply check would stop, in order.

    Args:
        letter: the letter, whose free answers are read.
        values: the answers.
        library: the reply check.
        retouched: lines written into the text itself.
    """
    free = [
        (field.label, values.get(field.id, ""))
        for field in letter.fields
        if field.type in _OPEN_FIELDS and field.id not in _FIXED
    ]
    return tuple(
        Remark(label, finding.excerpt, finding.why)
        for label, text in (*free, *((RETOUCHED, line) for line in retouched))
        if text
        for finding in library.replies.rulebook.findings(text, None, "")
        if finding.rule in _PRIVATE
    )
