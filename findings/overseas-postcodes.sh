#!/usr/bin/env bash
# What:  postal codes of France overseas, in a library that checks them (npm validator 13.15.35, « FR »).
# Guess: all are French: Guadeloupe, Mayotte, Nouvelle-Calédonie, Polynésie.
# Seen:  those that begin with 97 are; those with 98, Nouméa (98800) and Papeete (98713), are not.
# Here:  an address is lines as they are typed; five figures and a town are enough, wherever they lead,
#        and an address without them is remarked on, never refused (`tutorials/letters/sending.py`).
. "$(dirname "$0")/_room.sh"
node_with validator@13.15.35
cat > try.mjs <<'J'
import validator from "validator";

for (const code of ["01000", "97110", "97600", "98800", "98713"]) {
  console.log(code, validator.isPostalCode(code, "FR"));
}
J
same "$(node try.mjs)" "01000 true
97110 true
97600 true
98800 false
98713 false"
