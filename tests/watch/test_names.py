"""Names as people type them, and at least one search for each."""

from __future__ import annotations

import pytest

from tutorials.watch.names import Name, read


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("", "Dr Hélène Martin", Name("Hélène", "Martin")),
        ("", "Hélène Martin", Name("Hélène", "Martin")),
        ("", "Professeure Anne-Marie Le Goff", Name("Anne-Marie", "Le Goff")),
        ("", "MARTIN Hélène", Name("Hélène", "MARTIN")),
        ("", "LE GOFF Anne", Name("Anne", "LE GOFF")),
        ("Hélène", "Martin née Durand", Name("Hélène", "Martin", "Durand")),
        ("Dr Hélène", "Martin (née Durand)", Name("Hélène", "Martin", "Durand")),
        ("", "Hélène Martin, née Durand", Name("Hélène", "Martin", "Durand")),
        ("Hélène", 'Martin "la meilleure"', Name("Hélène", "Martin la meilleure")),
        ("", "Martin", Name("", "Martin")),
        ("", "Née", Name("", "Née")),
        ("", "Dr", Name("", "Dr")),
        ("Renée", "Desnée", Name("Renée", "Desnée")),
    ],
)
def test_titles_come_off_and_names_come_apart(first: str, last: str, name: Name) -> None:
    assert read(first, last) == name


def test_each_name_under_which_people_may_write_is_searched() -> None:
    assert read("Hélène", "Martin née Durand").lasts == ("Martin", "Durand")
    assert read("Hélène", "Martin née Martin").lasts == ("Martin",)
