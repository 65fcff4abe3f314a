"""Load the content that ``tutorials.editing.content`` compiled; it has already been checked."""

from __future__ import annotations

import json

from tutorials.deadlines.model import DeadlineFile
from tutorials.decoding import decode
from tutorials.files.vcf import ContactFile
from tutorials.flows.model import Flow
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.ops import letters_from_json
from tutorials.letters.writers.assets import assets_from_json
from tutorials.library import Library
from tutorials.places import Places
from tutorials.replies.ops import replies_from_json
from tutorials.signals.ops import signals_from_json
from tutorials.watch.model import Watch


def library_from_json(text: str) -> Library:
    """Load all content; raises ``KeyError`` for a kind that ``text`` does not hold."""
    data = json.loads(text)
    contact_files = (decode(ContactFile, file) for file in data["contacts"])
    return Library(
        registry=Registry(decode(Entry, entry) for entry in data["law"]),
        places=decode(Places, data["places"]),
        templates=data["templates"],
        flows={flow["id"]: decode(Flow, flow) for flow in data["flows"]},
        letters=letters_from_json(data["letters"]),
        fonts=assets_from_json(data["fonts"]),
        deadlines=tuple(decode(DeadlineFile, file) for file in data["deadlines"]),
        contacts=tuple(contact for file in contact_files for contact in file.contacts),
        watch=decode(Watch, data["watch"][0]),
        replies=replies_from_json(data["replies"]),
        signals=signals_from_json(data["signals"]),
    )
