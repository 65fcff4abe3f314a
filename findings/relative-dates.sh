#!/usr/bin/env bash
# What:  dates as sites and people write them in French, on 31 May 2026, in two libraries that read
#        dates in this language (npm chrono-node 2.10.3, sugar 2.0.6).
# Guess: « avant-hier » is the 29th, « le 12/05/2026 » is 12 May, for whichever reads them.
# Seen:  chrono finds « hier » in « avant-hier », the 30th; sugar, which reads « 12/05/2026 » as 12 May,
#        reads « le 12/05/2026 » as 5 December.
# Here:  what is typed is read whole or refused, with examples (`tutorials/dates/reading.py`).
. "$(dirname "$0")/_room.sh"
node_with chrono-node@2.10.3 sugar@2.0.6
export TZ=UTC
cat > try.mjs <<'J'
import { fr } from "chrono-node";
import Sugar from "sugar";
import "sugar/locales/fr.js";

const day = (date) => date.toISOString().slice(0, 10);
for (const words of ["avant-hier", "le 12/05/2026"]) {
  const [found] = fr.parse(words, new Date("2026-05-31T12:00:00Z"));
  console.log("chrono", found.text, day(found.start.date()));
}
for (const words of ["12/05/2026", "le 12/05/2026"]) {
  console.log("sugar", words, day(Sugar.Date.create(words, "fr")));
}
J
same "$(node try.mjs)" "chrono hier 2026-05-30
chrono 12/05/2026 2026-05-12
sugar 12/05/2026 2026-05-12
sugar le 12/05/2026 2026-12-05"
