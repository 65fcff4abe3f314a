"""From answers to paragraphs: conditions, repeats, gaps, the day; what was typed is left alone."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.letters.fixtures import SOURCE, ReadText
from tutorials.editing.checks.sentences import passages
from tutorials.letters.compose import compose, due_date
from tutorials.letters.document import Document
from tutorials.letters.model import Letter
from tutorials.letters.values import clean, missing, read_date, wrong

TODAY = dt.date(2026, 11, 1)
FULL = {"nom": "Camille Martin", "site": "Avis-Santé", "motif": "insulte"}


def texts(document: Document, role: str = "body") -> list[str]:
    return [block.text for block in document.blocks if block.role == role]


def test_a_full_letter_reads_as_french(essai: Letter) -> None:
    document = compose(essai, FULL, TODAY)
    assert texts(document) == [
        "Le message est sur Avis-Santé\u00a0: il insulte. "
        "Réponse attendue le 9\u00a0novembre\u00a02026.",
        "Il n’est pas daté.",
    ]
    assert texts(document, "place-date") == ["Le 1er\u00a0novembre\u00a02026"]
    assert texts(document, "subject") == ["Objet\u00a0: Essai du format"]
    assert document.note == document.missing == ()
    assert document.email_subject == "Essai\u00a0: Avis-Santé"


def test_conditions_follow_the_answers(essai: Letter) -> None:
    given = {**FULL, "motif": "erreur", "jour": "2026-03-01"}
    assert texts(compose(essai, given, TODAY))[1:] == [
        "Il date du 1er\u00a0mars\u00a02026.",
        "Cette erreur se voit.",
        "Elle se corrige.",
    ]


@pytest.mark.parametrize(
    "liens",
    [["https://a.example", "", "https://b.example"], "https://a.example\nhttps://b.example"],
)
def test_a_list_is_written_once_for_each_item(essai: Letter, liens: str | list[str]) -> None:
    document = compose(essai, {**FULL, "liens": liens}, TODAY)
    assert texts(document, "item") == [
        "Lien\u00a0: https://a.example",
        "Lien\u00a0: https://b.example",
    ]


@pytest.mark.parametrize(
    ("line", "values", "written"),
    [
        ("Un {{?jour}}jour {{/}}mot.", {}, "Un mot."),
        ("Un {{?jour}}jour {{/}}mot.", {"jour": "2026-03-01"}, "Un jour mot."),
        ("Un {{!jour}}autre {{/}}mot.", {"jour": "2026-03-01"}, "Un mot."),
        ("Vu, {{motif}}", {"motif": "erreur"}, "Vu, il se trompe"),
        ("{{liens:Un lien|Des liens}}.", {"liens": "a"}, "Un lien."),
        ("{{liens:Un lien|Des liens}}.", {"liens": "a\nb"}, "Des liens."),
        ("Sur {{site}}.", {"site": "Avis."}, "Sur Avis."),
        ("Sur {{site}}.", {"site": "Avis !"}, "Sur Avis !"),
        ("Sur {{site}}.", {"site": "Avis"}, "Sur Avis."),
        ("Bravo !{{site}}. Lu.", {"site": "."}, "Bravo\u202f! Lu."),  # nothing left
        ("Sur {{site}}, donc.", {"site": "Avis."}, "Sur Avis., donc."),
        ("Sur « {{site}} ».", {"site": "« Avis »"}, "Sur «\u00a0Avis\u00a0»."),
        ("Sur {{site}}.", {"site": "« Avis »"}, "Sur « Avis »."),
    ],
)
def test_a_line_says_what_the_answers_bring_out(
    read_text: ReadText, line: str, values: dict[str, str], written: str
) -> None:
    letter = read_text(SOURCE.replace("::: signature", f"{line}\n\n::: signature")).value
    assert letter
    assert texts(compose(letter, {**FULL, **values}, TODAY))[-1] == written


def test_what_is_in_bold_stays_so_and_neighbours_of_one_kind_are_one(read_text: ReadText) -> None:
    letter = read_text(SOURCE.replace("::: signature", "**Vu.** Lu.\n\n::: signature")).value
    assert letter
    document = compose(letter, {**FULL, "jour": "2026-03-01"}, TODAY)
    (dated,) = (block for block in document.blocks if block.text.startswith("Il date"))
    assert [(run.text, run.kind) for run in dated.runs] == [
        ("Il date du ", "text"),
        ("1er\u00a0mars\u00a02026", "strong"),
        (".", "text"),
    ]
    (stressed,) = (block for block in document.blocks if block.text.startswith("Vu"))
    assert [(run.text, run.kind) for run in stressed.runs] == [("Vu.", "strong"), (" Lu.", "text")]
    (said,) = (block for block in document.blocks if block.text.startswith("Le message"))
    assert [run.kind for run in said.runs] == ["text"]


def test_a_word_that_follows_a_number_is_in_bold_only_where_it_is_written_so(
    read_text: ReadText,
) -> None:
    for line, kind in (("{{liens:Un|Des}}", "text"), ("**{{liens:Un|Des}}**", "strong")):
        letter = read_text(SOURCE.replace("::: signature", f"{line}\n\n::: signature")).value
        assert letter
        (counted,) = (each for each in compose(letter, FULL, TODAY).blocks if each.text == "Des")
        assert [run.kind for run in counted.runs] == [kind]


def test_the_passages_that_answers_bring_out_come_with_their_rank(essai: Letter) -> None:
    written = {rank: text for rank, _, text in passages(essai, FULL)}
    assert written[1] == "Avis-Santé"
    assert "Au choix" not in " ".join(written.values())
    assert essai.body[max(written)].role == "signature"


def test_a_quotation_gets_its_marks(essai: Letter) -> None:
    assert texts(compose(essai, FULL, TODAY), "quote") == [
        "«\u00a0Une phrase «\u00a0citée\u00a0».\u00a0»"
    ]


def test_a_gap_is_marked_and_listed_on_the_cover_note(essai: Letter) -> None:
    document = compose(essai, {"nom": "Camille Martin", "motif": "insulte"}, TODAY)
    gaps = [run.text for block in document.blocks for run in block.runs if run.kind == "blank"]
    assert gaps == ["____\u00a0nom du site\u00a0____"] * 2
    assert [field.id for field in document.missing] == ["site"]
    assert [block.text for block in document.note if block.role == "note-item"] == ["Nom du site"]


def test_the_blank_letter_shows_every_passage_but_those_for_no_answer(essai: Letter) -> None:
    document = compose(essai, None, None)
    written = texts(document)
    assert "Il n’est pas daté." not in written
    assert "Au choix, si «\u00a0Une erreur\u00a0»\u00a0: Cette erreur se voit." in written
    assert sum(text.startswith("Au choix, si «\u00a0Une erreur\u00a0»") for text in written) == 2
    assert texts(document, "item") == ["Lien\u00a0: ____\u00a0lien\u00a0____"]
    assert not any("[" in block.text for page in document.pages for block in page)
    listed = [block.text for block in document.note if block.role == "note-item"]
    assert "Jour (facultatif)" in listed
    choose = "Gardez un seul des passages"
    assert any(block.text.startswith(choose) for block in document.note)
    filled = compose(essai, {"nom": "Camille Martin", "site": "Avis-Santé"}, TODAY)
    assert [field.id for field in filled.missing] == ["motif"]
    assert not any(block.text.startswith(choose) for block in filled.note)
    assert "Motif\u00a0: «\u00a0il insulte\u00a0», ou «\u00a0il se trompe\u00a0»" in listed


def test_answers_are_never_read_as_marks(essai: Letter) -> None:
    document = compose(essai, {**FULL, "nom": "{{site}} **gras** # non"}, TODAY)
    assert texts(document, "signature") == ["{{site}} **gras** # non"]


def test_a_wrong_answer_is_written_as_typed_and_told(essai: Letter) -> None:
    given = {**FULL, "jour": "hier", "lieu": "Tours"}
    assert "Il date du hier." in texts(compose(essai, given, TODAY))
    assert [problem.message for problem in wrong(essai, given)] == [
        "champ inconnu : « lieu »",
        "Quel jour ? : cette date n’est pas comprise",
    ]


def test_a_choice_that_does_not_exist_counts_as_missing(essai: Letter) -> None:
    assert [field.id for field in missing(essai, {**FULL, "motif": "autre"})] == ["motif"]


def test_the_deadline_is_counted_from_the_day_of_writing(essai: Letter) -> None:
    assert due_date(essai, TODAY) == dt.date(2026, 11, 9)
    assert due_date(replace(essai, deadline=None), TODAY) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x08c\ud800d", "abcd"),
        ("\u202etxet\u2066", "txet"),
        ("e\u0301", "é"),
        ("un\r\ndeux\rtrois\u2028quatre", "un\ndeux\ntrois\nquatre"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("  a\u00a0b  ", "a\u00a0b"),
        ("😀 مرحبا", "😀 مرحبا"),
    ],
)
def test_only_what_could_break_a_document_is_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("typed", ["2026-02-03", "3/2/2026", "03.02.2026", " 3 2 2026 "])
def test_dates_are_read_in_their_usual_forms(typed: str) -> None:
    assert read_date(typed) == dt.date(2026, 2, 3)


@pytest.mark.parametrize("typed", ["2026-02-30", "hier", "3/2/26", ""])
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert read_date(typed) is None
