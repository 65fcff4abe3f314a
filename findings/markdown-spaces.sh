#!/usr/bin/env bash
# What:  a no-break space where Markdown wants a space: easily typed before « {#id} » on a French
#        keyboard, AltGr still held, or after « : » (PyPI markdown 3.11.3; npm markdown-it 15.0.3,
#        markdown-it-attrs 5.0.1, markdown-it-deflist 4.0.0).
# Guess: it counts as a space: the title gets its anchor, the line after « : » is a definition.
# Seen:  markdown shows « {#id} » to readers and gives no such anchor, markdown-it gives it; neither
#        makes a definition. No warning from any.
# Here:  the guard of titles wants an ordinary space before an anchor (`macros/guards/titles.py`).
. "$(dirname "$0")/_room.sh"
python_with markdown==3.11.3
node_with markdown-it@15.0.3 markdown-it-attrs@5.0.1 markdown-it-deflist@4.0.0
printf 'Terme\n:\xc2\xa0sens\n\n## Titre\xc2\xa0{#id}\n' > page.md
cat > try.py <<'P'
import pathlib

import markdown

made = markdown.markdown(pathlib.Path("page.md").read_text("utf-8"), extensions=["attr_list", "def_list"])
print("markdown", *(mark in made for mark in ("<dd>", 'id="id"')))
P
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import attrs from "markdown-it-attrs";
import deflist from "markdown-it-deflist";
const made = new MarkdownIt().use(attrs).use(deflist).render(readFileSync("page.md", "utf8"));
console.log("markdown-it", ...["<dd>", 'id="id"'].map((mark) => made.includes(mark)));
J
same "$(python try.py; node try.js)" "markdown False False
markdown-it false true"
