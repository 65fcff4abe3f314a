#!/usr/bin/env bash
# What:  the pages of a Typst PDF with and without kerning, packed (PyPI typst 0.15.2,
#        pikepdf 10.17.0, fontpkg-literata 3.103).
# Guess: without it, half of what pages weigh is gone.
# Seen:  about a tenth: what a packed page weighs is where its words stand, and the letters.
# Here:  the guide keeps its kerning.
. "$(dirname "$0")/_room.sh"
python_with typst==0.15.2 pikepdf==10.17.0 fontpkg-literata==3.103
cat > try.py <<'P'
import pathlib
from importlib import resources

import pikepdf
import typst

words = "Tavernier avoue vouloir retrouver Yvette avant vendredi, fait vérifié par la voix du préfet".split()
text = " ".join(words[(7 * n * n + n // 3) % len(words)] for n in range(6000))
fonts = str(resources.files("fontpkg_literata") / "files")
sizes = []
for kerning in ("true", "false"):
    head = f'#set text(lang: "fr", font: "Literata", kerning: {kerning})\n'
    pathlib.Path("try.typ").write_text(head + text, "utf-8")
    typst.compile("try.typ", output="try.pdf", font_paths=[fonts])
    with pikepdf.open("try.pdf") as book:
        sizes.append(sum(len(page.Contents.read_raw_bytes()) for page in book.pages))
print("over 0.8" if sizes[1] > 0.8 * sizes[0] else "less")
P
same "$(python try.py)" "over 0.8"
