#!/usr/bin/env bash
# What:  two implementations of one French stemmer, on all plain words of a spelling dictionary
#        (npm @orama/stemmers 3.1.18, PyPI snowballstemmer 3.1.1, npm dictionary-fr 3.0.0).
# Guess: the same stem for every word.
# Seen:  31 words of 74,544 differ, common ones among them: « mauvais », « palais », « jaloux »,
#        « nier ». An index made by one and asked through the other loses them.
# Here:  the index and the questions go through one and the same stemmer, in the page.
. "$(dirname "$0")/_room.sh"
python_with snowballstemmer==3.1.1
node_with @orama/stemmers@3.1.18 dictionary-fr@3.0.0
cat > try.py <<'P'
import json
import pathlib

import snowballstemmer

lines = pathlib.Path("node_modules/dictionary-fr/index.dic").read_text("utf-8").splitlines()[1:]
entries = (line.split("/")[0].split("\t")[0].strip() for line in lines)
words = sorted({entry.lower() for entry in entries if entry.isalpha()})
print(json.dumps([words, snowballstemmer.stemmer("french").stemWords(words)]))
P
python try.py > words.json
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import { stemmer } from "@orama/stemmers/french";
const [words, stems] = JSON.parse(readFileSync("words.json", "utf8"));
const other = words.filter((word, at) => stemmer(word) !== stems[at]);
const common = ["mauvais", "palais", "jaloux", "nier"].filter((word) => other.includes(word));
console.log(`${other.length} of ${words.length}: ${common.join(" ")}`);
J
same "$(node try.js)" "31 of 74544: mauvais palais jaloux nier"
