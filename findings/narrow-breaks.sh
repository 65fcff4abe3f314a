#!/usr/bin/env bash
# What:  « une amende de 12 000 € » with spaces that do not break, U+00A0 or U+202F, in a column where
#        it does not fit (PyPI reportlab 5.1.0; html2text 2025.4.15, which makes text of a page).
# Guess: neither cuts the amount, with one space or the other.
# Seen:  reportlab cuts it at U+202F, not at U+00A0; html2text at both, which it has made ordinary.
# Here:  PDF and text are written by ours (`tutorials/letters/writers/`): both spaces hold, and stay.
. "$(dirname "$0")/_room.sh"
python_with reportlab==5.1.0 html2text==2025.4.15
cat > try.py <<'P'
import html2text
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph

for space in ("\u00a0", "\u202f"):
    text = f"une amende de 12{space}000{space}€ au plus"
    paragraph = Paragraph(text, getSampleStyleSheet()["Normal"])
    paragraph.wrap(90, 500)
    lines = [" ".join(words) for _, words in paragraph.blPara.lines]
    plain = html2text.HTML2Text(bodywidth=17).handle(f"<p>{text}</p>").strip().split("\n")
    print(ascii(space), "reportlab", ascii(lines), "html2text", ascii(plain))
P
same "$(python try.py)" "'\\xa0' reportlab ['une amende de', '12\\xa0000\\xa0\\u20ac au plus'] html2text ['une amende de 12', '000 \\u20ac au plus']
'\\u202f' reportlab ['une amende de 12', '000 \\u20ac au plus'] html2text ['une amende de 12', '000 \\u20ac au plus']"
