"""The guide's PDF: what PDF/UA asks, every chapter in it, and links that survive printing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst

from macros.publish import fonts, pdf
from macros.publish.pdf import book
from macros.publish.pdf.pack import pack
from macros.publish.pdf.writing import lighter
from tests.publish.pdf_text import text_of

SHOWING = {"Tj", "TJ", "Do", "sh", "S", "s", "f", "f*", "B", "B*", "b", "b*"}
"""Operators that put something on the page."""
ADDRESS = re.compile(r'<a [^>]*href="(https?://[^"]+)"')


@pytest.fixture(scope="module")
def guide(site_folder: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(site_folder / "telechargements" / pdf.NAME) as document:
        yield document


@pytest.fixture(scope="module")
def guide_text(guide: pikepdf.Pdf) -> str:
    return "".join(map(text_of, guide.pages))


def typeset(folder: Path, *chapters: str, address: str = "") -> Path:
    """Typeset small chapters, named ``guide/0.html``, ``guide/1.html``…"""
    html = "".join(
        f'<div class="chapter" data-page="guide/{number}.html">{chapter}</div>'
        for number, chapter in enumerate(chapters)
    )
    folder.mkdir(exist_ok=True)
    pdf.typeset(folder, html, "1.0.0", "2026-11-21", address)
    return folder / pdf.NAME


def words(path: Path) -> str:
    with pikepdf.open(path) as document:
        return "".join(map(text_of, document.pages))


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the elements of the tree of tags, in order."""
    if isinstance(element, pikepdf.Array):
        for part in element:
            yield from elements(part)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield element
        yield from elements(element.get("/K"))


def structure(element: pikepdf.Object, kind: str) -> Iterator[pikepdf.Object]:
    """Yield the elements of one kind in the tree of tags."""
    return (one for one in elements(element) if kind == one.S)


def heading(element: pikepdf.Object) -> bool:
    return re.fullmatch(r"/H\d", str(element.S)) is not None


def test_the_guide_is_tagged_french_and_named(guide: pikepdf.Pdf) -> None:
    assert guide.check_pdf_syntax() == []
    assert guide.Root.MarkInfo.Marked is True
    assert str(guide.Root.Lang) == "fr-FR"
    assert guide.Root.ViewerPreferences.DisplayDocTitle is True
    with guide.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Réputation numérique du médecin"


def test_every_font_is_embedded_and_readable(guide: pikepdf.Pdf) -> None:
    fonts = {name: font for page in guide.pages for name, font in page.Resources.Font.items()}
    assert fonts
    for font in fonts.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        assert "/ToUnicode" in font


def test_every_chapter_has_its_bookmark_and_its_title(
    guide: pikepdf.Pdf, guide_text: str, site_folder: Path
) -> None:
    with guide.open_outline() as outline:
        bookmarks = [item.title for item in outline.root]
    pages = [(site_folder / name).read_text(encoding="utf-8") for name in book.names()]
    titles = [re.search(r"<h1[^>]*>(.*?)<", page)[1] for page in pages]
    assert bookmarks == [unescape(title) for title in titles]
    assert all("".join(unescape(title).split()) in guide_text for title in titles)


def test_every_drawing_has_an_alternative_text(guide: pikepdf.Pdf, site_folder: Path) -> None:
    drawn = sum(
        (site_folder / name).read_text(encoding="utf-8").count('<svg class="figure__svg"')
        for name in book.names()
    )
    figures = list(structure(guide.Root.StructTreeRoot.K, "/Figure"))
    assert len(figures) == drawn > 0
    assert all(len(str(figure.Alt)) > 40 for figure in figures)


def test_every_external_address_of_the_chapters_is_printed(
    guide_text: str, site_folder: Path
) -> None:
    html = book.html(site_folder)
    addresses = {unescape(address) for address in ADDRESS.findall(html)}
    missing = {address for address in addresses if "".join(address.split()) not in guide_text}
    assert addresses
    assert missing == set()


def test_headings_and_table_heads_are_tagged_as_such(guide: pikepdf.Pdf) -> None:
    tree = guide.Root.StructTreeRoot.K
    for kind in ("/H1", "/H2", "/TH", "/TOC", "/Link", "/L"):
        assert next(structure(tree, kind), None) is not None, kind


def test_all_that_is_drawn_is_tagged_or_said_to_be_decoration(guide: pikepdf.Pdf) -> None:
    for number, page in enumerate(guide.pages, 1):
        assert page.Tabs == "/S", number
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
            assert depth or str(operator) not in SHOWING, number


def test_links_say_where_they_lead_and_headings_never_skip_a_level(guide: pikepdf.Pdf) -> None:
    links = [link for page in guide.pages for link in page.get("/Annots", [])]
    assert links
    assert all("/Contents" in link and "/StructParent" in link for link in links)
    levels = [int(str(one.S)[2:]) for one in elements(guide.Root.StructTreeRoot.K) if heading(one)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_link_inside_the_book_is_described_by_its_words_and_by_its_place(
    tmp_path: Path,
) -> None:
    chapters = (
        '<h1>Un</h1><p><a href="1.html#ici">le délai</a>, <a href="1.html">Deux</a></p>',
        '<h1>Deux</h1><h2 id="ici">Agir <em>à temps</em></h2>',
    )
    with pikepdf.open(typeset(tmp_path, *chapters)) as document:
        said = [str(link.Contents) for link in document.pages[2].Annots]
    assert said == [
        "le délai : « Agir à temps », page 4",
        "« Deux », page 4",
    ]


def test_no_place_is_described_by_its_page_alone(guide: pikepdf.Pdf) -> None:
    inside = [link for page in guide.pages for link in page.get("/Annots", []) if "/Dest" in link]
    assert inside
    said = [str(link.Contents) for link in inside]
    assert [words for words in said if not re.search(r"«|^(Note )?\d+$", words)] == []


def test_links_other_than_those_written_are_an_error(tmp_path: Path) -> None:
    file = typeset(tmp_path, '<h1>Un</h1><p><a href="0.html">Voir</a></p>')
    with pytest.raises(ValueError, match="1 liens internes, 0 écrits"):
        pack(file, [])


def test_packing_keeps_every_element_and_every_word(tmp_path: Path) -> None:
    chapter = "<h1>Un</h1><p>Mot</p><table><tr><th>A</th></tr><tr><td>b</td></tr></table>" * 20
    packed = typeset(tmp_path, chapter)
    plain = tmp_path / "plain.pdf"
    typst.compile(
        str(tmp_path / "main.typ"),
        output=str(plain),
        font_paths=[str(fonts.for_book())],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    with pikepdf.open(packed) as after, pikepdf.open(plain) as before:
        kinds = [
            [str(one.S) for one in elements(each.Root.StructTreeRoot.K)] for each in (before, after)
        ]
        assert kinds[0] == kinds[1]
        assert [text_of(page) for page in before.pages] == [text_of(page) for page in after.pages]
        for key in ("/Lang", "/MarkInfo", "/ViewerPreferences"):
            assert before.Root[key].unparse() == after.Root[key].unparse()
        with before.open_metadata() as old, after.open_metadata() as new:
            assert dict(old) == dict(new)
    assert packed.stat().st_size < 0.6 * plain.stat().st_size


def test_a_character_of_the_guide_takes_3_3_bytes_at_most(site_folder: Path) -> None:
    file = site_folder / "telechargements" / pdf.NAME  # it grows with its text, and with that alone
    with pikepdf.open(file) as guide:
        text = sum(len(text_of(page)) for page in guide.pages)
    assert file.stat().st_size <= 3.3 * text


def test_what_is_packed_is_drawn_the_same(tmp_path: Path) -> None:
    content = rb"q 1 0 0 -1 79.37008 687.3077 cm[(\000\050\000\134)3.9999392(\000\f)]TJ"
    assert lighter(content) == b"q 1 0 0 -1 79.37 687.31 cm[(\0\\(\0\\\\)4(\0\\f)]TJ"


def test_no_word_is_cut_at_the_end_of_a_line(site_folder: Path) -> None:
    """PDFium's search, that of Chromium, does not find a word that a hyphen cuts."""
    document = pypdfium2.PdfDocument(site_folder / "telechargements" / pdf.NAME)
    for page in document:
        text = page.get_textpage().get_text_range()
        assert not set("\ufffe\x02\xad") & set(text)


def test_the_heads_of_tables_say_what_they_head(guide: pikepdf.Pdf) -> None:
    heads = list(structure(guide.Root.StructTreeRoot.K, "/TH"))
    assert all("/Scope" in str(head.A.unparse()) for head in heads)


def test_the_first_page_gives_independence_version_and_date(guide: pikepdf.Pdf) -> None:
    first = text_of(guide.pages[0])
    assert "niapprouvéparl’Ordredesmédecins" in first
    assert re.search(r"Version\d+\.\d+\.\d+du\d+(er)?[a-zûé]+\d{4}", first)


def test_a_link_to_another_chapter_says_its_page(tmp_path: Path) -> None:
    chapters = (
        '<h1>Un</h1><p><a href="1.html#ici">Voir</a></p>',
        '<h1>Deux</h1><h2 id="ici">Ici</h2>',
    )
    assert "Voir(p.4)" in words(typeset(tmp_path, *chapters))


def test_a_link_that_leaves_the_book_leads_to_the_site_when_it_is_known(tmp_path: Path) -> None:
    chapter = '<h1>Un</h1><p><a href="../tutoriels/avis.html#avis-role">Ouvrir</a></p>'
    assert "Ouvrirsite" in words(typeset(tmp_path / "unknown", chapter))
    known = typeset(tmp_path / "known", chapter, address="https://guide.example/")
    assert "Ouvrir(https://guide.example/tutoriels/avis.html#avis-role)" in words(known)


def test_an_address_is_printed_once_under_each_heading(tmp_path: Path) -> None:
    link = '<p><a href="https://site.example/a?b=1">loi</a></p>'
    text = words(typeset(tmp_path, f"<h1>Un</h1>{link}{link}<h2>Deux</h2>{link}"))
    assert text.count("https://site.example/a?b=1") == 2


def test_signs_that_typst_reads_as_orders_are_printed_as_they_are(tmp_path: Path) -> None:
    signs = r"#panic() $x$ [a] *b* _c_ `d` @e \f ~ // g"
    assert "".join(signs.split()) in words(
        typeset(tmp_path, f"<h1>Un</h1><p>{signs} &lt;h&gt;</p>")
    )


def test_the_same_chapters_give_the_same_bytes(tmp_path: Path) -> None:
    chapter = "<h1>Un</h1><table><tr><th>A</th></tr><tr><td>b</td></tr></table>"
    first, second = typeset(tmp_path / "a", chapter), typeset(tmp_path / "b", chapter)
    assert first.read_bytes() == second.read_bytes()
