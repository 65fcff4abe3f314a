#!/usr/bin/env bash
# What:  a French letter as RTF, where what ASCII has not is a code and « ? » for old readers
#        (« d\u233?lai »), in two readers (PyPI pypandoc-binary 1.17, which is pandoc 3.9;
#        striprtf 0.0.35).
# Guess: both read « délai », « cœur » and « Est-ce permis ? ».
# Seen:  striprtf does. Pandoc drops the letter after each code: « déai », « cœr », and the question
#        mark of the last, with no warning. Followed by a space or by « \' » (as word processors
#        write it) the code is read well.
# Here:  letters are DOCX, ODT, PDF or text: none is RTF, which would lose its meaning unseen.
. "$(dirname "$0")/_room.sh"
python_with pypandoc-binary==1.17 striprtf==0.0.35
cat > try.py <<'P'
import pypandoc
from striprtf.striprtf import rtf_to_text

for text in (r"d\u233?lai", r"c\u339?ur", r"Est-ce permis\u8239??", r"d\u233 ?lai", r"d\u233\'e9lai"):
    letter = r"{\rtf1\ansi\ansicpg1252\uc1 " + text + r"\par}"
    read = pypandoc.convert_text(letter, "plain", format="rtf")
    print(text, ascii(read.strip()), ascii(rtf_to_text(letter).strip()))
P
same "$(python try.py)" "d\\u233?lai 'd\\xe9ai' 'd\\xe9lai'
c\\u339?ur 'c\\u0153r' 'c\\u0153ur'
Est-ce permis\\u8239?? 'Est-ce permis' 'Est-ce permis\\u202f?'
d\\u233 ?lai 'd\\xe9lai' 'd\\xe9lai'
d\\u233\\'e9lai 'd\\xe9lai' 'd\\xe9lai'"
