import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutorials.text.folding import fold, fold_word
from tutorials.text.spans import utf16_spans

FRENCH = st.text(alphabet="aàâeéèêœçnN'’ …«»-😡🏽\u0301\u200dé\n.!?*@x", max_size=60)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("C’EST NUUUUL", "c'est nul"),
        ("créée à l’œil", "creee a l'oeil"),
        ("arnaaaaaque", "arnaque"),
        ("« bon »", '" bon "'),
        ("c*nnard, enc…", "c*nnard, enc..."),
        ("e\u0301leve\u0301", "eleve"),
        ("𝐯𝐨𝐥𝐞𝐮𝐫", "voleur"),
        ("vo\u200bleur", "voleur"),
        ("12\u202f000 €", "12 000 €"),
        ("", ""),
    ],
)
def test_a_text_is_folded_to_what_is_looked_for(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


@given(FRENCH)
def test_a_word_is_folded_as_it_is_in_a_text(typed: str) -> None:
    assert fold_word(typed) == fold(typed).text


@pytest.mark.parametrize(
    "typed", ["nuuul", "e\u0301le\u0300ve", "cr&eacute;e", "a\nb", "œil", "𝐯𝐨𝐥"]
)
def test_a_word_that_takes_more_than_one_letter_for_another_too(typed: str) -> None:
    assert fold_word(typed) == fold(typed).text


def test_a_match_gives_back_what_was_typed_with_its_marks() -> None:
    folded = fold("😡 Quel e\u0301norme NAAAAZE !")
    start = folded.text.index("enorme")
    assert folded.extract(start, start + 6) == "e\u0301norme"
    start = folded.text.index("naze")
    assert folded.extract(start, start + 4) == "NAAAAZE"


def test_a_ligature_counts_once_in_the_original() -> None:
    folded = fold("sœur")
    assert folded.origin(1, 3) == (1, 2)


@pytest.mark.parametrize("span", [(0, 0), (2, 1), (0, 9), (-1, 2)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no such span"):
        fold("abc").origin(*span)


@settings(deadline=None)
@given(FRENCH)
def test_origins_grow_and_stay_inside_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))


@settings(deadline=None)
@given(st.text(alphabet="aàéèêîœçn’ E\u00c9", max_size=40))
def test_composed_and_decomposed_accents_fold_alike(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert fold(composed).text == fold(decomposed).text


@settings(deadline=None)
@given(st.text(max_size=60), st.data())
def test_utf16_units_are_those_of_the_page(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    def units(part: str) -> int:
        return len(part.encode("utf-16-le", "surrogatepass")) // 2

    assert utf16_spans(text, [(start, end)]) == [(units(text[:start]), units(text[:end]))]


def test_many_spans_are_converted_at_once() -> None:
    assert utf16_spans("😡a😡b", [(0, 1), (1, 2), (3, 4)]) == [(0, 2), (2, 3), (5, 6)]


@settings(deadline=None)
@given(st.text(alphabet="aàéÉœŒçNn’ …«»-😡\n½ЙйªİÅ.3", max_size=40))
def test_a_text_folds_the_same_whether_or_not_it_holds_an_invisible_mark(text: str) -> None:
    assert fold(text + ".\u200b").text == fold(text + ".").text
    assert fold(text + ".\u200b").starts == fold(text + ".").starts
