"""Write the bodies a case may need as one contact file (vCard 3.0 or 4.0)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tutorials.files.lines import document, escape
from tutorials.model import Content

MIME = "text/vcard"
Version = Literal["3.0", "4.0"]
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


@dataclass(frozen=True)
class ContactFile(Content):
    """A file of ``content/contacts/``."""

    contacts: tuple[Contact, ...]
    """Les organismes."""


def cards(contacts: Iterable[Contact], version: Version = "3.0") -> str:
    """Return the text of one contact file.

    Args:
        contacts: the bodies, in the order wanted.
        version: 3.0 is read by every address book; 4.0 says that these are organisations.
    """
    return document(line for contact in contacts for line in _card(contact, version))


def _card(contact: Contact, version: Version) -> Iterator[str]:
    name = escape(contact.name)
    yield from ("BEGIN:VCARD", f"VERSION:{version}", f"FN:{name}")
    if version == "3.0":
        yield f"N:{name};;;;"  # compulsory in 3.0, whoever it is
    else:
        yield "KIND:org"
    yield f"ORG:{name}"
    yield f"UID:urn:uuid:{uuid.uuid5(_NAMESPACE, contact.id)}"
    if contact.telephone:
        yield f"TEL;TYPE={'WORK' if version == '3.0' else 'work'}:{contact.telephone}"
    yield f"URL:{contact.url}"
    yield f"NOTE:{escape(' '.join(filter(None, (contact.purpose, contact.limits))))}"
    yield "END:VCARD"
