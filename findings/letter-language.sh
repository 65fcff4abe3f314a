#!/usr/bin/env bash
# What:  the language of a letter (fr-FR by default) in a DOCX and in an ODT, read by pandoc
#        (PyPI pypandoc-binary 1.17, python-docx 1.2.0, odfpy 1.4.1).
# Guess: the page of HTML that it makes of each says « lang="fr-FR" ».
# Seen:  neither names any language: a screen reader would read such a page with its own voice.
# Here:  the language of our letters is looked up in the files themselves (`tests/letters/`).
. "$(dirname "$0")/_room.sh"
python_with pypandoc-binary==1.17 python-docx==1.2.0 odfpy==1.4.1
cat > try.py <<'P'
import docx
import pypandoc
from docx.oxml.ns import qn
from odf.opendocument import OpenDocumentText
from odf.style import DefaultStyle, TextProperties
from odf.text import P

word = docx.Document()
(language,) = word.styles.element.iter(qn("w:lang"))
language.set(qn("w:val"), "fr-FR")
word.add_paragraph("Bonjour")
word.save("letter.docx")

text = OpenDocumentText()
style = DefaultStyle(family="paragraph")
style.addElement(TextProperties(language="fr", country="FR"))
text.styles.addElement(style)
text.text.addElement(P(text="Bonjour"))
text.save("letter.odt")

for name in ("letter.docx", "letter.odt"):
    page = pypandoc.convert_file(name, "html", extra_args=["--standalone", "--metadata", "title=x"])
    print(name, "Bonjour" in page, "lang=" in page)
P
same "$(python try.py)" "letter.docx True False
letter.odt True False"
