#!/usr/bin/env bash
# What:  one French dictionary in two spelling checkers (npm dictionary-fr 3.0.0, nspell 2.1.5;
#        PyPI spylls 0.1.7).
# Guess: both load it in two seconds and 300 MB, and agree on the words of this guide.
# Seen:  nspell takes over twice the memory and the time of spylls (9 s and 590 MB against 2 s and
#        100 MB here), and refuses « e-réputation », which spylls accepts.
# Here:  the guard of spelling runs in Python; a checker in the page would cost more than the site.
. "$(dirname "$0")/_room.sh"
python_with spylls==0.1.7
node_with dictionary-fr@3.0.0 nspell@2.1.5
cat > try.py <<'P'
import resource

from spylls.hunspell import Dictionary

speller = Dictionary.from_files("node_modules/dictionary-fr/index")
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime, used.ru_maxrss, *map(speller.lookup, ("l’avis", "e-réputation")))
P
cat > try.js <<'J'
import dictionary from "dictionary-fr";
import nspell from "nspell";
const speller = nspell(dictionary);
const { userCPUTime, maxRSS } = process.resourceUsage();
console.log(userCPUTime / 1e6, maxRSS, speller.correct("l’avis"), speller.correct("e-réputation"));
J
read -r time memory elision compound <<< "$(python try.py)"
read -r their_time their_memory their_elision their_compound <<< "$(node try.js)"
echo "spylls $time s, $((memory / 1000)) MB; nspell $their_time s, $((their_memory / 1000)) MB"
more() { [ "$(echo "$2 $1" | awk '{print ($1 > 2 * $2)}')" = 1 ] && echo more || echo less; }
same "$(more "$time" "$their_time") time, $(more "$memory" "$their_memory") memory, \
$elision $their_elision, $compound $their_compound" \
  "more time, more memory, True true, True false"
