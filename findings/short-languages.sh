#!/usr/bin/env bash
# What:  the language of short French reviews, as a library finds it (PyPI langdetect 1.0.9, made
#        repeatable as its documentation says).
# Guess: « Très bon médecin », « À fuir absolument » and « Attente interminable » are French.
# Seen:  the first is; the others are Catalan and Italian.
# Here:  no language is guessed: the reading aid looks for French words, and shows those it found
#        (`tutorials/signals/`).
. "$(dirname "$0")/_room.sh"
python_with langdetect==1.0.9
cat > try.py <<'P'
from langdetect import DetectorFactory, detect

DetectorFactory.seed = 0
for review in ("Très bon médecin", "À fuir absolument", "Attente interminable"):
    print(review, detect(review))
P
same "$(python try.py)" "Très bon médecin fr
À fuir absolument ca
Attente interminable it"
