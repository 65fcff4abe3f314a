"""A letter in the page: questions, preview, text to edit, files, what comes next."""

import base64
import datetime as dt
import html
import re
from io import BytesIO
from typing import Any

import docx
import pytest

from tests.letters.library import FOREIGN, library
from tutorials.editing.static.letter import BlankFile, letter_page
from tutorials.letters import screens
from tutorials.letters.ops import op_letter, op_letters
from tutorials.letters.revise import written
from tutorials.letters.writers import FORMATS
from tutorials.letters.writers.txt import letter_text
from tutorials.request import RequestError, show_request
from tutorials.screen import case_of

ID = "signalement-plateforme"
REVIEW = {
    "plateforme": "Avis-Santé",
    "url": "https://avis.example/1",
    "date_publication-day": "3",
    "date_publication-month": "11",
    "date_publication-year": "2026",
    "passage": "Bande d’incapables.",
}
RULE = {"motif": "insulte", "regle": "", "explication": "Le message se réduit à une injure."}
IDENTITY = {
    "nom": "Camille Martin",
    "qualite": "médecin",
    "adresse": "12 rue des Tilleuls\n37000 Tours",
    "rpps": "",
    "courriel": "cabinet@martin.example",
    "ville": "Tours",
}


def show(
    state: Any = None, event: str = "", today: str = "2026-11-21", **fields: str
) -> dict[str, Any]:
    sent = {"name": event, "fields": {k: [v] for k, v in fields.items()}} if event else None
    request = {
        "op": "show",
        "tutorial": f"lettre-{ID}",
        "state": state,
        "event": sent,
        "today": today,
    }
    return screens.show(show_request(request), library())


def filled() -> dict[str, Any]:
    """Go through the three screens."""
    reply = show()
    for step, fields in enumerate((REVIEW, RULE, IDENTITY)):
        reply = show(reply["state"], "answer", step=str(step), **fields)
    return reply


def test_it_starts_with_the_first_group_and_the_letter_beside() -> None:
    reply = show()
    assert "Étape 1 sur 4" in reply["status"]
    assert 'name="plateforme"' in reply["html"]
    assert 'name="nom"' not in reply["html"]
    assert (
        '<mark class="letter__gap">____\u00a0nom de la plateforme\u00a0____</mark>' in reply["html"]
    )
    assert reply["focus"] == "app-lettre-title"


def test_typing_changes_the_preview_and_notes_nothing() -> None:
    state = show()["state"]
    reply = show(state, "preview", step="0", plateforme="<Avis> & Santé")
    assert "html" not in reply
    assert "&lt;Avis&gt; &amp; Santé" in reply["patches"]["app-lettre-preview"]
    assert reply["state"] == state


def test_a_wrong_answer_shows_the_screen_again_as_typed() -> None:
    reply = show(show()["state"], "answer", step="0", **{**REVIEW, "url": "avis point example"})
    assert reply["focus"] == "app-lettre-errors"
    assert 'href="#app-lettre-url"' in reply["html"]
    assert 'value="avis point example"' in reply["html"]
    assert reply["state"]["step"] == 0


def test_facts_go_to_the_case_and_come_back_from_it() -> None:
    case = filled()["state"]["case"]
    assert case["facts"]["nom"] == "Camille Martin"
    assert case["facts"]["date_publication"] == "2026-11-03"
    assert case["letters"][ID]["motif"] == "insulte"
    again = show({"case": case, "step": 2})
    assert 'value="Camille Martin"' in again["html"]


def test_the_last_screen_is_the_letter_to_edit() -> None:
    reply = filled()
    assert "Bande d’incapables." in reply["html"]
    assert "L’avis affiche la date du 3\u00a0novembre\u00a02026." in reply["html"]
    assert 'id="app-lettre-missing"' not in reply["html"]
    assert "dimanche 29\u00a0novembre 2026" in reply["html"]
    assert '<a href="../lettres/notification-dsa.html">' in reply["html"]


def test_gaps_are_listed_with_the_way_to_fill_them() -> None:
    reply = show({"step": 3})
    button = 'data-event="edit" data-step="1" data-field="motif">Règle enfreinte</button>'
    assert button in reply["html"]
    back = show(reply["state"], "edit", step="1", field="motif")
    assert "Étape 2 sur 4" in back["status"]
    assert back["focus"] == "app-lettre-motif-hors-sujet"
    assert f'id="{back["focus"]}"' in back["html"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_download_keeps_the_screen(format: str) -> None:
    reply = show(filled()["state"], "download", format=format, text="")
    assert "html" not in reply
    assert reply["downloads"][0]["name"] == f"{ID}.{format}"
    assert base64.b64decode(reply["downloads"][0]["base64"])
    assert f"{ID}.{format}" in reply["patches"]["app-lettre-after"]


def test_a_document_with_gaps_says_so_in_its_name() -> None:
    reply = show({"step": 3}, "download", format="txt", text="")
    assert reply["downloads"][0]["name"] == f"{ID}-a-completer.txt"
    assert "À compléter avant l’envoi" in base64.b64decode(reply["downloads"][0]["base64"]).decode()


def test_the_file_has_the_text_as_edited() -> None:
    reply = filled()
    text = text_of(reply).replace("Madame, Monsieur,\n", "Bonjour,\n\nUne phrase à moi.\n", 1)
    made = show(reply["state"], "download", format="docx", text=text.replace("\n", "\r\n"))
    paragraphs = docx.Document(BytesIO(base64.b64decode(made["downloads"][0]["base64"]))).paragraphs
    written = [paragraph.text for paragraph in paragraphs]
    assert "Bonjour," in written
    assert "Une phrase à moi." in written
    assert "Madame, Monsieur," not in written
    headings = [p.text for p in paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == ["Objet\u00a0: Signalement d’un avis contraire à vos règles"]
    assert any(run.style.name == "Strong" for p in paragraphs for run in p.runs)
    again = show(made["state"])
    assert "Une phrase à moi." in again["html"]
    assert "Une phrase à moi." not in show(made["state"], "reset")["html"]


def test_changed_answers_make_the_text_again_and_say_so() -> None:
    reply = filled()
    retouched = show(reply["state"], "retouch", text="Mon texte.")["state"]
    same = show(retouched, "answer", step="2", **IDENTITY)
    assert "Mon texte." in same["html"]
    other = show(retouched, "answer", step="2", **{**IDENTITY, "ville": "Blois"})
    assert "Mon texte." not in other["html"]
    assert other["status"] == "Vos réponses ont changé : le texte a été refait."


def test_going_back_keeps_what_was_just_typed() -> None:
    state = filled()["state"]
    back = show(state, "back", text="Mon texte à moi.")
    assert back["state"]["case"]["texts"] == {ID: "Mon texte à moi."}
    typed = show(state, "retouch", text="Mon texte à moi.")
    assert "Mon texte à moi." in typed["patches"]["app-lettre-paper"]
    assert "Étape 3 sur 4" in back["status"]
    before = show(back["state"], "back", step="2", **{**IDENTITY, "ville": "Blois"})
    assert 'aria-current="step"><span class="steps__place">Étape 2 sur 4' in steps_of(before)
    assert before["state"]["case"]["facts"]["ville"] == "Blois"


def test_a_passed_step_leads_back_to_it_and_keeps_what_was_just_typed() -> None:
    last = filled()
    passed = re.findall(r'form="app-lettre-edit" data-event="back" data-to="(\d)"', steps_of(last))
    assert passed == ["0", "1", "2"]
    first = show(last["state"], "back", to="0", text="Mon texte à moi.")
    assert first["state"]["step"] == 0
    assert first["state"]["case"]["texts"] == {ID: "Mon texte à moi."}
    assert "data-to" not in steps_of(first)
    assert 'id="app-lettre-edit"' in first["html"]
    again = show(first["state"], "back", step="0", to="9", **REVIEW)
    assert again["state"]["step"] == 0  # never forward


def test_an_answer_that_cannot_be_kept_on_the_way_back_is_told() -> None:
    reply = show(filled()["state"], "edit", step="2", text="")
    back = show(reply["state"], "back", step="2", **{**IDENTITY, "courriel": "x"})
    assert "n’a pas été gardée" in back["html"]
    assert back["state"]["case"]["facts"]["courriel"] == IDENTITY["courriel"]


def test_an_untouched_text_is_not_taken_for_an_edited_one() -> None:
    reply = filled()
    made = show(reply["state"], "download", format="docx", text=text_of(reply))
    assert made["state"]["case"]["texts"] == {}


def test_what_no_file_can_hold_is_taken_out_and_told() -> None:
    typed = {**REVIEW, "plateforme": "Avis\x00-Santé\u202e"}
    reply = show(show()["state"], "answer", step="0", **typed)
    assert reply["status"].startswith("2 caractères invisibles")
    assert reply["status"] in html.unescape(reply["html"]).replace("\u202f", " ")
    made = show(filled()["state"], "download", format="txt", text="Mon\x08 texte.")
    assert "Un caractère invisible" in made["status"]
    assert base64.b64decode(made["downloads"][0]["base64"]).decode("utf-8-sig") == "Mon texte.\r\n"


def test_the_next_step_is_a_calendar_file() -> None:
    reply = show(filled()["state"], "calendar")
    text = base64.b64decode(reply["downloads"][0]["base64"]).decode()
    assert "DTSTART;VALUE=DATE:20261129" in text


def test_what_the_pdf_cannot_draw_is_said_before_the_download() -> None:
    state = filled()["state"]
    state["case"]["facts"]["passage"] = FOREIGN
    assert "Le PDF ne sait pas dessiner" in show(state)["html"]


def test_hostile_answers_are_text_in_the_page() -> None:
    attack = '</textarea><script>alert(1)</script><img src=x onerror="alert(2)">'
    reply = show(show()["state"], "answer", step="0", **{**REVIEW, "passage": attack})
    shown = reply["html"] + show(reply["state"], "edit", step="0")["html"]
    shown += show({**reply["state"], "step": 3})["html"]
    assert "<script" not in shown
    assert "<img" not in shown


@pytest.mark.parametrize("state", [{"step": "x"}, {"step": -1}, {"step": 99}])
def test_a_strange_state_is_not_an_accident(state: dict[str, Any]) -> None:
    assert show(state)["html"]


def test_an_unknown_letter_is_told() -> None:
    with pytest.raises(RequestError, match="lettre inconnue"):
        screens.show(show_request({"tutorial": "lettre-x", "today": "2026-11-21"}), library())


def test_the_page_without_script_says_everything() -> None:
    letter = library().letters[ID]
    files = [BlankFile("docx", "../telechargements/x.docx", 12345)]
    parts = letter_page(letter, library(), files)
    page = parts.intro + parts.letter + parts.about
    assert "à remplir&nbsp;: Word (.docx), 12\u00a0Ko" in page
    assert "À ne jamais joindre" in page
    assert "____\u00a0prénom et nom\u00a0____" in page
    assert "{{" not in page


def test_the_list_gives_each_letter_its_schema() -> None:
    listed = {each["id"]: each for each in op_letters({}, library())["letters"]}
    schema = listed[ID]["schema"]
    assert schema["properties"]["motif"]["enum"][0] == "hors-sujet"
    assert schema["properties"]["date_publication"]["format"] == "date"
    assert "regle" not in schema["required"]
    assert schema["additionalProperties"] is False


def test_one_letter_is_made_on_request() -> None:
    request = {"id": ID, "values": {"nom": "A"}, "format": "txt", "today": "2026-11-21"}
    reply = op_letter(request, library())
    assert "plateforme" in reply["missing"]
    assert base64.b64decode(reply["base64"]).decode().count("A\r\n") == 2
    assert reply["removed"] == 0
    reply = op_letter({**request, "values": {"nom": "A\x00"}}, library())
    assert reply["removed"] == 1
    assert "Un caractère invisible" in reply["status"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "x"}, "lettre inconnue"),
        ({"format": "rtf"}, "format inconnu"),
        ({"values": []}, "objet"),
        ({"values": {"lieu": "x"}}, "champ inconnu"),
        ({"values": {"nom": 3}}, "un texte ou une liste"),
        ({"values": {"nom": ["A", "B"]}}, "une seule réponse"),
        ({"values": {"courriel": "x"}}, "incomplète"),
        ({"today": "hier"}, "today"),
    ],
)
def test_a_bad_request_is_told(change: dict[str, Any], message: str) -> None:
    request = {"id": ID, "values": {}, "format": "txt", "today": "2026-11-21", **change}
    with pytest.raises(RequestError, match=message):
        op_letter(request, library())


def steps_of(reply: dict[str, Any]) -> str:
    """Return the steps shown under the letter's name."""
    return str(reply["patches"]["lettre-etapes"])


def text_of(reply: dict[str, Any]) -> str:
    """Return the text shown for editing."""
    area = reply["html"].split("<textarea", 1)[1].split(">\n", 1)[1].split("</textarea>", 1)[0]
    return html.unescape(area)


def test_a_letter_reopened_long_after_its_rules_were_checked_says_so() -> None:
    old = "il y a plus de six mois"
    done = filled()
    assert old not in done["html"]
    later = (library().letters[ID].checked_on + dt.timedelta(days=185)).isoformat()
    assert old in show(done["state"], today=later)["html"]


def test_a_retouch_belongs_to_the_case_and_goes_where_it_goes() -> None:
    state = show(filled()["state"], "retouch", text="Mon texte à moi.")["state"]
    case = {"case": state["case"]}  # all that another tab, a file or another tutorial has
    again = show({**case, "step": 3})
    assert "Mon texte à moi." in again["html"]
    assert "Vous avez retouché ce texte" in again["html"]
    document = written(library().letters[ID], case_of(case), dt.date(2026, 11, 30))
    assert "Mon texte à moi." in letter_text(document)
