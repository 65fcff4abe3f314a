#!/usr/bin/env bash
# What:  the spaces of French (U+00A0, U+202F) in a PDF by Typst, in three readers
#        (PyPI typst 0.15.2, pypdf 7.1.1, pdfplumber 0.11.10, pypdfium2 5.15.2).
# Guess: each gives both of them back.
# Seen:  pypdf and pypdfium2 keep both spaces, pdfplumber makes them ordinary.
# Here:  the tests of the guide's PDF compare letters, without any space.
. "$(dirname "$0")/_room.sh"
python_with typst==0.15.2 pypdf==7.1.1 pdfplumber==0.11.10 pypdfium2==5.15.2
cat > try.py <<'P'
import pathlib

import pdfplumber
import pypdf
import pypdfium2
import typst

text = '#set text(lang: "fr")\nArt.\u00a017\u202f'
pathlib.Path("try.typ").write_text(text, "utf-8")
typst.compile("try.typ", output="try.pdf")
read = {
    "pypdf": pypdf.PdfReader("try.pdf").pages[0].extract_text(),
    "pdfplumber": pdfplumber.open("try.pdf").pages[0].extract_text(),
    "pypdfium2": pypdfium2.PdfDocument("try.pdf")[0].get_textpage().get_text_range(),
}
for reader, found in read.items():
    print(reader, *(mark in found for mark in "\u00a0\u202f"))
P
same "$(python try.py)" "pypdf True True
pdfplumber False False
pypdfium2 True True"
