#!/usr/bin/env bash
# What:  what a French review is about, by its keywords, with typewriter apostrophes and with
#        typographic ones (PyPI yake 0.7.3, one word each).
# Guess: the same words, with one apostrophe or the other.
# Seen:  « m’a » is a keyword, « m'a » is not: its apostrophe is dropped as punctuation, which leaves two
#        letters; the typographic one counts as a letter.
# Here:  both apostrophes are made one before any word is looked up (`tutorials/text/folding.py`).
. "$(dirname "$0")/_room.sh"
python_with yake==0.7.3
cat > try.py <<'P'
import yake

REVIEW = (
    "Très déçu de l’avis du médecin. Une heure d’attente, aucune écoute, et le médecin m’a parlé comme"
    " à un enfant. L’accueil est froid. Je déconseille ce cabinet."
)
words = {}
for mark in "'’":
    found = yake.KeywordExtractor(lan="fr", n=1, top=50).extract_keywords(REVIEW.replace("’", mark))
    words[mark] = {word.lower().replace(mark, "’") for word, _ in found}
    print(mark, len(found))
print("with ’ alone:", *sorted(words["’"] - words["'"]))
print("with ' alone:", *sorted(words["'"] - words["’"]))
P
same "$(python try.py)" "' 12
’ 13
with ’ alone: m’a
with ' alone:"
