#!/usr/bin/env bash
# What:  the letters of a page by Typst, each an octal escape (« \000\026 »: 8 bytes for 2), as they
#        are and as plain bytes, both packed (PyPI typst 0.15.2, pikepdf 10.17.0).
# Guess: plain bytes save a third once both are packed.
# Seen:  a sixth, though they take under half of the room before that (a twentieth in the guide, which
#        has less text and more places on a page).
# Here:  the guide's file is made small by other means too: `macros/publish/pdf/writing.py`.
. "$(dirname "$0")/_room.sh"
python_with typst==0.15.2 pikepdf==10.17.0
cat > try.py <<'P'
import pathlib
import re
import zlib

import pikepdf
import typst

words = "délai preuve avis juge texte page lettre fiche date plainte conseil secret site année mois".split()
text = " ".join(words[(7 * n * n + n // 3) % len(words)] for n in range(6000))
pathlib.Path("try.typ").write_text('#set text(lang: "fr")\n' + text, "utf-8")
typst.compile("try.typ", output="try.pdf")
was = now = was_packed = now_packed = 0
with pikepdf.open("try.pdf") as book:
    for page in book.pages:
        content = page.Contents.read_bytes()
        plain = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), content)
        was, now = was + len(content), now + len(plain)
        was_packed += len(zlib.compress(content, 9))
        now_packed += len(zlib.compress(plain, 9))
print("plain", "under half" if now < was / 2 else "more",
      "packed", "over 0.8" if now_packed > 0.8 * was_packed else "less")
P
same "$(python try.py)" "plain under half packed over 0.8"
