#!/usr/bin/env bash
# What:  amounts of fines written in words, in two libraries that know French (npm written-number
#        0.11.1, n2words 4.0.0).
# Guess: « quatre-vingt mille » and « deux cent mille », without « s » before « mille », by both.
# Seen:  n2words writes so; written-number « quatre-vingts mille » and « deux cents mille ».
# Here:  amounts are figures, from the law registry.
. "$(dirname "$0")/_room.sh"
node_with written-number@0.11.1 n2words@4.0.0
cat > try.mjs <<'J'
import { toCardinal } from "n2words/fr-FR";
import written from "written-number";

for (const amount of [80, 200, 80_000, 200_000]) {
  console.log(`${amount}: ${written(amount, { lang: "fr" })} | ${toCardinal(amount)}`);
}
J
same "$(node try.mjs)" "80: quatre-vingts | quatre-vingts
200: deux cents | deux cents
80000: quatre-vingts mille | quatre-vingt mille
200000: deux cents mille | deux cent mille"
