"""The guide as one PDF: rendered pages → pandoc → Typst, which refuses what is not PDF/UA → packed.

It is made between *render* and *finish*, from the pages of any generator, without a browser.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no annotations
import typst

from macros.publish import fonts
from macros.publish.memory import digest, files_digest, made
from macros.publish.paths import DOCS
from macros.publish.pdf import book, figures, markup
from macros.publish.pdf.pack import pack
from macros.publish.publisher import publisher
from tutorials.dates.french import long_date

NAME = "guide-reputation-numerique.pdf"

_HERE = Path(__file__).parent
_STYLES = (DOCS / "assets/css/tokens.css", DOCS / "assets/css/figure.css")


def make(site: Path, version: str, date: str, address: str = "") -> Path:
    """Write the guide into ``site/telechargements/`` and return its path.

    Args:
        site: pages as rendered.
        version: what the title page says.
        date: ISO date of this edition, on the title page and in the file's own data.
        address: of the published site, ending in a slash; empty when it is not known.

    Raises:
        typst.TypstError: the document would not be a valid PDF/UA-1.
    """
    html = book.html(site)
    own = files_digest([*_HERE.glob("*.py"), Path(fonts.__file__), _HERE / "guide.typ", *_STYLES])
    said = json.dumps(asdict(publisher()))
    key = digest(text.encode() for text in (html, own, version, date, address, said))
    folder = made("pdf", key, lambda draft: typeset(draft, html, version, date, address))
    target = site / "telechargements" / NAME
    target.parent.mkdir(exist_ok=True)
    shutil.copyfile(folder / NAME, target)
    return target


def typeset(folder: Path, html: str, version: str, date: str, address: str) -> None:
    """Write the PDF and the source that it is made of into ``folder``."""
    html = figures.extract(html, folder, figures.styles(*_STYLES))
    tree = json.loads(pypandoc.convert_text(html, "json", "html", extra_args=["--quiet"]))
    printed, links = markup.for_print(tree, address)
    body = pypandoc.convert_text(json.dumps(printed), "typst-smart", "json")
    shutil.copyfile(_HERE / "guide.typ", folder / "guide.typ")
    (folder / "publisher.json").write_text(json.dumps(asdict(publisher())), encoding="utf-8")
    source = folder / "main.typ"
    source.write_text(_head(version, date, address) + body, encoding="utf-8")
    typst.compile(
        str(source),
        output=str(folder / NAME),
        font_paths=[str(fonts.for_book())],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    pack(folder / NAME, links)


def _head(version: str, date: str, address: str) -> str:
    """Return the lines that apply the template."""
    day = dt.date.fromisoformat(date)
    values = {
        "version": markup.string(version),
        "words": markup.string(long_date(day)),
        "day": f"datetime(year: {day.year}, month: {day.month}, day: {day.day})",
        "address": markup.string(address),
    }
    given = ", ".join(f"{name}: {value}" for name, value in values.items())
    return f'#import "guide.typ": *\n#show: guide.with({given})\n\n'
