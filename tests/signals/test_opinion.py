"""What is learnt: learnt again it is the same, and it keeps quiet where it must."""

import json

import pytest

from tutorials.editing.commands.train import EXAMPLES, LEARNT, to_json
from tutorials.editing.examples import of_attacks
from tutorials.editing.kinds import CONTENT
from tutorials.editing.training import train
from tutorials.editing.word_fields import Fields
from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.opinion import (
    acts,
    attack,
    threats,
)
from tutorials.signals.repairs import Repairs
from tutorials.signals.words import read_words
from tutorials.text.features import PAIR, ROOT, Counted, Roles, count, features
from tutorials.text.folding import fold
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.weights import Weights
from tutorials.text.words import Word

FAMILY = "ensemble"
NO_ROLES = Roles({}, Vocabulary({}))


def read(text: str) -> list[Word]:
    return read_words(fold(text), Repairs((), frozenset()))


def sentences(text: str, roles: Roles = NO_ROLES) -> Counted:
    return count(read(text), roles)


def counted(text: str) -> list[str]:
    """Return what is counted, roots and pairs of words left out."""
    found = (feature for feature, _ in features(read(text), NO_ROLES))
    return [one for one in found if ROOT not in one and PAIR not in one]


def rooted(words: dict[str, int]) -> dict[str, int]:
    """Return the weights of ``words``, with their roots, which weigh nothing."""
    return words | {word[:4] + ROOT: 0 for word in words}


@pytest.mark.slow
@pytest.mark.parametrize("name", LEARNT)
def test_the_file_holds_what_training_gives(name: str) -> None:
    learnt = json.loads(to_json(LEARNT[name]()))
    kept = json.loads((CONTENT / name).read_text("utf-8"))
    assert learnt.keys() == kept.keys()
    assert learnt["threshold"] == kept["threshold"]
    assert abs(learnt["bias"] - kept["bias"]) <= 1
    assert learnt["words"].keys() ^ kept["words"].keys() == set()
    assert all(abs(kept["words"][one] - value) <= 1 for one, value in learnt["words"].items())


def test_the_files_are_small_enough_to_ship() -> None:
    assert all((CONTENT / name).stat().st_size < 100_000 for name in LEARNT)


def test_the_witness_is_never_learnt_from() -> None:
    lines = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
    witnesses = sum(line["lot"] == "temoin" for line in lines)
    assert witnesses
    assert len(of_attacks(EXAMPLES, NO_ROLES)) == len(lines) - witnesses


def test_a_denied_word_is_counted_apart_until_the_sentence_ends() -> None:
    assert counted("Il ne falsifie pas ses comptes. Comptes clairs.") == [
        *("+3", "il", "ne", "falsif", "pas", "+3s", "ses", "!compte"),
        *("compte", "clairs"),
    ]


def test_a_word_also_counts_by_its_root_and_with_the_word_before_it() -> None:
    found = [feature for feature, _ in features(read("Tu vas voir. Bonjour, tu dors."), NO_ROLES)]
    assert [one for one in found if one.endswith(ROOT)] == ["tu*", "vas*", "voir*", "tu*", "dors*"]
    pairs = ["^ tu", "tu vas", "vas voir", "^ tu", "tu dors"]
    assert [one for one in found if PAIR in one] == pairs
    (only,) = count(read("Tu vas voir."), NO_ROLES, {"vas voir"}).values()
    assert [one for one in only if PAIR in one] == ["vas voir"]


def test_a_word_also_counts_as_the_parts_it_plays() -> None:
    classes = {frozenset({"caisse+", "mutuelle+"}): 1, frozenset({"malade+", "mutuelle+"}): 2}
    roles = Roles({"argent": 1, "victime": 2}, Vocabulary(classes))
    every = [feature for feature, _ in features(read("Sa caisse, ma mutuelle"), roles)]
    found = [one for one in every if ROOT not in one and PAIR not in one]
    assert found == ["+3s", "sa", "caisse", "@argent", "+1", "ma", "mutuel", "@argent", "@victime"]


def test_the_ending_of_a_verb_says_what_is_announced_asked_or_supposed() -> None:
    said = {"retrouverai": "~futur+1", "verrez": "~futur+2", "viendront": "~futur+3"}
    said |= {"serait": "~si", "attendre": "~infinitif", "mangez": "~vous"}
    for word, ending in said.items():
        assert ending in counted(f"Demain {word}."), word
    assert not any(one.startswith("~") for one in counted("Un cabinet calme, ma foi."))


def test_training_weighs_what_only_abuses_say_against_what_only_lawful_reviews_say() -> None:
    examples = [([["vole", "il"]], True), ([["attendu", "il"]], False)] * 10
    words = train(examples).words
    assert words["vole"] > 0 > words["attendu"]
    assert abs(words.get("il", 0)) < 20


def test_training_finds_which_passage_makes_a_text_a_threat() -> None:
    lawful = [([["cabinet", "calme"], ["accueil", "doux"]], False)] * 20
    threats = [([["cabinet", "calme"], ["soir", "viens"]], True)] * 20
    words = train([*lawful, *threats]).words
    assert words["soir"] > 0
    assert words["cabinet"] < 0


def test_weights_that_serve_often_are_kept_before_those_of_few_texts() -> None:
    often = [([["soir", "viens"]], True), ([["soir", "doux"]], False)] * 20
    rare = [([["hache"]], True)] * 6
    assert train([*often, *rare], most=2).words.keys() == {"viens", "doux"}
    assert "hache" in train([*often, *rare], most=4).words


def test_words_of_a_field_share_a_weight_even_those_that_no_text_has() -> None:
    fields = Fields({"feu": ("essence", "briquet", "brul*"), "soin": ("dent",)})
    examples = [([["essenc", "viens"]], True), ([["dent", "viens"]], False)] * 20
    words = train(examples, fields=fields).words
    assert words["brique"] > 0
    assert words["essenc"] > words["brique"]
    assert words["dents"] < 0
    assert fields.of("brulon") == ["feu"]


def test_the_sentence_that_weighs_most_is_named() -> None:
    words = {"vole": 300, "j": 0, "attend": -50, "encore": 0}
    weights = Weights(0, 10, rooted(words) | {"+3": 9})
    assert attack(sentences("J’attends. Il vole. J’attends."), weights) == 1
    assert attack(sentences("J’attends encore. J’attends, elle."), weights) is None
    assert attack(Counted(), weights) is None


def test_calm_text_around_a_passage_changes_nothing() -> None:
    words = {"il": 0, "vole": 150, "tout": 0, "calme": -900}
    weights = Weights(0, 10, rooted(words) | {"+3": 0})
    calm, hard = "Un cabinet calme. " * 3, "Hier il vole tout ici. " * 3
    assert attack(sentences(calm + hard + calm), weights) in (3, 4, 5)


def test_a_threat_is_said_in_a_sentence_or_two_and_calm_text_hides_it_from_nobody() -> None:
    words = {"gares": 100, "sais": 100, "tu": 50, "te": 50, "dors": 150, "calme": -900}
    weights = Weights(0, 10, rooted(words) | {"+2t": 0})
    calm = "Un cabinet calme. " * 3
    assert [*threats(sentences(f"{calm}Je sais tu te gares ici. {calm}"), weights)] == [3]
    assert [*threats(sentences(f"{calm}Je sais tu gares. Dors. {calm}"), weights)] == [3]
    assert not [*threats(sentences(f"Je sais tu gares. {calm}Dors."), weights)]
    assert not [*threats(sentences("Tu dors."), weights)]


def test_a_threat_concerns_somebody_or_speaks_of_violence() -> None:
    words = dict.fromkeys(("on", "se", "gare", "ici", "soir", "te"), 200)
    weights = Weights(0, 10, rooted(words) | {"+2t": 200})
    assert not [*threats(sentences("On se gare ici ce soir."), weights)]
    assert [*threats(sentences("On te gare ici ce soir."), weights)] == [0]


HARD = "Hier il vole tout ici encore."
HARDER = "Hier il vole tout ici encore, toujours pareil."


@pytest.mark.parametrize(
    ("groups", "text", "found"),
    [
        ({"nuire": "vole"}, HARD, [0]),
        ({}, HARD, []),
        ({"acte": "vole"}, HARD, []),
        ({"acte": "vole"}, f"{HARD} {HARDER}", [1]),
        ({"acte": "vole", "argent": "tout"}, HARD, [0]),
        ({"proche": "tout"}, HARD, [0]),
        ({"proche": "tout", "origine": "ici"}, HARD, []),
        ({"acte": "vole", "groupe": "ici"}, HARDER, []),
        ({"nuire": "vole"}, "Hier vole tout ici encore.", []),
    ],
)
def test_an_act_is_confirmed_only_where_it_is_named_with_somebody(
    groups: dict[str, str], text: str, found: list[int]
) -> None:
    bits = {name: 1 << at for at, name in enumerate(groups)}
    vocabulary = Vocabulary({frozenset({word}): bits[name] for name, word in groups.items()})
    hard = ("hier", "vole", "tout", "ici", "encore", "toujours", "pareil")
    weights = Weights(0, 10, rooted(dict.fromkeys(hard, 165)))
    assert [*acts(sentences(text, Roles(bits, vocabulary)), weights)] == found


def test_politeness_weighs_nothing() -> None:
    assert counted("Bonjour, il vole. Merci.") == ["+3", "il", "vole"]


def test_it_does_not_judge_a_few_words(lexicon: Lexicon) -> None:
    assert attack(sentences("Vole."), Weights(0, 10, {"vole": 900})) is None
    assert analyse("Cabinet à fuir.", lexicon).orientation == "indetermine"


@pytest.mark.parametrize(
    "text",
    [
        "Le degré zéro de l’intelligence sous une blouse.",
        "Il vit aux crochets de ses malades.",
        "Il sacrifie ses malades à sa carrière.",
    ],
)
def test_alone_it_leaves_the_question_open_and_never_says_defamation(
    lexicon: Lexicon, text: str
) -> None:
    analysis = analyse(text, lexicon)
    assert analysis.orientation == "indetermine"
    assert {one.type for one in analysis.signals} <= {"ensemble", "critique"}


@pytest.mark.parametrize(
    "text",
    [
        "Mon ancien garagiste était un voleur.",
        "Ce n’est pas un voleur.",
        "Si c’était un voleur, je le saurais.",
    ],
)
def test_a_strong_word_that_its_context_excuses_silences_it(lexicon: Lexicon, text: str) -> None:
    assert all(signal.family != FAMILY for signal in analyse(text, lexicon).signals)


def test_it_says_nothing_where_a_rule_found_something_strong(lexicon: Lexicon) -> None:
    signals = analyse("Cet escroc vit aux crochets de ses malades.", lexicon).signals
    assert any(signal.weight == "fort" for signal in signals)
    assert all(signal.family != FAMILY for signal in signals)


def test_it_marks_one_whole_sentence(lexicon: Lexicon) -> None:
    text = "Bonjour. Il vit aux crochets de ses malades !"
    (signal,) = [one for one in analyse(text, lexicon).signals if one.family == FAMILY]
    assert signal.excerpt == "Il vit aux crochets de ses malades"
