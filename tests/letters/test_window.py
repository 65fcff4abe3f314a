"""The addressee stands where the window of an envelope shows it, whatever the sender's length."""

import re
import zipfile
from io import BytesIO

import pypdfium2
import pytest

from tests.letters.library import letters, library
from tutorials.letters.compose import compose
from tutorials.letters.sending import window_remarks
from tutorials.letters.writers import write

CM = 72 / 2.54
LEFT, TOP, HEIGHT = 11 * CM, 5.5 * CM, 3.3 * CM
SHORT = "12 rue des Tilleuls\n37000 Tours"
LONG = (
    "Centre hospitalier\nService de médecine\nBâtiment B\nPorte 4\n12 rue des Tilleuls\n37000 Tours"
)


def made(adresse: str, format: str) -> bytes:
    values = {
        "nom": "Camille Martin",
        "qualite": "médecin généraliste",
        "adresse": adresse,
        "rpps": "10001234567",
        "courriel": "secretariat@cabinet.example",
        "plateforme": "Avis-Santé Exemple",
        "adresse_destinataire": "5 place du Marché\n99999 Exempleville",
    }
    document = compose(letters()["opposition-fiche"], values, None)
    return write(document, format, library().assets)  # type: ignore[arg-type]


@pytest.mark.parametrize("adresse", [SHORT, LONG])
def test_the_pdf_puts_the_addressee_in_the_window(adresse: str) -> None:
    pages = pypdfium2.PdfDocument(made(adresse, "pdf"))
    found = None
    for page in pages:
        text = page.get_textpage()
        if (place := text.search("5 place du Marché").get_next()) is not None:
            found = text.get_charbox(place[0]), page.get_height()
            date = text.search("Objet").get_next()
            assert date is not None
            assert page.get_height() - text.get_charbox(date[0])[3] > TOP + HEIGHT
    assert found is not None
    (left, _, _, top), height = found
    assert LEFT - 1 <= left <= LEFT + 8.5 * CM
    assert TOP <= height - top <= TOP + HEIGHT


@pytest.mark.parametrize("id", sorted(letters()))
def test_the_window_shows_the_whole_addressee_of_every_letter_and_nothing_else(id: str) -> None:
    letter = letters()[id]
    values = {**letter.examples[0].values, "adresse": LONG}
    values["courriel"] = "secretariat.de.medecine.generale.et.specialisee@centre.example"
    if any(field.id == "adresse_destinataire" for field in letter.fields):
        values["adresse_destinataire"] = "5 place du Marché\nCS 12345\n99999 Exempleville"
    document = compose(letter, values, letter.examples[0].today)
    pages = pypdfium2.PdfDocument(write(document, "pdf", library().assets))
    page = pages[1 if document.note else 0]
    text = page.get_textpage()
    shown = text.get_text_bounded(
        LEFT - 2, page.get_height() - TOP - HEIGHT, LEFT + 8.5 * CM, page.get_height() - TOP
    )
    wanted = "".join(block.text for block in document.blocks if block.role == "addressee")
    assert "".join(shown.split()) == "".join(wanted.split())


def test_an_addressee_that_no_window_shows_is_said() -> None:
    long = "Société d’exploitation de l’Annuaire Général des Soins et des Soignants de France"
    values = {"plateforme": long, "adresse_destinataire": LONG}
    document = compose(letters()["opposition-fiche"], values, None)
    assert "la fenêtre d’une enveloppe en montre 6" in window_remarks(document)[0]
    short = {"plateforme": "Avis-Santé", "adresse_destinataire": SHORT}
    assert window_remarks(compose(letters()["opposition-fiche"], short, None)) == ()


@pytest.mark.parametrize("adresse", [SHORT, LONG])
def test_word_and_libreoffice_frame_the_addressee_at_the_window(adresse: str) -> None:
    with zipfile.ZipFile(BytesIO(made(adresse, "docx"))) as word:
        text = word.read("word/document.xml").decode()
    frames = re.findall(r'<w:framePr [^>]*w:x="(\d+)" w:y="(\d+)"/>', text)
    assert frames
    assert {(round(int(x) / 20), round(int(y) / 20)) for x, y in frames} == {(312, 156)}
    with zipfile.ZipFile(BytesIO(made(adresse, "odt"))) as office:
        text = office.read("content.xml").decode()
    (frame,) = re.findall(r"<draw:frame.*?</draw:frame>", text)
    assert "5 place du Marché" in frame
    assert 'svg:x="311.811pt"' in frame
    assert 'svg:y="155.906pt"' in frame
