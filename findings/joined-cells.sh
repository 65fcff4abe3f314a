#!/usr/bin/env bash
# What:  a table of numbers to call and a list of terms, made plain text (PyPI inscriptis 2.7.6, html2text
#        2025.4.15, markdownify 1.2.3; npm html-to-text 10.0.1).
# Guess: cells, terms and what is said of them are kept apart by each Python library.
# Seen:  inscriptis joins terms: « DélaiDeux moisQuiOrdre ». Seen besides: html-to-text joins both, and
#        « Police 17, SAMU 15 » reads « Police17SAMU15 ».
# Here:  letters as text are written by ours, never drawn from a page (`tutorials/letters/writers/`).
. "$(dirname "$0")/_room.sh"
python_with inscriptis==2.7.6 html2text==2025.4.15 markdownify==1.2.3
node_with html-to-text@10.0.1
cat > page.html <<'H'
<table><tr><td>Police</td><td>17</td></tr><tr><td>SAMU</td><td>15</td></tr></table>
<dl><dt>Délai</dt><dd>Deux mois</dd><dt>Qui</dt><dd>Ordre</dd></dl>
H
cat > try.py <<'P'
import html2text
import inscriptis
import markdownify

with open("page.html", encoding="utf-8") as file:
    page = file.read()
for name, text in {
    "inscriptis": inscriptis.get_text(page),
    "html2text": html2text.html2text(page),
    "markdownify": markdownify.markdownify(page),
}.items():
    print(name, "Police17" in text, "DélaiDeux" in text)
P
cat > try.mjs <<'J'
import { readFileSync } from "node:fs";
import { convert } from "html-to-text";

const text = convert(readFileSync("page.html", "utf8"));
const title = (said) => (said ? "True" : "False");
console.log("html-to-text", title(text.includes("Police17")), title(text.includes("DélaiDeux")));
J
same "$(python try.py; node try.mjs)" "inscriptis False True
html2text False False
markdownify False False
html-to-text True True"
