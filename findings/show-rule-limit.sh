#!/usr/bin/env bash
# What:  a show rule on a word, in one long paragraph (PyPI typst 0.15.2).
# Guess: it applies to each occurrence, however many there are.
# Seen:  400 occurrences in a paragraph compile, 800 end with « maximum grouping depth exceeded »,
#        whatever the rule does; the same 800 in two paragraphs compile.
# Here:  the guide has a rule on words with a hyphen; its longest paragraph has fewer than twenty.
. "$(dirname "$0")/_room.sh"
python_with typst==0.15.2
cat > try.py <<'P'
import pathlib

import typst

for text in ("délai " * 400, "délai " * 800, ("délai " * 400 + "\n\n") * 2):
    pathlib.Path("try.typ").write_text('#show "délai": it => it\n' + text, "utf-8")
    try:
        typst.compile("try.typ", output="try.pdf")
        print("made")
    except typst.TypstError as error:
        print(error)
P
same "$(python try.py)" "made
maximum grouping depth exceeded
made"
