import pickle

from hypothesis import given
from hypothesis import strategies as st

from tutorials.text.packing import (
    pack_numbers,
    pack_words,
    shared,
    unpack_numbers,
    unpack_words,
)
from tutorials.text.vocabulary import Vocabulary

WORDS = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=300))


@given(WORDS)
def test_words_come_back_as_they_were(words: list[str]) -> None:
    assert [*unpack_words(pack_words(words))] == words
    assert [*unpack_words(pack_words(sorted(words)))] == sorted(words)


@given(st.lists(st.integers(0, 65_535)))
def test_numbers_come_back_as_they_were(numbers: list[int]) -> None:
    assert unpack_numbers(pack_numbers(numbers)) == numbers


def test_what_two_words_begin_with_in_common_is_counted() -> None:
    assert shared("docteur", "docteure") == 7
    assert shared("avis", "site") == 0


def test_a_vocabulary_is_the_same_once_packed_and_read_again() -> None:
    classes = {frozenset({"caisse+", "mutuelle+", "prise de sang"}): 1, frozenset({"caisse+"}): 2}
    before = Vocabulary(classes)
    after = pickle.loads(pickle.dumps(before))
    assert [*after] == [*before]
    for word in ("caisse", "mutuelles", "prise", "autre"):
        assert after.mask(word) == before.mask(word)
