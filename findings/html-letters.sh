#!/usr/bin/env bash
# What:  « Que faire : rien ? » with the spaces that do not break, U+00A0 and U+202F, in a page that two
#        libraries make a DOCX of (PyPI htmldocx 0.0.6, html2docx 1.6.0, python-docx 1.2.0).
# Guess: they are kept.
# Seen:  both make ordinary spaces of them: a line of the letter may begin with « ? » or « » ».
# Here:  the DOCX is written from the text of the letter itself (`tutorials/letters/writers/`).
. "$(dirname "$0")/_room.sh"
python_with htmldocx==0.0.6 html2docx==1.6.0 python-docx==1.2.0
cat > try.py <<'P'
import docx
from html2docx import html2docx
from htmldocx import HtmlToDocx

PAGE = "<p>«\u00a0Que faire\u00a0: rien\u202f?\u00a0»</p>"
letter = docx.Document()
HtmlToDocx().add_html_to_document(PAGE, letter)
print("htmldocx", ascii(letter.paragraphs[0].text))
print("html2docx", ascii(docx.Document(html2docx(PAGE, title="Avis")).paragraphs[0].text))
P
same "$(python try.py)" "htmldocx '\\xab Que faire : rien ? \\xbb'
html2docx '\\xab Que faire : rien ? \\xbb'"
