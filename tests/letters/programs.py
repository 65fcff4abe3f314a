"""What other programs make of every letter: ``python -m tests.letters.programs``.

A measurement, for machines that have LibreOffice, poppler, qpdf and outloud, a checker of
PDF/UA-1 (Python package ``outloud``, in an environment of its own); the tests read the same files
with libraries. Each file must be opened without repair, its text be that of the plain-text letter
once white space is folded, and no requirement of the standard be missed. Exits 1 if one is, or if
a program is missing.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.letters.library import cases, letters, library
from tests.letters.readers import folded
from tutorials.letters.compose import compose
from tutorials.letters.writers import Format, write

TODAY = dt.date(2026, 11, 21)
FORMATS: tuple[Format, ...] = ("docx", "odt", "pdf", "txt")
_MARK = re.compile(r"^[\f \t]*[•–][ \t]+", re.MULTILINE)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]+")
_PAGE_NUMBER = re.compile(r"\n\d+/\d+\s*(?=\f|\Z)")


def main() -> int:
    """Print, for each program, how many letters it reads as they are written."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        make(folder)
        results = [
            compared("LibreOffice, docx", folder, office_texts(folder, "docx"), words),
            compared("LibreOffice, odt", folder, office_texts(folder, "odt"), words),
            compared("poppler, pdf", folder, poppler_texts(folder), characters),
            checked(folder),
            accessible(folder),
        ]
    return 0 if all(results) else 1


def make(folder: Path) -> None:
    """Write every letter with every set of answers in ``folder``."""
    for id, letter in letters().items():
        for name, values in cases(letter).items():
            document = compose(letter, values, None if values is None else TODAY)
            for format in FORMATS:
                file = folder / f"{id}--{name.replace(' ', '-')}.{format}"
                file.write_bytes(write(document, format, library().assets))


def office_texts(folder: Path, format: Format) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file, as LibreOffice exports it."""
    files, out = sorted(folder.glob(f"*.{format}")), folder / format
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to_text = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(out)]
    subprocess.run(["soffice", profile, "--headless", *to_text, *files], capture_output=True)
    for file in files:
        text = out / f"{file.stem}.txt"
        yield file.stem, text.read_text(encoding="utf-8-sig") if text.exists() else "(non ouvert)"


def poppler_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each PDF, in the order of its content, as poppler reads it."""
    for file in sorted(folder.glob("*.pdf")):
        run = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True)
        yield file.stem, _PAGE_NUMBER.sub("\n", run.stdout.decode())


def words(text: str) -> str:
    """Return the words of a text without the marks of its lists; no-break spaces are kept."""
    return folded(_MARK.sub("", text))


def characters(text: str) -> str:
    """Return the characters of a text: a PDF cuts long words at the ends of its lines.

    Poppler takes the order of Arabic and Hebrew letters for the order they are drawn in, and turns
    them round; the PDF gives them in the order they are read in (ISO 32000, ActualText).
    """
    read = _RIGHT_TO_LEFT.sub(lambda match: "".join(sorted(match[0])), words(text))
    return re.sub(r"\s", "", "".join(c for c in read if unicodedata.category(c) != "Cf"))


def compared(
    title: str, folder: Path, texts: Iterator[tuple[str, str]], form: Callable[[str], str]
) -> bool:
    """Print how many of ``texts`` equal the plain-text letters, and where the others part."""
    equal = total = 0
    for name, text in texts:
        wanted = form((folder / f"{name}.txt").read_text(encoding="utf-8-sig"))
        found, total = form(text), total + 1
        equal += found == wanted
        if found != wanted:
            print(f"  {title}, {name} : {parting(found, wanted)}")
    print(f"{title} : {equal} lettres sur {total} disent la même chose que le texte seul")
    return equal == total > 0


def parting(found: str, wanted: str) -> str:
    """Show where two texts part."""
    pairs = zip(found, wanted, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(found), len(wanted)))
    return f"{found[at - 20 : at + 20]!r} au lieu de {wanted[at - 20 : at + 20]!r}"


def checked(folder: Path) -> bool:
    """Print how many PDF qpdf finds right."""
    files = sorted(folder.glob("*.pdf"))
    right = [
        file
        for file in files
        if not subprocess.run(["qpdf", "--check", file], stdout=-3).returncode
    ]
    print(f"qpdf --check : {len(right)} PDF sur {len(files)}")
    return right == files


def accessible(folder: Path) -> bool:
    """Print how many PDF outloud finds to meet PDF/UA-1, and what the others miss."""
    report, files = folder / "pdf-ua.json", sorted(folder.glob("*.pdf"))
    # PAG-001 guesses: a text that repeats itself over pages looks to it like a running header.
    rules = ("--layer", "conformance", "--skip", "PAG-001")
    subprocess.run(["outloud", *rules, "--json", report, *files], stdout=subprocess.DEVNULL)
    results = json.loads(report.read_text(encoding="utf-8"))["results"]
    right = [one for one in results if one["verdict"] == "pass"]
    for one in results:
        if one not in right:
            print(f"  PDF/UA-1, {Path(one['path']).stem} : {one['findings'] or one['error']}")
    print(f"PDF/UA-1 : {len(right)} PDF sur {len(files)}")
    return len(right) == len(files)


if __name__ == "__main__":
    sys.exit(main())
