import dataclasses

import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.case.library import values
from tutorials.editing.file_models import ContactFile, LawFile
from tutorials.files.vcf import Contact, cards

CONTACTS = [contact for file in values("contacts", ContactFile) for contact in file.contacts]
NATIONAL = {"15", "17", "112", "114", "3018", "3114"}
"""Short numbers that the State gives: whoever answers, they do not change hands."""


def read(text: str) -> list:  # type: ignore[type-arg]
    """Read cards back with an independent library."""
    return list(vobject.readComponents(text))


def test_every_body_is_read_back_with_its_address_and_purpose() -> None:
    found = read(cards(CONTACTS))
    assert [card.fn.value for card in found] == [contact.name for contact in CONTACTS]
    for card, contact in zip(found, CONTACTS, strict=True):
        assert card.version.value == "3.0"
        assert card.url.value == contact.url
        assert card.note.value.startswith(contact.purpose)
        assert ("tel" in card.contents) == bool(contact.telephone)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)


@given(TEXT, TEXT)
def test_any_text_is_read_back_from_a_card(name: str, purpose: str) -> None:
    contact = Contact("x", name, "https://x.example", purpose)
    (card,) = read(cards([contact]))
    assert (card.fn.value, card.note.value) == (name, purpose)


@given(TEXT)
def test_no_line_of_a_card_is_longer_than_75_octets(text: str) -> None:
    raw = cards([dataclasses.replace(CONTACTS[0], purpose=text)]).encode()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_a_number_is_a_national_one_or_is_written_as_the_registry_says_it() -> None:
    rules = [rule for file in values("law", LawFile) for rule in file.entries]
    said = " ".join(" ".join(rule.statement.split()) for rule in rules)
    numbers = [contact.telephone for contact in CONTACTS if contact.telephone]
    assert set(numbers) >= NATIONAL
    assert [number for number in numbers if number not in NATIONAL and number not in said] == []


def test_the_bodies_that_letters_and_results_name_are_there() -> None:
    assert {"cnil", "arcom", "17cyber", "3018", "pharos", "organes-dsa"} <= {c.id for c in CONTACTS}
