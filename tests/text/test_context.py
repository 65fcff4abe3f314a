import pytest

from tutorials.text import aim, context, denial, disavowal, others


def span(text: str, word: str = "escroc") -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)


@pytest.mark.parametrize(
    "text",
    [
        "ce n'est pas un escroc",
        "il n'a jamais ete un escroc",
        "ni escroc ni voleur",
        "je ne dis pas que c'est un escroc",
        "loin d'etre un escroc",
    ],
)
def test_a_denied_word_is_negated(text: str) -> None:
    assert denial.negated(text, span(text))


@pytest.mark.parametrize(
    "text",
    [
        "c'est un escroc",
        "ce n'est pas seulement un escroc",
        "il ne sait pas travailler, c'est un escroc",
        "je ne comprends pas comment cet escroc exerce",
        "pas d'attente mais un escroc",
        "je ne dirai pas que c'est un escroc, les escrocs sont polis",
        "je ne dirai pas que c'est un escroc, ce serait gentil pour la pegre",
        "pas un escroc. pire",
    ],
)
def test_an_asserted_word_is_not_negated(text: str) -> None:
    assert not denial.negated(text, span(text))


@pytest.mark.parametrize("text", ["elle ne vole pas ses honoraires", "elle n'a vole personne"])
def test_a_verb_between_ne_and_what_denies_it_is_negated(text: str) -> None:
    assert denial.negated(text, span(text, "vole"))


@pytest.mark.parametrize(
    "text",
    [
        "un anonyme le soupconne d'etre un escroc, le tribunal l'a relaxe",
        "mon voisin l'accuse d'etre un escroc. rumeur stupide",
    ],
)
def test_a_rumour_refuted_is_disavowed(text: str) -> None:
    assert disavowal.disavowed(text, span(text))
    assert not disavowal.disavowed(text := text.partition(" escroc")[0] + " escroc", span(text))


@pytest.mark.parametrize(
    "text",
    [
        'ecrire "tous les medecins sont un escroc de plus" en dit long sur vous',
        'les messages du style "ce docteur est un escroc fini" seront bloques',
        "ca fait mal de lire que cet homme est traite comme un escroc, dire que des gens y croient",
        "il faut arreter d'appeler escroc quelqu'un qui soigne",
    ],
)
def test_words_are_disavowed_by_what_is_said_of_who_writes_them(text: str) -> None:
    assert disavowal.disavowed(text, span(text))


@pytest.mark.parametrize(
    "text",
    [
        "y a-t-il quelqu'un qui ignore que c'est un escroc ?",
        "est-il vrai que vous etes un escroc ?",
        "quelqu'un peut me dire pourquoi il est un escroc ?",
    ],
)
def test_a_question_that_holds_it_for_true_asks_nothing(text: str) -> None:
    assert not context.question(text, span(text))


def test_words_told_by_somebody_are_reported() -> None:
    text = "il m'a traite d'escroc"
    assert context.reported(text, span(text))
    assert not context.reported("quel escroc", span("quel escroc"))
    assert not context.reported(text := "ce soi-disant expert est un escroc", span(text))


def test_a_condition_is_not_a_verb_in_the_conditional() -> None:
    supposed, doubtful = "si c'etait un escroc", "il serait un escroc"
    assert context.hypothetical(supposed, span(supposed))
    assert not context.hypothetical(doubtful, span(doubtful))


def test_a_question_is_recognised_by_its_mark() -> None:
    assert context.question("est-ce un escroc ?", span("est-ce un escroc ?"))
    assert not context.question("c'est un escroc. non ?", span("c'est un escroc. non ?"))


def test_the_author_may_speak_of_herself_or_of_another() -> None:
    own, other = "je suis un escroc", "mon ancien dentiste etait un escroc"
    assert aim.about_self(own, span(own))
    assert others.about_another(other, span(other))
    assert not others.about_another("ce dentiste est un escroc", span("ce dentiste est un escroc"))


def test_a_former_employer_is_the_one_reviewed_a_former_doctor_is_not() -> None:
    former, employer = "mon ancien medecin etait un escroc", "mon ancien employeur est un escroc"
    assert others.about_another(former, span(former))
    assert not others.about_another(employer, span(employer))
