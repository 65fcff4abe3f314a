#!/usr/bin/env bash
# What:  a text of 1,000 letters in a PDF (the description of a link), then the same with one
#        no-break space in it (PyPI pikepdf 10.17.0).
# Guess: it takes twice the room: letters then take two bytes each.
# Seen:  four times: two bytes a letter, written as hexadecimal digits. Seen besides: accents alone
#        make it twice as long, in digits too.
# Here:  what the guide's links say to a screen reader has ordinary spaces.
. "$(dirname "$0")/_room.sh"
python_with pikepdf==10.17.0
cat > try.py <<'P'
import pikepdf

for name, text in {"plain": "a" * 1000, "accents": "é’" * 500, "wide": "a" * 999 + "\u00a0"}.items():
    print(name, round(len(pikepdf.String(text).unparse()) / 1000))
P
same "$(python try.py)" "plain 1
accents 2
wide 4"
