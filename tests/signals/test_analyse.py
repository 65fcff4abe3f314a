import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutorials.signals.analyse import Analysis, all_signals, analyse
from tutorials.signals.lexicon import Lexicon

WORDS = [
    "connard",
    "c*nnard",
    "enc…",
    "il",
    "elle",
    "vole",
    "pas",
    "jamais",
    "un",
    "escroc",
    "à",
    "cause",
    "mort",
    "de",
    "ma",
    "mère",
    "06",
    "12",
    "34",
    "56",
    "78",
    "rue",
    "12",
    "@",
    "😡",
    "é",
    "…",
    "«",
    "»",
    ".",
    "!",
    "?",
    "\n",
    ",",
    "voleur",
    "casser",
    "la",
    "gueule",
    "attente",
    "je",
    "suis",
    "déçue",
    "FDP",
]
REVIEWS = st.one_of(
    st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
)


def strong(analysis: Analysis) -> set[str]:
    return {one.type for one in analysis.signals if one.weight == "fort" and one.type != "critique"}


@settings(deadline=None)
@given(REVIEWS)
def test_every_span_holds_its_extract(lexicon: Lexicon, text: str) -> None:
    for signal in analyse(text, lexicon).signals:
        assert 0 <= signal.start < signal.end <= len(text)
        assert text[signal.start : signal.end] == signal.excerpt


@settings(deadline=None)
@given(REVIEWS)
def test_signals_come_in_order_and_those_of_one_type_never_overlap(
    lexicon: Lexicon, text: str
) -> None:
    signals = analyse(text, lexicon).signals
    assert [one.start for one in signals] == sorted(one.start for one in signals)
    for type_ in {one.type for one in signals}:
        ends = [(one.start, one.end) for one in signals if one.type == type_]
        assert all(a[1] <= b[0] for a, b in pairwise(ends))


def test_spans_are_exact_after_emojis_and_combining_accents(lexicon: Lexicon) -> None:
    text = unicodedata.normalize("NFD", "😡🏽 Très déçue : quel abruti !")
    (signal,) = [one for one in analyse(text, lexicon).signals if one.type == "injure"]
    assert text[signal.start : signal.end] == "abruti"


@pytest.mark.parametrize(
    "text",
    [
        "un c*nnard",
        "un CONNNNNARD",
        "un conar",
        "un c0nnard",
        "un c o n n a r d",
        "des connasses",
        "va te faire enc…",
        "toi, encu..",
        "bande de batar",
        "un 𝐜𝐨𝐧𝐧𝐚𝐫𝐝",
    ],
)
def test_an_insult_is_seen_under_its_disguises(lexicon: Lexicon, text: str) -> None:
    analysis = analyse(text, lexicon)
    assert analysis.orientation == "abus_possible"
    assert "injure" in strong(analysis)


@pytest.mark.parametrize(
    "text",
    [
        "Ce n’est pas un voleur.",
        "Je ne dis pas que c’est un voleur.",
        "Mon ancien garagiste était un voleur.",
        "Si c’était un voleur, je le saurais.",
        "Quelqu’un a dit que c’était un voleur, je ne suis pas d’accord.",
    ],
)
def test_a_word_that_is_not_aimed_at_the_professional_is_no_strong_signal(
    lexicon: Lexicon, text: str
) -> None:
    assert strong(analyse(text, lexicon)) == set()


def test_the_form_of_a_doubt_does_not_excuse_an_accusation(lexicon: Lexicon) -> None:
    text = "Il paraît qu’il aurait falsifié des ordonnances."
    assert "diffamation" in strong(analyse(text, lexicon))


def test_words_on_which_courts_disagree_leave_the_question_open(lexicon: Lexicon) -> None:
    analysis = analyse("À fuir.", lexicon)
    assert analysis.orientation == "indetermine"
    (signal,) = analysis.signals
    assert signal.weight == "faible"
    assert {lexicon.cases[id].kept for id in signal.cases} == {True, False}


def test_one_strong_signal_outweighs_lawful_criticism_around_it(lexicon: Lexicon) -> None:
    text = "J’ai attendu une heure, accueil froid, et ce dentiste est une ordure."
    analysis = analyse(text, lexicon)
    assert analysis.orientation == "abus_possible"
    assert "critique" in {signal.type for signal in analysis.signals}


@pytest.mark.parametrize("text", ["", " ", "🙂", "\u0301", "Le cabinet est au rez-de-chaussée."])
def test_a_text_without_a_signal_is_left_undecided(lexicon: Lexicon, text: str) -> None:
    assert analyse(text, lexicon) == Analysis("indetermine", ())


@pytest.mark.parametrize("name", ["Mengele", "Petiot", "Jekyll", "Folamour", "Mabuse", "Knock"])
def test_a_name_that_accuses_is_no_surname(lexicon: Lexicon, name: str) -> None:
    assert analyse(f"C’est le docteur {name} du quartier.", lexicon).orientation == "abus_possible"
    assert analyse("Le docteur Boucher du quartier.", lexicon).orientation == "indetermine"


def test_a_slur_between_quotation_marks_is_open_until_somebody_takes_it_up(
    lexicon: Lexicon,
) -> None:
    denounced = analyse("« Bougnoule » n’est pas un argument, monsieur.", lexicon)
    assert denounced.orientation == "indetermine"
    taken_up = analyse("Elle dit « bougnoule » et elle a raison.", lexicon)
    assert taken_up.orientation == "abus_possible"


def test_an_insult_hides_no_threat_that_is_learnt(lexicon: Lexicon) -> None:
    text = "Les lâches comme toi, on les attrape un soir au coin du bois."
    assert {one.family for one in analyse(text, lexicon).signals} >= {"insulte", "menace-possible"}
    assert analyse(text, lexicon).orientation == "danger"


@pytest.mark.parametrize(
    "text",
    ["Merci de votre compréhension.", "Des bras cassés qui ne veulent rien faire pour vous."],
)
def test_an_exception_also_silences_what_is_learnt(lexicon: Lexicon, text: str) -> None:
    assert "menace-possible" not in {one.family for one in analyse(text, lexicon).signals}


def test_overlapping_signals_of_one_type_become_one(lexicon: Lexicon) -> None:
    text = "Elle signe de faux certificats."
    families = {one.family for one in all_signals(text, lexicon) if one.type == "diffamation"}
    merged = [one for one in analyse(text, lexicon).signals if one.type == "diffamation"]
    assert len(families) > 1
    assert len(merged) == 1


def test_no_reason_qualifies_the_text(lexicon: Lexicon) -> None:
    text = "Ce voleur de dentiste mérite une balle, il habite au 3 rue Basse, à fuir."
    for signal in analyse(text, lexicon).signals:
        assert "juge" in signal.why or "loi" in signal.why or "Code" in signal.why
        assert " est une diffamation" not in signal.why
        assert " est une injure" not in signal.why
