"""What one may press at an act: a letter, a number to call, a page to go to, a tutorial."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tutorials.files.vcf import Contact
from tutorials.flows.needs import Needs
from tutorials.flows.outcome import Act


@dataclass(frozen=True)
class Button:
    """A link that looks like a button.

    Args:
        href: where it leads: a page of the site, ``tel:`` or ``sms:``, or another site.
        label: what it says.
        about: what its name adds, for who hears it apart from the act.
        letter: the id of the letter it opens, if it does.
        outside: it leads to another site.
    """

    href: str
    label: str
    about: str = ""
    letter: str = ""
    outside: bool = False


def buttons(act: Act, library: Needs) -> tuple[Button, ...]:
    """Return the buttons of ``act``, the quickest first; none when nothing is to be pressed."""
    return tuple(_buttons(act, library))


def _buttons(act: Act, library: Needs) -> Iterator[Button]:
    known = {contact.id: contact for contact in library.contacts} if act.contacts else {}
    yield from (_contact(known[id]) for id in act.contacts)
    if act.letter:
        url, title = library.places.letter(act.letter)
        label = title if title.startswith("Préparer") else "Préparer la lettre"  # a lawyer’s file
        yield Button(url, label, title, act.letter)
    if act.tool:
        url, title = library.places.tutorial(act.tool)
        yield Button(url, library.places.actions[act.tool], title)


def _contact(contact: Contact) -> Button:
    number = contact.telephone
    if not number:
        return Button(contact.url, f"Aller sur {contact.name}", contact.purpose, outside=True)
    scheme, words = ("sms", "Écrire au") if contact.sms else ("tel", "Appeler le")
    return Button(f"{scheme}:{number.replace(' ', '')}", f"{words} {number}", contact.purpose)
