#!/usr/bin/env bash
# What:  the Latin file of two faces cut for the web, and the range that its style sheet promises
#        (npm @fontsource/literata 5.3.0, @fontsource/source-sans-3 5.3.0; PyPI
#        fontpkg-source-sans-3 3.52, fonttools 4.68.0, brotli 1.2.0).
# Guess: each file has the spaces that do not break (U+00A0, U+202F) and such a hyphen (U+2011).
# Seen:  neither has the last two, though its sheet promises U+2000 to U+206F and Source Sans, whole,
#        has both. A browser then takes another face for the space before « ? ».
# Here:  the faces are cut from whole fonts, and Literata is given the space (`macros/publish/fonts.py`).
. "$(dirname "$0")/_room.sh"
python_with fontpkg-source-sans-3==3.52 fonttools==4.68.0 brotli==1.2.0
node_with @fontsource/literata@5.3.0 @fontsource/source-sans-3@5.3.0
cat > try.py <<'P'
import re
from importlib import resources
from pathlib import Path

from fontTools.ttLib import TTFont

SIGNS = {"00A0": 0xA0, "2009": 0x2009, "202F": 0x202F, "2011": 0x2011}


def held(name, path):
    letters = TTFont(path).getBestCmap()
    print(name, *(f"{sign}:{'yes' if code in letters else 'no'}" for sign, code in SIGNS.items()))


for face in ("literata", "source-sans-3"):
    folder = Path("node_modules/@fontsource") / face
    file = f"{face}-latin-400-normal.woff2"
    rules = (folder / "400.css").read_text("utf-8").split("@font-face")
    (rule,) = (each for each in rules if file in each)
    print(face, "promised", re.search(r"U\+2000-[0-9A-F]+", rule)[0])
    held(face, folder / "files" / file)
for path in resources.files("fontpkg_source_sans_3").rglob("SourceSans3[[]wght].ttf"):
    held("whole source-sans-3", path)
P
same "$(python try.py)" "literata promised U+2000-206F
literata 00A0:yes 2009:yes 202F:no 2011:no
source-sans-3 promised U+2000-206F
source-sans-3 00A0:yes 2009:yes 202F:no 2011:no
whole source-sans-3 00A0:yes 2009:yes 202F:yes 2011:yes"
