#!/usr/bin/env bash
# What:  one French dictionary in two spelling checkers (npm dictionary-fr 3.0.0, nspell 2.1.5;
#        PyPI spylls 0.1.7).
# Guess: nspell loads it in under 300 MB, and agrees with spylls on « e-réputation ».
# Seen:  it takes 590 MB, where spylls takes 100, and refuses the word, which spylls accepts.
# Here:  the guard of spelling runs in Python; a checker in the page would cost more than the site.
. "$(dirname "$0")/_room.sh"
python_with spylls==0.1.7
node_with dictionary-fr@3.0.0 nspell@2.1.5
cat > try.py <<'P'
import resource

from spylls.hunspell import Dictionary

speller = Dictionary.from_files("node_modules/dictionary-fr/index")
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_maxrss, *map(speller.lookup, ("l’avis", "e-réputation")))
P
cat > try.js <<'J'
import dictionary from "dictionary-fr";
import nspell from "nspell";
const speller = nspell(dictionary);
const { maxRSS } = process.resourceUsage();
console.log(maxRSS, speller.correct("l’avis"), speller.correct("e-réputation"));
J
read -r memory elision compound <<< "$(python try.py)"
read -r their_memory their_elision their_compound <<< "$(node try.js)"
echo "spylls $((memory / 1000)) MB, nspell $((their_memory / 1000)) MB"
[ "$their_memory" -gt 300000 ] && size="over 300 MB" || size="under 300 MB"
same "$size, $elision $their_elision, $compound $their_compound" \
  "over 300 MB, True true, True false"
