#!/usr/bin/env bash
# What:  the syllables of French words, as a library that measures how hard a text is counts them
#        (PyPI textstat 0.7.13, pyphen 0.18.1).
# Guess: « avis » 2, « évaluer » 3, « aléa » 3, « réputation » 4.
# Seen:  1, 2, 1 and 4: it counts the places where a word may be hyphenated, none after its first
#        letter or between two vowels. So « théâtre » and « idée » have one syllable, like « loi ».
# Here:  how hard our pages are is told by the words of a sentence, never by a score on syllables.
. "$(dirname "$0")/_room.sh"
python_with textstat==0.7.13 pyphen==0.18.1
cat > try.py <<'P'
import textstat

textstat.set_lang("fr")
for word in ("avis", "évaluer", "aléa", "réputation", "théâtre", "idée", "loi"):
    print(word, textstat.syllable_count(word))
P
same "$(python try.py)" "avis 1
évaluer 2
aléa 1
réputation 4
théâtre 1
idée 1
loi 1"
