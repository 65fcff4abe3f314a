#!/usr/bin/env bash
# What:  what changed between two pages, marked word by word (npm node-htmldiff 0.9.4, htmldiff-js 1.0.5;
#        PyPI lxml 6.1.3).
# Guess: the word that changed is marked, whole, by each.
# Seen:  so by lxml, and by all for « maladie » and « malade ». The other two cut « délai » after « dé »,
#        and « cœur » after or before its « œ »: a letter with an accent ends a word.
# Here:  a letter that was retouched is compared by lines, never inside a word
#        (`tutorials/letters/revise.py`).
. "$(dirname "$0")/_room.sh"
node_with node-htmldiff@0.9.4 htmldiff-js@1.0.5
python_with lxml==6.1.3
cat > pairs.json <<'J'
[["sa maladie dure", "sa malade dure"], ["le délai dure", "le délais dure"], ["son cœur", "son chœur"]]
J
cat > try.mjs <<'J'
import { readFileSync } from "node:fs";
import js from "htmldiff-js";
import node from "node-htmldiff";

const plain = (marked) => marked.replace(/<(\/?)(ins|del)[^>]*>/g, "<$1$2>");
for (const pair of JSON.parse(readFileSync("pairs.json"))) {
  console.log("node-htmldiff", plain(node(...pair)), "htmldiff-js", plain(js.default.execute(...pair)));
}
J
cat > try.py <<'P'
import json

from lxml.html.diff import htmldiff

with open("pairs.json", encoding="utf-8") as file:
    for before, after in json.load(file):
        print("lxml", " ".join(htmldiff(before, after).split()))
P
same "$(node try.mjs; python try.py)" "node-htmldiff sa <del>maladie</del><ins>malade</ins> dure htmldiff-js sa <del>maladie</del><ins>malade</ins> dure
node-htmldiff le dé<del>lai</del><ins>lais</ins> dure htmldiff-js le dé<del>lai</del><ins>lais</ins> dure
node-htmldiff son <del>cœ</del><ins>chœ</ins>ur htmldiff-js son <del>c</del><ins>ch</ins>œur
lxml sa <ins>malade</ins> <del>maladie</del> dure
lxml le <ins>délais</ins> <del>délai</del> dure
lxml son <ins>chœur</ins> <del>cœur</del>"
