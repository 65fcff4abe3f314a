import dataclasses
import datetime as dt
import io

import docx

from tests.case.library import library
from tutorials.case.model import Case, Request
from tutorials.dossier.parts import next_steps, parts
from tutorials.dossier.reached import reached
from tutorials.editing.letter_library import letter_library
from tutorials.flows.model import Flow, Option, Question, Route
from tutorials.flows.outcome import Act, Item, Outcome, Term
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
            why="Pour savoir.",
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
            about="Le silence protège.",
            acts=(Act(text="Gardez la preuve."),),
            dates=(Term(text="Aucune date."),),
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
    assert reached(Case(), TODAY, LIBRARY) == []
    assert "resultats/essai.html" not in parts(Case(answers={"essai": {}}), TODAY, LIBRARY)


def test_a_letter_that_was_begun_is_there_as_a_document_that_word_opens() -> None:
    letters = letter_library()
    with_letters = dataclasses.replace(LIBRARY, letters=letters.letters, assets=letters.assets)
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


def test_next_steps_are_the_acts_for_now_then_the_requests_sent_then_the_rest() -> None:
    case = Case(
        facts={"date_publication": "2026-12-14", "date_demande": "2026-12-01"},
        answers={"essai": {"contenu": ("critique",)}},
        requests=(Request("relance", "Google **{{ loi('x') }}**", dt.date(2027, 1, 5)),),
    )
    assert next_steps(case, TODAY, LIBRARY) == [
        "Maintenant\u00a0: Gardez la preuve.",
        "Suivre la demande envoyée à Google **{{ loi('x') }}** le 5\u00a0janvier 2027.",
    ]


def test_dates_alone_give_no_step_and_no_calendar() -> None:
    case = Case(facts={"date_publication": "2026-12-14", "date_demande": "2026-12-01"})
    assert next_steps(case, TODAY, LIBRARY) == []
    assert "delais.ics" not in parts(case, TODAY, LIBRARY)
