"""The second opinion: learnt again it is the same, and it keeps quiet where it must."""

import json

import pytest

from tutorials.editing.commands.train import EXAMPLES, to_json
from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.signals import OPINION, load_roles
from tutorials.editing.training import read_examples, train
from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.model import Weights
from tutorials.signals.opinion import Roles, attack, features
from tutorials.signals.words import Repairs, read_words
from tutorials.text.folding import fold
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

FAMILY = "ensemble"
NO_ROLES = Roles({}, Vocabulary({}))


def read(text: str) -> list[Word]:
    return read_words(fold(text), Repairs((), frozenset()))


def counted(text: str) -> list[str]:
    return [feature for feature, _ in features(read(text), NO_ROLES)]


def test_the_file_holds_what_training_gives() -> None:
    roles = load_roles(CONTENT / "signals", PROJECT)
    learnt = json.loads(to_json(train(read_examples(EXAMPLES, roles))))
    kept = json.loads((CONTENT / "signals" / OPINION).read_text("utf-8"))
    assert learnt.keys() == kept.keys()
    assert learnt["words"].keys() ^ kept["words"].keys() == set()
    assert all(abs(kept["words"][one] - value) <= 1 for one, value in learnt["words"].items())


def test_the_file_is_small_enough_to_ship() -> None:
    assert (CONTENT / "signals" / OPINION).stat().st_size < 100_000


def test_the_witness_is_never_learnt_from() -> None:
    lines = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
    witnesses = sum(line["lot"] == "temoin" for line in lines)
    assert witnesses
    assert len(read_examples(EXAMPLES, NO_ROLES)) == len(lines) - witnesses


def test_a_denied_word_is_counted_apart_until_the_sentence_ends() -> None:
    assert counted("Il ne falsifie pas ses comptes. Comptes clairs.") == [
        *("+3", "il", "ne", "falsif", "pas", "+3s", "ses", "!compte"),
        *("compte", "clairs"),
    ]


def test_a_word_also_counts_as_the_parts_it_plays() -> None:
    classes = {frozenset({"caisse+", "mutuelle+"}): 1, frozenset({"malade+", "mutuelle+"}): 2}
    roles = Roles({"argent": 1, "victime": 2}, Vocabulary(classes))
    found = [feature for feature, _ in features(read("Sa caisse, ma mutuelle"), roles)]
    assert found == ["+3s", "sa", "caisse", "@argent", "+1", "ma", "mutuel", "@argent", "@victime"]


def test_training_weighs_what_only_abuses_say_against_what_only_lawful_reviews_say() -> None:
    examples = [(["vole", "il"], True), (["attendu", "il"], False)] * 5
    words = train(examples).words
    assert words["vole"] > 0 > words["attendu"]
    assert abs(words.get("il", 0)) < 20


def test_the_sentence_that_weighs_most_is_named() -> None:
    weights = Weights(0, 10, {"vole": 300, "+3": 9, "j": 0, "attend": -50, "encore": 0})
    assert attack(read("J’attends. Il vole. J’attends."), NO_ROLES, weights) == (1, False)
    assert attack(read("J’attends encore. J’attends, elle."), NO_ROLES, weights)[0] is None
    assert attack([], NO_ROLES, weights)[0] is None


def test_calm_text_around_a_passage_changes_nothing() -> None:
    weights = Weights(0, 10, {"il": 0, "+3": 0, "vole": 150, "tout": 0, "calme": -900})
    calm, hard = "Un cabinet calme. " * 3, "Hier il vole tout ici. " * 3
    assert attack(read(calm + hard + calm), NO_ROLES, weights)[0] in (3, 4, 5)


def test_politeness_weighs_nothing() -> None:
    assert counted("Bonjour, il vole. Merci.") == ["+3", "il", "vole"]


def test_it_does_not_judge_a_few_words(lexicon: Lexicon) -> None:
    assert attack(read("Vole."), NO_ROLES, Weights(0, 10, {"vole": 900}))[0] is None
    assert analyse("Cabinet à fuir.", lexicon).orientation == "indetermine"


@pytest.mark.parametrize(
    "text",
    [
        "Le degré zéro de l’intelligence sous une blouse.",
        "Il se paie des voyages avec la cotisation des familles.",
        "Votre petit garçon a un joli cartable bleu, il chante sur le boulevard.",
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
    signals = analyse(
        "Cet escroc se paie des voyages avec la cotisation des familles.", lexicon
    ).signals
    assert any(signal.weight == "fort" for signal in signals)
    assert all(signal.family != FAMILY for signal in signals)


def test_it_marks_one_whole_sentence(lexicon: Lexicon) -> None:
    text = "Bonjour. Il se paie des voyages avec la cotisation des familles !"
    (signal,) = [one for one in analyse(text, lexicon).signals if one.family == FAMILY]
    assert signal.extract == "Il se paie des voyages avec la cotisation des familles"
