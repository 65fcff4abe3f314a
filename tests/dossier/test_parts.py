import dataclasses
import datetime as dt
import io

import docx

from tests.case.library import library
from tutorials.case.model import Case, Request
from tutorials.dossier.parts import next_steps, parts, result_html
from tutorials.editing.letter_library import letter_library
from tutorials.flows.model import Flow, Item, Option, Outcome, Question, Route, Term
from tutorials.places import Chapter, Places

TODAY = dt.date(2027, 1, 20)
FLOW = Flow(
    id="essai",
    title="Essai",
    summary="",
    start="contenu",
    questions=(
        Question(
            id="contenu",
            title="Que dit l’avis ?",
            short="Contenu",
            kind="choice",
            options=(
                Option(id="critique", label="Une critique"),
                Option(id="fait", label="Un fait"),
            ),
            next=(Route(go="attendre"),),
        ),
    ),
    outcomes=(
        Outcome(
            id="attendre",
            title="Ne pas répondre",
            kind="ne-pas-repondre",
            summary="Le silence protège.",
            today=(Item(text="Gardez la preuve."),),
            deadlines=(Term(text="Aucune date."),),
            chances=(Item(text="Bonnes."),),
            chapters=("avis#preuve",),
            law=("capture-ecran",),
            no_letter="Aucune lettre n’est utile.",
        ),
    ),
)
LIBRARY = dataclasses.replace(
    library(),
    flows={"essai": FLOW},
    places=Places({"avis": Chapter("Les avis", {"preuve": "Garder la preuve"})}, {}, {}),
)


def test_a_finished_tutorial_gives_its_result_without_links_that_lead_nowhere() -> None:
    case = Case(answers={"essai": {"contenu": ("critique",)}})
    html = parts(case, TODAY, LIBRARY)["resultats/essai.html"]
    assert isinstance(html, str)
    assert "Ne pas répondre" in html
    assert "Garder la preuve" in html
    assert 'href="../' not in html
    assert 'href="https://' in html


def test_an_unfinished_tutorial_gives_no_result() -> None:
    assert result_html(FLOW, Case(), TODAY, LIBRARY) == ""
    assert "resultats/essai.html" not in parts(Case(answers={"essai": {}}), TODAY, LIBRARY)


def test_a_letter_that_was_begun_is_there_as_a_document_that_word_opens() -> None:
    letters = letter_library()
    with_letters = dataclasses.replace(LIBRARY, letters=letters.letters, fonts=letters.fonts)
    id = sorted(with_letters.letters)[0]
    case = Case(
        facts={"nom": "Camille Martin"}, requests=(Request(id, "Google", dt.date(2027, 1, 5)),)
    )
    found = parts(case, TODAY, with_letters)
    (name,) = [path for path in found if path.endswith(".docx")]
    content = found[name]
    assert isinstance(content, bytes)
    assert docx.Document(io.BytesIO(content)).paragraphs
    assert name.replace(".docx", ".txt") in found


def test_next_steps_come_nearest_first_and_leave_out_what_may_not_apply() -> None:
    case = Case(
        facts={"date_publication": "2026-12-14", "date_demande": "2026-12-01"},
        requests=(Request("relance", "Google", dt.date(2027, 1, 5)),),
    )
    steps = next_steps(case, TODAY, LIBRARY)
    assert [step.split(".")[0] for step in steps] == [
        "Réponse attendue au plus tard le lundi 4\u00a0janvier 2027\u00a0: "
        "vous pouvez passer à la suite",
        "Suivre la demande envoyée à Google le 5\u00a0janvier 2027",
        "Agir en justice pour injure ou diffamation publique",
    ]


def test_an_act_out_of_time_is_no_next_step() -> None:
    case = Case(facts={"date_publication": "2026-01-01"})
    assert next_steps(case, TODAY, LIBRARY) == []
