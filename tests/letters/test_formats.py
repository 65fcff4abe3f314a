"""Every letter, blank, filled and ill-treated, in the five formats: nothing is lost."""

import datetime as dt
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from functools import cache
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import docx
import pikepdf
import pytest

from tests.letters.library import FOREIGN, answers, cases, letters, library
from tests.letters.readers import (
    characters,
    expected,
    folded,
    pdfium_characters,
    read_docx,
    read_eml,
    read_odt,
    read_pdf,
)
from tests.letters.ua import faults
from tutorials.dates.french import long_date
from tutorials.letters.compose import compose
from tutorials.letters.document import Document
from tutorials.letters.revise import revise
from tutorials.letters.writers import FORMATS, Format, unsupported, write
from tutorials.letters.writers.eml import MAILTO_LIMIT, mailto
from tutorials.letters.writers.txt import letter_text, plain

pytestmark = pytest.mark.slow

TODAY = dt.date(2026, 11, 21)
every_letter = pytest.mark.parametrize("id", letters())


@cache
def document(id: str, name: str) -> Document:
    values = cases(letters()[id])[name]
    return compose(letters()[id], values, None if values is None else TODAY)


def documents(id: str) -> Iterator[tuple[str, Document]]:
    """Yield each way to fill in a letter, by name, and what it gives."""
    for name in cases(letters()[id]):
        yield name, document(id, name)


def make(one: Document, format: Format) -> bytes:
    return write(one, format, library().assets)


@cache
def file(one: Document, format: Format) -> bytes:
    """Return a file made once: these tests look at the same ones in many ways."""
    return make(one, format)


@every_letter
def test_word_holds_every_paragraph(id: str) -> None:
    for name, one in documents(id):
        assert read_docx(file(one, "docx")) == expected(one), name


@every_letter
def test_opendocument_holds_every_paragraph(id: str) -> None:
    for name, one in documents(id):
        assert read_odt(file(one, "odt")) == expected(one), name


@every_letter
def test_pdf_holds_every_paragraph_under_a_tag(id: str) -> None:
    for name, one in documents(id):
        assert read_pdf(file(one, "pdf")) == expected(one), name


@every_letter
def test_pdf_is_accessible(id: str) -> None:
    for name, one in documents(id):
        assert faults(file(one, "pdf"), title=one.title) == [], name


@every_letter
def test_text_and_draft_hold_every_paragraph(id: str) -> None:
    for name, one in documents(id):
        text = file(one, "txt").decode("utf-8-sig").replace("\r\n", "\n")
        subject, body = read_eml(file(one, "eml"))
        assert text == plain(one), name
        assert body.rstrip("\n") == plain(one).rstrip("\n"), name
        assert subject == " ".join(one.email_subject.split()), name
        lines = [line.removeprefix("– ") for line in text.split("\n") if line.strip()]
        wanted = [line for block in expected_lines(one) for line in block]
        assert [folded(line) for line in lines] == wanted, name


def expected_lines(one: Document) -> list[list[str]]:
    blocks = [block for page in one.pages for block in page]
    return [[folded(line) for line in b.text.split("\n") if line.strip()] for b in blocks]


@every_letter
def test_files_are_the_same_each_time_they_are_made(id: str) -> None:
    for format in FORMATS:
        assert make(document(id, "exemple 1"), format) == make(document(id, "exemple 1"), format)


@every_letter
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_packages_are_well_formed_and_not_compressed(id: str, format: Format) -> None:
    for name, one in documents(id):
        with ZipFile(BytesIO(file(one, format))) as package:
            assert package.testzip() is None, name
            for part in package.infolist():
                stored = (part.compress_type, part.date_time)
                assert stored == (ZIP_STORED, (1980, 1, 1, 0, 0, 0)), (name, part.filename)
                if part.filename != "mimetype":
                    ElementTree.fromstring(package.read(part))


def test_opendocument_starts_with_its_type() -> None:
    data = file(document("signalement-plateforme", "vierge"), "odt")
    assert data[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_word_names_the_language_the_title_and_the_headings() -> None:
    made = docx.Document(BytesIO(file(document("signalement-plateforme", "vierge"), "docx")))
    headings = [p.text for p in made.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert made.core_properties.title == "Signaler un avis à la plateforme"
    assert made.core_properties.language == "fr-FR"
    assert not made.core_properties.author
    assert headings == ["Objet\u00a0: Signalement d’un avis contraire à vos règles"]


@every_letter
def test_what_the_pdf_cannot_draw_is_reported(id: str) -> None:
    letter, fonts = letters()[id], library().assets
    one = compose(letter, answers(letter, FOREIGN), TODAY)
    shown = {character for block in one.blocks for character in block.text}
    for character in ("😀", "م", "ש"):
        assert (character in unsupported(one, "pdf", fonts)) == (character in shown)
    for format in ("docx", "odt", "txt", "eml"):
        assert unsupported(one, format, fonts) == ()


def test_a_loose_accent_is_reported_and_a_joiner_is_not() -> None:
    one = letters()["relance"]
    made = compose(one, answers(one, "x\u0316 \u200d\ufe0f"), TODAY)
    assert unsupported(made, "pdf", library().assets) == ("\u0316",)


@every_letter
def test_ligatures_typed_or_retouched_are_drawn_and_read_as_their_letters(id: str) -> None:
    letter, fonts = letters()[id], library().assets
    one = compose(letter, answers(letter, "e\ufb03cace, \ufb01n, \ufb02ou, o\ufb00re"), TODAY)
    again = revise(one, f"{letter_text(one)}\n\ne\ufb03cace, \ufb01n")
    for made in (one, again):
        assert unsupported(made, "pdf", fonts) == ()
        words = " ".join(read_pdf(make(made, "pdf")))
        assert "efficace, fin" in words
        assert not re.search("[\ufb00-\ufb06]", words)
        assert pdfium_characters(make(made, "pdf")) == characters("".join(expected(made)))


@every_letter
def test_french_signs_are_drawn(id: str) -> None:
    one = document(id, "exemple 1")
    assert unsupported(one, "pdf", library().assets) == ()


@every_letter
def test_a_mail_address_is_short_and_says_the_letter_alone(id: str) -> None:
    for name, one in documents(id):
        address = mailto(one)
        assert len(address) <= MAILTO_LIMIT, name
        if one.missing:
            assert address == "", name
        assert folded(letter_text(one)) in folded(plain(one)), name


@every_letter
def test_the_engine_of_chromium_reads_the_pdf(id: str) -> None:
    for name in ("vierge", "exemple 1", "signes", "adresses"):
        one = document(id, name)
        assert pdfium_characters(file(one, "pdf")) == characters("".join(expected(one)))


@every_letter
def test_the_engine_of_chromium_finds_every_foreign_letter(id: str) -> None:
    """It puts lines in the order it takes them to be read in, when they hold Arabic or Hebrew."""
    one = document(id, "langues")
    found = pdfium_characters(file(one, "pdf"))
    assert sorted(found) == sorted(characters("".join(expected(one))))


@every_letter
def test_every_format_says_what_the_plain_text_says(id: str) -> None:
    for name, one in documents(id):
        text = file(one, "txt").decode("utf-8-sig")
        said = folded("\n".join(line.removeprefix("– ") for line in text.split("\r\n")))
        for format, read in (("docx", read_docx), ("odt", read_odt), ("pdf", read_pdf)):
            assert folded(" ".join(read(file(one, format)))) == said, (name, format)
        assert words_of_draft(read_eml(file(one, "eml"))[1]) == said, name


def words_of_draft(body: str) -> str:
    return folded("\n".join(line.removeprefix("– ") for line in body.split("\n")))


@every_letter
def test_every_letter_says_when_its_rules_were_checked_in_the_file_too(id: str) -> None:
    letter = letters()[id]
    assert letter.checked_on
    one = compose(letter, dict(letter.examples[0].values), TODAY)
    said = f"Règles contrôlées le {long_date(letter.checked_on)}."
    assert docx.Document(BytesIO(file(one, "docx"))).core_properties.comments == said
    assert said in ZipFile(BytesIO(file(one, "odt"))).read("meta.xml").decode()
    with pikepdf.open(BytesIO(file(one, "pdf"))) as pdf:
        assert str(pdf.docinfo["/Subject"]) == said
    mail = message_from_bytes(file(one, "eml"), policy=policy.default)
    assert mail["Comments"].replace("\u00a0", " ") == said.replace("\u00a0", " ")
    blank = compose(letter, None, None)
    assert said in [block.text for block in blank.note]
