#!/usr/bin/env bash
# What:  a month counted from a 31st: « P1M » after 31 January, « il y a trois mois » on 31 May 2026 (npm
#        iso8601-duration 2.1.4, chrono-node 2.10.3 in French), and the same by a third (luxon 3.7.2).
# Guess: 28 February, as the law counts from one day of the month to the same, or to its last.
# Seen:  luxon says so. The other two say 3 March, in the month that comes after.
# Here:  months are counted by ours (`tutorials/dates/periods.py`), which stop at the last day.
. "$(dirname "$0")/_room.sh"
node_with iso8601-duration@2.1.4 chrono-node@2.10.3 luxon@3.7.2
export TZ=UTC
cat > try.mjs <<'J'
import { fr } from "chrono-node";
import { end, parse } from "iso8601-duration";
import { DateTime } from "luxon";

const day = (date) => date.toISOString().slice(0, 10);
const [january, may] = ["2026-01-31T12:00:00Z", "2026-05-31T12:00:00Z"];
console.log("iso8601-duration", day(end(parse("P1M"), new Date(january))));
console.log("chrono", day(fr.parseDate("il y a trois mois", new Date(may))));
console.log(
  "luxon",
  DateTime.fromISO(january).plus({ months: 1 }).toISODate(),
  DateTime.fromISO(may).minus({ months: 3 }).toISODate(),
);
J
same "$(node try.mjs)" "iso8601-duration 2026-03-03
chrono 2026-03-03
luxon 2026-02-28 2026-02-28"
