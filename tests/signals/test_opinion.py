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
from tutorials.signals.opinion import Opinion, Roles, attack, features
from tutorials.signals.words import Repairs, read_words
from tutorials.text.folding import fold
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

FAMILIES = {"ensemble", "acte-et-ensemble", "menace-possible"}
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
    weights = Weights(0, 10, 500, 40, {"vole": 300, "+3": 9, "j": 0, "attend": -50, "encore": 0})
    opinion = attack(read("J’attends. Il vole. J’attends."), NO_ROLES, weights, 0)[0]
    assert opinion == Opinion(1, "whole")
    assert attack(read("J’attends encore. J’attends, elle aussi."), NO_ROLES, weights, 0)[0] is None
    assert attack([], NO_ROLES, weights, 0)[0] is None


LONG = "Hier il vole tout ici et encore là."
ACTS = Roles({"nuire": 1}, Vocabulary({frozenset({"vole"}): 1}))
PLAIN = Roles({"acte": 1}, Vocabulary({frozenset({"vole"}): 1}))
ON_MONEY = Roles(
    {"acte": 1, "argent": 2}, Vocabulary({frozenset({"vole"}): 1, frozenset({"tout"}): 2})
)


@pytest.mark.parametrize(
    ("roles", "text", "level"),
    [
        (NO_ROLES, LONG, "whole"),
        (ACTS, LONG, "act"),
        (ACTS, "Il vole tout encore.", "whole"),
        (PLAIN, LONG, "whole"),
        (ON_MONEY, LONG, "act"),
    ],
)
def test_it_confirms_only_an_act_that_is_named_in_so_many_words(
    roles: Roles, text: str, level: str
) -> None:
    weights = Weights(0, 10, 20, 40, {"il": 0, "+3": 0, "vole": 150, "tout": 0, "encore": 0})
    opinion = attack(read(text), roles, weights, 0)[0]
    assert opinion is not None
    assert opinion.level == level


def test_lawful_criticism_around_it_makes_it_doubt() -> None:
    weights = Weights(0, 10, 20, 40, {"il": 0, "+3": 0, "vole": 150, "tout": 0, "encore": 0})
    levels = [attack(read(LONG), ACTS, weights, lawful)[0] for lawful in (0, 2)]
    assert [one and one.level for one in levels] == ["act", "whole"]


def test_calm_text_around_a_passage_changes_nothing() -> None:
    weights = Weights(0, 10, 20, 40, {"il": 0, "+3": 0, "vole": 150, "tout": 0, "calme": -900})
    calm = "Un cabinet calme. " * 3
    opinion = attack(read(f"{calm}{LONG} {LONG} {LONG} {calm}"), ACTS, weights, 0)[0]
    assert opinion is not None
    assert opinion.sentence in (3, 4, 5)


def test_politeness_weighs_nothing() -> None:
    assert counted("Bonjour, il vole. Merci.") == ["+3", "il", "vole"]


def test_it_does_not_judge_a_few_words(lexicon: Lexicon) -> None:
    assert attack(read("Vole."), NO_ROLES, Weights(0, 10, 10, 40, {"vole": 900}), 0)[0] is None
    assert analyse("Cabinet à fuir.", lexicon).orientation == "indetermine"


def test_alone_it_leaves_the_question_open_and_never_says_defamation(lexicon: Lexicon) -> None:
    analysis = analyse("Le degré zéro de l’intelligence sous une blouse.", lexicon)
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
    assert all(signal.family not in FAMILIES for signal in analyse(text, lexicon).signals)


def test_it_says_nothing_where_a_rule_found_something_strong(lexicon: Lexicon) -> None:
    signals = analyse(
        "Cet escroc se paie des voyages avec la cotisation des familles.", lexicon
    ).signals
    assert any(signal.weight == "fort" for signal in signals)
    assert all(signal.family not in FAMILIES for signal in signals)


def test_it_marks_one_whole_sentence(lexicon: Lexicon) -> None:
    text = "Bonjour. Il se paie des voyages avec la cotisation des familles !"
    (signal,) = [one for one in analyse(text, lexicon).signals if one.family in FAMILIES]
    assert signal.extract == "Il se paie des voyages avec la cotisation des familles"
