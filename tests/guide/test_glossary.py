from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.glossary import Linker, Term, terms
from macros.publish.paths import ROOT
from tests.guide.sections import read

GLOSSARY = ROOT / "docs/reperes/glossaire.md"
SOURCE = """
Injure { #injure data-forms="injurieux" }
:   Une insulte ({{ loi("x") }}).

Mise en demeure { #mise-en-demeure }
:   Une [lettre](x.md) formelle.
"""


@pytest.fixture
def linker() -> Linker:
    return Linker(terms(SOURCE), "g.html")


def test_an_entry_has_its_forms_and_its_definition_in_plain_words() -> None:
    assert terms(SOURCE) == [
        Term("injure", ("Injure", "injurieux"), "Une insulte."),
        Term("mise-en-demeure", ("Mise en demeure",), "Une lettre formelle."),
    ]


def test_the_first_use_alone_leads_to_the_definition(linker: Linker) -> None:
    html = linker.link("<p>Une injure, deux injures, un mot injurieux.</p>")
    link = '<a class="term" href="g.html#injure" title="Une insulte.">injure</a>'
    assert html == f"<p>Une {link}, deux injures, un mot injurieux.</p>"


@pytest.mark.parametrize("use", ["Injures", "injurieux", "mises en demeure", "mise en\ndemeure"])
def test_capitals_plurals_forms_and_line_ends_are_found(linker: Linker, use: str) -> None:
    assert f">{use}</a>" in linker.link(f"<p>Des {use}.</p>")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>L’injure</h2>",
        '<p><a href="x">une <em>injure</em></a></p>',
        "<p><code>injure</code></p>",
        "<svg><text>injure</text></svg>",
        "<p>anti-injure, injurieusement</p>",
    ],
)
def test_headings_links_code_drawings_and_other_words_are_left_alone(
    linker: Linker, html: str
) -> None:
    assert linker.link(html) == html


def test_every_entry_of_the_glossary_is_read_and_has_one_anchor() -> None:
    source = GLOSSARY.read_text(encoding="utf-8")
    entries = terms(source)
    assert len(entries) == source.count("\n:   ")
    assert len({entry.id for entry in entries}) == len(entries)


def test_a_verb_spelt_like_a_term_is_no_term() -> None:
    source = 'Veille { #veille data-grammar="nom" }\n:   Une garde.\n'
    linker = Linker(terms(source), "g.html")
    for sentence in ("La commission veille.", "Qui veille ?", "On veille.", "Veillez-y."):
        assert linker.link(sentence) == sentence
    for sentence in ("La veille", "d’une veille", "Votre veille et la suite", "Sans veille"):
        assert "</a>" in linker.link(sentence), sentence


LINK = re.compile(r'(\S+)\s*<a class="?term"?[^>]*>([^<]*)</a>')
SUBJECTS = re.compile(r"(?:je|tu|ils?|elles?|on|nous|qui|ne|se|[jns]['’]|a|ont|avez|avons)", re.I)
"""What stands before a verb, or between « avoir » and its participle."""


def test_no_link_of_the_built_chapters_is_a_verb(site_folder: Path) -> None:
    nouns = [one for one in terms(GLOSSARY.read_text(encoding="utf-8")) if one.noun]
    forms = {form.casefold() for one in nouns for form in one.forms}
    links = 0
    for path in sorted((site_folder / "guide").glob("*.html")):
        for before, term in LINK.findall(path.read_text(encoding="utf-8")):
            links += 1
            assert not SUBJECTS.fullmatch(before), (path.name, before, term)
            if term.casefold().removesuffix("s") in forms:
                assert len(before) < 7, (path.name, before, term)  # « usagers veille »
    assert links > 100


def test_chapters_of_the_built_site_lead_to_definitions_that_exist(site_folder: Path) -> None:
    glossary = (site_folder / "reperes/glossaire.html").read_text(encoding="utf-8")
    chapters = map(read, (site_folder / "guide").glob("*.html"))
    links = [link for page in chapters for link in page.sections[""].links]
    terms = [link.partition("#")[2] for link in links if "glossaire.html#" in link]
    assert terms
    assert [term for term in terms if f'id="{term}"' not in glossary] == []
