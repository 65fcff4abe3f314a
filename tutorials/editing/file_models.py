"""Files that only hold a list: the tutorials know what is in it, not the file."""

from __future__ import annotations

from dataclasses import dataclass

from tutorials.files.vcf import Contact
from tutorials.law.model import Entry
from tutorials.model import Content


@dataclass(frozen=True)
class ContactFile(Content):
    """A file of ``content/contacts/``."""

    contacts: tuple[Contact, ...]
    """Les organismes."""


@dataclass(frozen=True)
class LawFile(Content):
    """A file of ``content/law/``: the entries of one theme."""

    entries: tuple[Entry, ...]
    """Les règles de ce thème."""
