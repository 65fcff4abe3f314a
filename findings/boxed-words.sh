#!/usr/bin/env bash
# What:  two ways to keep « eux-mêmes » on one line in a tagged Typst PDF (PyPI typst 0.15.2,
#        pikepdf 10.17.0, pypdfium2 5.15.2): a box around such words, or a word joiner (U+2060).
# Guess: the box leaves the size of the packed file alone.
# Seen:  it makes a text with two such words a line half as large again. So does the joiner, which
#        stays in the text that readers search: « eux-mêmes » is no longer found.
# Here:  the guide takes the boxes, on words with a hyphen only.
. "$(dirname "$0")/_room.sh"
python_with typst==0.15.2 pikepdf==10.17.0 pypdfium2==5.15.2
cat > try.py <<'P'
import pathlib

import pikepdf
import pypdfium2
import typst

WAYS = {
    "plain": "",
    "box": '#show regex("\\\\p{L}+-\\\\p{L}+"): box\n',
    "joiner": '#show regex("\\\\p{L}-\\\\p{L}"): it => it.text.replace("-", "-\\u{2060}")\n',
}
line = "Les médecins eux-mêmes relisent celui-ci avant de répondre à la personne, sans rien dire. "
for name, rule in WAYS.items():
    pathlib.Path("try.typ").write_text('#set text(lang: "fr")\n' + rule + (line * 8 + "\n\n") * 50, "utf-8")
    typst.compile("try.typ", output="try.pdf")
    with pikepdf.open("try.pdf", allow_overwriting_input=True) as made:
        made.save("try.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    size = pathlib.Path("try.pdf").stat().st_size
    plain = size if name == "plain" else plain
    text = pypdfium2.PdfDocument("try.pdf")[0].get_textpage().get_text_range()
    print(name, "larger" if size > 1.1 * plain else "same", "eux-mêmes" in text, round(size / plain, 2))
P
python try.py | tee seen
same "$(cut -d' ' -f1-3 seen)" "plain same True
box larger True
joiner larger False"
