"""Read a jurist's remarks back from the table of the document, as a list of things to do."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no annotations

from tutorials.editing.review_pack import Piece, Section
from tutorials.editing.text_file import read_text
from tutorials.problems import ContentError, Problem


def rows(file: Path) -> list[tuple[str, str]]:
    """Return the rows of two cells of a document, or of a table saved as CSV.

    Args:
        file: ``.docx``, ``.odt``, ``.html`` or ``.csv``.

    Raises:
        ContentError: it cannot be read.
    """
    if file.suffix == ".csv":
        text = read_text(file, file.name)
        if isinstance(text, Problem):
            raise ContentError([text])
        cut = ";" if text.partition("\n")[0].count(";") else ","
        return [(row[0], row[1]) for row in csv.reader(io.StringIO(text), delimiter=cut) if row[1:]]
    try:
        html = pypandoc.convert_file(str(file), "html", extra_args=["--quiet", "--wrap=none"])
    except (OSError, RuntimeError):
        hint = "enregistrez-le en .docx, .odt, .html ou .csv"
        raise ContentError([Problem("document illisible", hint, file=str(file))]) from None
    table = _Tables()
    table.feed(html)
    return [(row[0], row[1]) for row in table.rows if len(row) == 2]


def todo(found: Iterable[tuple[str, str]], sections: Iterable[Section]) -> tuple[list[str], int]:
    """Return the remarks by file, a line each, and how many there are.

    Args:
        found: mark and remark; a row without a remark is passed over.
        sections: what the document was made of.

    Raises:
        ContentError: a remark is about something that is not known; none is lost in silence.
    """
    pieces = {piece.mark: piece for section in sections for piece in section.pieces}
    said = [(mark.strip(), " ".join(text.split())) for mark, text in found if text.strip()]
    unknown = [(mark, text) for mark, text in said if mark not in pieces]
    if unknown:
        hint = "rendez au repère sa forme d’origine"
        raise ContentError(
            [Problem(f"repère inconnu : « {mark} » ({text})", hint) for mark, text in unknown]
        )
    told = sorted(((pieces[mark], text) for mark, text in said), key=lambda one: _order(one[0]))
    return [f"{piece.place} : {text}" for piece, text in told], len(told)


def _order(piece: Piece) -> tuple[str, int]:
    file, _, line = piece.place.rpartition(":")
    return file, int(line)


class _Tables(HTMLParser):
    """The text of each cell, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data
