"""Write the bodies a case may need as one contact file (vCard 3.0, RFC 2426)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutorials.files.lines import document, escape
from tutorials.model import Content

MIME = "text/vcard"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:guide-ereputation:contacts")


@dataclass(frozen=True)
class Contact(Content):
    """A body that can be turned to."""

    id: str
    """Nom court, unique : lettres sans accent, chiffres, traits d’union. Par exemple « cnil »."""
    name: str
    """Le nom que l’on connaît."""
    url: str
    """Adresse de la page où aller."""
    purpose: str
    """Ce qu’il fait pour une ou un médecin, en une phrase."""
    limits: str = ""
    """Ce qu’il ne fait pas, en une phrase. Vide : rien à dire."""
    telephone: str = ""
    """Numéro tel qu’on le compose en France, entre guillemets. Vide s’il n’a pas été vérifié."""
    sms: bool = False
    """true : on écrit à ce numéro, on ne l’appelle pas."""


def cards(contacts: Iterable[Contact]) -> str:
    """Return the text of one contact file, that every address book reads."""
    return document(line for contact in contacts for line in _card(contact))


def _card(contact: Contact) -> Iterator[str]:
    name = escape(contact.name)
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}")
    yield f"N:{name};;;;"  # compulsory, whoever it is
    yield f"ORG:{name}"
    yield f"UID:urn:uuid:{uuid.uuid5(_NAMESPACE, contact.id)}"
    if contact.telephone:
        yield f"TEL;TYPE=WORK:{contact.telephone}"
    yield f"URL:{contact.url}"
    yield f"NOTE:{escape(' '.join(filter(None, (contact.purpose, contact.limits))))}"
    yield "END:VCARD"
