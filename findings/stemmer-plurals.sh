#!/usr/bin/env bash
# What:  the French stemmer of Snowball, on words of the law (snowballstemmer 3.1.1).
# Guess: singular and plural share one stem.
# Seen:  « loi » and « lois », « aveu » and « aveux » keep two stems, while « délai » and « délais »,
#        « alinéa » and « alinéas » share one. Seen besides: « notification » and « notifier » do not
#        meet, while « médecin » and « médecine », « patient » and « patienter » do.
# Here:  the search of the site needs its own list of words that belong together.
. "$(dirname "$0")/_room.sh"
python_with snowballstemmer==3.1.1
cat > try.py <<'P'
import snowballstemmer

stem = snowballstemmer.stemmer("french").stemWord
for pair in ("loi lois", "aveu aveux", "délai délais", "alinéa alinéas", "notification notifier",
             "médecin médecine", "patient patienter"):
    one, other = pair.split()
    print(one, other, "=" if stem(one) == stem(other) else "≠")
P
same "$(python try.py)" "loi lois ≠
aveu aveux ≠
délai délais =
alinéa alinéas =
notification notifier ≠
médecin médecine =
patient patienter ="
