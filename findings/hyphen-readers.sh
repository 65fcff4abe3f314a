#!/usr/bin/env bash
# What:  a hyphen that must not break, a soft one and a line break in a DOCX, in three readers
#        (PyPI python-docx 1.2.0, pypandoc-binary 1.17; npm mammoth 1.13.0).
# Guess: each gives U+2011 for the hyphen that must not break.
# Seen:  python-docx gives an ordinary one. Seen besides: it drops the soft one, and the raw text of
#        mammoth joins the words around a line break: « suiteligne ».
# Here:  letters are compared after both hyphens are made alike, and lines are paragraphs.
. "$(dirname "$0")/_room.sh"
python_with python-docx==1.2.0 pypandoc-binary==1.17
node_with mammoth@1.13.0
cat > try.py <<'P'
import docx
import pypandoc
from docx.oxml import OxmlElement


def text(run, words):
    element = OxmlElement("w:t")
    element.text = words
    run.append(element)


made = docx.Document()
paragraph = made.add_paragraph("peut")
run = paragraph.runs[0]._r
for mark, words in (("w:noBreakHyphen", "être"), ("w:softHyphen", "suite"), ("w:br", "ligne")):
    run.append(OxmlElement(mark))
    text(run, words)
made.save("try.docx")
print("python-docx", ascii(docx.Document("try.docx").paragraphs[0].text))
print("pandoc", ascii(pypandoc.convert_file("try.docx", "plain").strip()))
P
cat > try.js <<'J'
import mammoth from "mammoth";
const { value } = await mammoth.extractRawText({ path: "try.docx" });
console.log("mammoth", [...value.trim()].map((c) => (c > "\x7f" ? "\\x" + c.codePointAt(0).toString(16) : c)).join(""));
J
same "$(python try.py; node try.js)" "python-docx 'peut-\\xeatresuite\\nligne'
pandoc 'peut\\u2011\\xeatre\\xadsuite\\nligne'
mammoth peut\\x2011\\xeatre\\xadsuiteligne"
