#!/usr/bin/env bash
# What:  an address of two lines, with a tab in the first, put in the paragraph « À {x} fin » of a
#        DOCX, by four makers of letters (PyPI docxtpl 0.20.2, docx-mailmerge 0.5.0; npm docxtemplater
#        3.71.0, easy-template-x 7.2.8).
# Guess: each makes a tab of Word (w:tab) of the tab, and a break of line (w:br) of the end of line.
# Seen:  the breaks are made, the tab by docxtpl alone: the three others leave a bare character in
#        the text. Seen besides: easy-template-x puts « fin » before the second line of the address.
# Here:  a tab that is typed becomes a space, and letters are written by ours
#        (`tutorials/letters/values.py`, `tutorials/letters/writers/docx.py`).
. "$(dirname "$0")/_room.sh"
python_with docxtpl==0.20.2 docx-mailmerge==0.5.0 python-docx==1.2.0
node_with docxtemplater@3.71.0 pizzip@3.3.0 easy-template-x@7.2.8
cat > make.py <<'P'
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

for name, tag in (("docxtpl", "{{ x }}"), ("js", "{x}"), ("mailmerge", None)):
    made = docx.Document()
    paragraph = made.add_paragraph("À " + (tag + " fin" if tag else ""))
    if not tag:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " MERGEFIELD x ")
        field.append(OxmlElement("w:r"))
        paragraph._p.append(field)
        paragraph.add_run(" fin")
    made.save(name + ".docx")
P
cat > fill.py <<'P'
from docxtpl import DocxTemplate
from mailmerge import MailMerge

letter = DocxTemplate("docxtpl.docx")
letter.render({"x": "12\true\nBordeaux"})
letter.save("made-docxtpl.docx")
with MailMerge("mailmerge.docx") as letter:
    letter.merge(x="12\true\nBordeaux")
    letter.write("made-mailmerge.docx")
P
cat > fill.js <<'J'
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";
const data = { x: "12\true\nBordeaux" };
const letter = new Docxtemplater(new PizZip(readFileSync("js.docx")), { linebreaks: true });
letter.render(data);
writeFileSync("made-docxtemplater.docx", letter.getZip().generate({ type: "nodebuffer" }));
writeFileSync("made-easy-template-x.docx", await new TemplateHandler().process(readFileSync("js.docx"), data));
J
cat > read.py <<'P'
import docx
from docx.oxml.ns import qn

for name in ("docxtpl", "mailmerge", "docxtemplater", "easy-template-x"):
    marks = {qn("w:tab"): "<tab>", qn("w:br"): "<br>"}
    paragraph = docx.Document(f"made-{name}.docx").paragraphs[0]._p
    print(name, ascii("".join(marks.get(e.tag, e.text if e.tag == qn("w:t") else "") for e in paragraph.iter())))
P
python make.py
python fill.py
node fill.js
same "$(python read.py)" "docxtpl '\\xc0 12<tab>rue<br>Bordeaux fin'
mailmerge '\\xc0 12\\true<br>Bordeaux fin'
docxtemplater '\\xc0 12\\true<br>Bordeaux fin'
easy-template-x '\\xc0 12\\true fin<br>Bordeaux'"
