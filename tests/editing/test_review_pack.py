"""A jurist gets every text with its place; what she writes comes back by file, none lost."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no annotations
import pytest

from macros.publish.paths import ROOT
from tutorials.editing.remarks import rows, todo
from tutorials.editing.review_pack import Section, document, sections
from tutorials.library import Library
from tutorials.problems import ContentError

REMARKS = {
    "lettre:relance": "Dites « sous un mois ».",
    "loi:presse-prescription": "Juste ; voyez aussi l’article 65-1.",
    "resultat:avis/doute": "Trop prudent",
}


@pytest.fixture(scope="module")
def found(library: Library) -> tuple[Section, ...]:
    return sections(library, ROOT)


def test_every_rule_outcome_and_letter_is_there_with_its_file_and_line(
    library: Library, found: tuple[Section, ...]
) -> None:
    law, outcomes, letters = (section.pieces for section in found)
    assert len(law) == len(library.registry.entries)
    assert len(outcomes) == sum(len(flow.outcomes) for flow in library.flows.values())
    assert len(letters) == len(library.letters)
    for piece in (*law, *outcomes, *letters):
        file, _, line = piece.place.rpartition(":")
        at = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1 : int(line) + 1]
        assert re.split("[:/]", piece.mark)[-1] in " ".join(at), piece.mark


def test_the_doubt_that_pages_leave_out_is_in_the_document(
    library: Library, found: tuple[Section, ...]
) -> None:
    doubtful = next(e for e in library.registry.entries.values() if e.doubt and "{" not in e.doubt)
    piece = next(piece for piece in found[0].pieces if piece.mark == f"loi:{doubtful.id}")
    assert f"<p>Reste à contrôler : {doubtful.doubt[:20]}" in piece.html.replace("\u00a0", " ")


@pytest.mark.parametrize("format", ["docx", "odt", "html", "csv"])
def test_remarks_come_back_by_file_from_what_an_office_suite_saves(
    found: tuple[Section, ...], tmp_path: Path, format: str
) -> None:
    kept = [Section(one.title, tuple(p for p in one.pieces if p.mark in REMARKS)) for one in found]
    html = document(kept, dt.date(2026, 11, 29))
    for mark, text in REMARKS.items():
        html = html.replace(f"<td>{mark}</td><td></td>", f"<td>{mark}</td><td>{text}</td>")
    file = tmp_path / f"relecture.{format}"
    if format == "csv":
        file.write_text("".join(f'{mark};"{text}"\n' for mark, text in REMARKS.items()), "utf-8")
    elif format == "html":
        file.write_text(html, encoding="utf-8")
    else:
        pypandoc.convert_text(html, format, "html", outputfile=str(file))
    lines, count = todo(rows(file), found)
    assert count == 3
    assert [line.partition(" : ")[2] for line in lines] == [
        REMARKS["resultat:avis/doute"],
        REMARKS["loi:presse-prescription"],
        REMARKS["lettre:relance"],
    ]
    assert lines[0].startswith("tutorials/content/flows/avis/outcomes/doute.yml:1 : ")


def test_a_remark_whose_mark_was_spoilt_is_told_not_lost(found: tuple[Section, ...]) -> None:
    with pytest.raises(ContentError, match=r"repère inconnu : « loi:press » \(À revoir\)"):
        todo([("loi:press", "À revoir"), ("lettre:relance", " ")], found)


def test_a_document_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "relecture.docx"
    file.write_bytes(b"rien")
    with pytest.raises(ContentError, match="document illisible"):
        rows(file)
