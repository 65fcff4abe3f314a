#!/usr/bin/env bash
# What:  words that a letter keeps in a merge field, a content control, an insertion under review, a
#        smart tag or a text box, in four readers of DOCX (PyPI python-docx 1.2.0, docx2txt 0.9,
#        mammoth 1.13.0, pypandoc-binary 1.17).
# Guess: all are read by each: they are what is seen on paper.
# Seen:  docx2txt reads all five, python-docx none of them, pandoc neither the field nor the text box,
#        mammoth all but the field.
# Here:  our letters hold plain runs only: whatever reads them, no word of them is missed.
. "$(dirname "$0")/_room.sh"
python_with python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0 pypandoc-binary==1.17
cat > try.py <<'P'
import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
CORNERS = {
    "champ": '<w:fldSimple {} w:instr=" MERGEFIELD nom "><w:r><w:t>champ</w:t></w:r></w:fldSimple>',
    "contenu": "<w:sdt {}><w:sdtContent><w:r><w:t>contenu</w:t></w:r></w:sdtContent></w:sdt>",
    "ajout": '<w:ins {} w:id="1" w:author="x"><w:r><w:t>ajout</w:t></w:r></w:ins>',
    "balise": '<w:smartTag {} w:uri="x" w:element="date"><w:r><w:t>balise</w:t></w:r></w:smartTag>',
    "cadre": "<w:r {}><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>cadre</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
}
letter = docx.Document()
for xml in CORNERS.values():
    letter.add_paragraph("Avant ")._p.append(parse_xml(xml.format(SPACES)))
letter.save("try.docx")
with open("try.docx", "rb") as file:
    raw = mammoth.extract_raw_text(file).value
for name, text in {
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("try.docx").paragraphs),
    "docx2txt": docx2txt.process("try.docx"),
    "mammoth": raw,
    "pandoc": pypandoc.convert_file("try.docx", "plain"),
}.items():
    print(name, *(word for word in CORNERS if word in text))
P
same "$(python try.py)" "python-docx
docx2txt champ contenu ajout balise cadre
mammoth contenu ajout balise cadre
pandoc contenu ajout balise"
