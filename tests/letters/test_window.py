"""The addressee stands where the window of an envelope shows it, whatever the sender's length."""

import re
import zipfile
from io import BytesIO

import pypdfium2
import pytest

from tests.letters.library import letters, library
from tutorials.letters.compose import compose
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
    return write(document, format, library().fonts)  # type: ignore[arg-type]


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
