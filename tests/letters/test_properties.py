"""Whatever is typed: valid documents, and no fixed paragraph dropped."""

import datetime as dt
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.letters.library import letters, library
from tests.letters.readers import expected, folded, read_docx, read_eml, read_odt, read_pdf
from tests.letters.ua import faults
from tutorials.letters.compose import compose
from tutorials.letters.document import Document
from tutorials.letters.model import Letter
from tutorials.letters.output import document_html
from tutorials.letters.revise import revise
from tutorials.letters.values import clean
from tutorials.letters.writers import write
from tutorials.letters.writers.txt import letter_text, plain

pytestmark = pytest.mark.slow

DAY = dt.date(2026, 11, 21)
ANY_TEXT = st.text(st.characters(codec=None), max_size=80) | st.text(
    st.sampled_from("a é\u00a0\u202f\u0301\u200d\n\r\t&<>\"'{}[]*#:-–_/\\()😀مש"), max_size=80
)
usual = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Letter, Document]:
    """Draw a letter and what somebody may type in any of its fields."""
    letter = letters()[draw(st.sampled_from(sorted(letters())))]
    values = {
        field.id: draw(ANY_TEXT | st.sampled_from([option.value for option in field.options]))
        if field.options
        else draw(ANY_TEXT)
        for field in letter.fields
        if draw(st.booleans())
    }
    return letter, compose(letter, values, DAY)


@usual
@given(filled())
def test_documents_are_valid_and_hold_everything(drawn: tuple[Letter, Document]) -> None:
    _, document = drawn
    fonts = library().assets
    pdf = write(document, "pdf", fonts)
    assert faults(pdf, document.title) == []
    assert read_pdf(pdf) == expected(document)
    assert read_docx(write(document, "docx", fonts)) == expected(document)
    assert read_odt(write(document, "odt", fonts)) == expected(document)
    assert write(document, "txt", fonts).decode("utf-8-sig") == plain(document).replace(
        "\n", "\r\n"
    )
    subject, body = read_eml(write(document, "eml", fonts))
    assert (subject, body) == (" ".join(document.email_subject.split()), plain(document))
    for format in ("docx", "odt"):
        with ZipFile(BytesIO(write(document, format, fonts))) as package:
            for name in package.namelist():
                if name != "mimetype":
                    ElementTree.fromstring(package.read(name))


@usual
@given(filled())
def test_no_fixed_paragraph_is_dropped(drawn: tuple[Letter, Document]) -> None:
    letter, document = drawn
    written = "\n".join(block.text for block in document.blocks)
    for passage in letter.body:
        if not passage.when and not passage.repeat:
            assert all(part.text in written for part in passage.parts if not part.when)


@usual
@given(filled())
def test_the_preview_runs_nothing(drawn: tuple[Letter, Document]) -> None:
    page = _Marks()
    page.feed(str(document_html(drawn[1])))
    assert page.tags <= {"p", "br", "h3", "h4", "ul", "li", "strong", "mark", "blockquote"}
    assert page.attributes <= {"class"}


class _Marks(HTMLParser):
    """The tags and attributes that a browser would find in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


@usual
@given(filled(), ANY_TEXT)
def test_an_edited_text_loses_no_word(drawn: tuple[Letter, Document], added: str) -> None:
    document = drawn[1]
    text = letter_text(document) + "\n" + added.replace("–", "")
    edited = revise(document, text)
    kept = folded(letter_text(edited)).replace("– ", "").split()
    assert [word for word in _words(text) if word not in kept] == []


def _words(text: str) -> list[str]:
    return folded(clean(text)).replace("– ", "").split()
