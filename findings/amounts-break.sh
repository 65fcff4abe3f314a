#!/usr/bin/env bash
# What:  « 12 000 € » and « 1 234,50 € » in a French letter made from a template (npm carbone 3.8.2,
#        lang « fr-fr »).
# Guess: the spaces in them do not break (U+00A0 or U+202F).
# Seen:  they are ordinary ones: a line may end after « 12 », or before « € ».
# Here:  amounts come from the law registry, written with spaces that do not break.
. "$(dirname "$0")/_room.sh"
node_with carbone@3.8.2
printf '{d.a:formatN(0)}|{d.b:formatC}' > letter.txt
cat > try.cjs <<'J'
const carbone = require("carbone");
const options = { lang: "fr-fr", currencySource: "EUR", currencyTarget: "EUR" };
carbone.render(`${process.cwd()}/letter.txt`, { a: 12000, b: 1234.5 }, options, (error, made) => {
  if (error) throw error;
  console.log(String(made).replace(/\s/g, (c) => `[${c.charCodeAt(0).toString(16)}]`));
  process.exit();
});
J
same "$(node try.cjs)" "12[20]000|1[20]234,50[20]€"
