#!/usr/bin/env bash
# What:  a letter as ODT with a comment in the middle of a sentence, in three readers (PyPI odfpy
#        1.4.1, odfdo 3.27.3, pypandoc-binary 1.17).
# Guess: the text of the paragraph is read without it.
# Seen:  so by pandoc. The other two read comment and author as part of the sentence, odfdo with the
#        word « None » where the comment has no date.
# Here:  our letters have no comment; a frame in one is read apart (`tests/letters/readers.py`).
. "$(dirname "$0")/_room.sh"
python_with odfpy==1.4.1 odfdo==3.27.3 pypandoc-binary==1.17
cat > try.py <<'P'
import odfdo
import pypandoc
from odf import teletype
from odf.dc import Creator
from odf.office import Annotation
from odf.opendocument import OpenDocumentText, load
from odf.text import P

letter, sentence, comment = OpenDocumentText(), P(text="Je demande "), Annotation()
comment.addElement(Creator(text="Camille"))
comment.addElement(P(text="À revoir"))
sentence.addElement(comment)
sentence.addText("le retrait.")
letter.text.addElement(sentence)
letter.save("try.odt")
print("odfpy", teletype.extractText(load("try.odt").getElementsByType(P)[0]))
print("odfdo", odfdo.Document("try.odt").body.paragraphs[0].inner_text.replace("\n", "⏎"))
print("pandoc", pypandoc.convert_file("try.odt", "plain").strip())
P
same "$(python try.py)" "odfpy Je demande CamilleÀ revoirle retrait.
odfdo Je demande À revoir⏎Camille Nonele retrait.
pandoc Je demande le retrait."
