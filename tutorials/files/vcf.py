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
    """A body that can be turned to.

    Args:
        id: kebab-case, unique (``cnil``).
        name: as people know it.
        url: the page to go to.
        purpose: what it does for a physician, one French sentence.
        limits: what it does not do, one French sentence; empty when there is nothing to say.
        telephone: as dialled in France; empty unless the number has been checked.
        sms: the number is written to, and not called.
    """

    id: str
    name: str
    url: str
    purpose: str
    limits: str = ""
    telephone: str = ""
    sms: bool = False


@dataclass(frozen=True)
class ContactFile(Content):
    """A file of ``content/contacts/``."""

    contacts: tuple[Contact, ...]


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
