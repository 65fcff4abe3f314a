from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.entries import entry
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.editing.expressions import without_expressions
from tutorials.law.model import Entry, Value
from tutorials.law.registry import Registry, UnknownLaw, in_words, references

UNITS = ("euros", "days", "months", "years", "percent")
values = st.builds(Value, st.integers(1, 10**9), st.sampled_from(UNITS))
plain = st.text(st.characters(exclude_characters="{}"))


@given(values)
def test_a_value_in_words_keeps_its_digits_and_never_breaks(value: Value) -> None:
    words = in_words(value)
    assert int("".join(char for char in words if char.isdigit())) == value.amount
    assert " " not in words


@given(values)
def test_a_value_in_words_is_what_may_not_be_typed_by_hand(value: Value) -> None:
    words = in_words(value)
    assert typed_numbers(words) == [(0, len(words))]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Value(12000, "euros"), "12\u202f000\u00a0€"),
        (Value(1, "years"), "1\u00a0an"),
        (Value(2, "years"), "2\u00a0ans"),
        (Value(1, "days"), "1\u00a0jour"),
        (Value(1, "months"), "1\u00a0mois"),
        (Value(50, "percent"), "50\u00a0%"),
    ],
)
def test_units_agree_with_their_number(value: Value, words: str) -> None:
    assert in_words(value) == words


@given(plain)
def test_a_text_without_expression_is_left_as_it_is(text: str) -> None:
    assert Registry(()).expand(text) == text
    assert references(text) == []


@given(before=plain, after=plain)
def test_expressions_are_replaced_and_nothing_else(before: str, after: str) -> None:
    one = example()
    registry = Registry([one])
    text = before + '{{ valeur("delai.mois") }}{{loi("delai")}}' + after
    assert registry.expand(text) == before + "3\u00a0mois" + one.reference + after
    assert references(text) == ["delai", "delai"]
    assert without_expressions(text) == before + after


@pytest.mark.parametrize("id", ["rien", "delai.rien", "rien.mois"])
def test_an_unknown_id_is_named(id: str) -> None:
    kind = "valeur" if "." in id else "loi"
    with pytest.raises(UnknownLaw) as raised:
        Registry([example()]).expand(f'{{{{ {kind}("{id}") }}}}')
    assert raised.value.args == (id,)


def test_every_statement_of_the_registry_expands_to_plain_text(registry: Registry) -> None:
    for one in registry.entries.values():
        for text in (one.statement, one.since_2018, one.doubt):
            assert "{{" not in registry.expand(text)


def test_the_two_traps_name_what_is_taken_for_something_else(registry: Registry) -> None:
    fine = registry.expand(registry.entry("piege-45000").statement)
    for id in ("diffamation-particulier.amende", "diffamation-art-31.amende"):
        assert in_words(registry.value(id)) in fine
    named = references(registry.entry("piege-trois-mois-cnil").statement)
    assert {"rgpd-delai", "cnil-silence", "presse-prescription", "droit-de-reponse"} <= set(named)


def example() -> Entry:
    return entry("delai", values={"mois": Value(3, "months")})
