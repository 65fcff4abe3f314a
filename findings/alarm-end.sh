#!/usr/bin/env bash
# What:  an alarm at 9 on a whole day, counted back from its end (« TRIGGER;RELATED=END:-PT15H »), in a
#        calendar that three libraries read and write again (PyPI ics 0.7.3, vobject 0.9.9; npm
#        ical.js 2.2.1).
# Guess: each keeps that it is counted from the end.
# Seen:  vobject and ical.js do; ics drops it, and the alarm rings at 9 the day before.
# Here:  such alarms stand on the day itself only: one rewritten so comes a day early, never late.
. "$(dirname "$0")/_room.sh"
python_with ics==0.7.3 vobject==0.9.9
node_with ical.js@2.2.1
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:1 DTSTAMP:20260101T000000Z \
  'DTSTART;VALUE=DATE:20261128' 'DTEND;VALUE=DATE:20261129' SUMMARY:x BEGIN:VALARM ACTION:DISPLAY \
  DESCRIPTION:x 'TRIGGER;RELATED=END:-PT15H' END:VALARM END:VEVENT END:VCALENDAR > day.ics
cat > try.py <<'P'
import ics
import vobject

text = open("day.ics", newline="").read()
again = {"ics": ics.Calendar(text).serialize(), "vobject": vobject.readOne(text).serialize()}
for name, written in again.items():
    print(name, *(line for line in written.splitlines() if line.startswith("TRIGGER")))
P
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
const written = new ICAL.Component(ICAL.parse(readFileSync("day.ics", "utf8"))).toString();
console.log("ical.js", written.match(/^TRIGGER.*$/m)[0].trim());
J
same "$(python -W ignore try.py; node try.js)" "ics TRIGGER:-PT15H
vobject TRIGGER;RELATED=END:-PT15H
ical.js TRIGGER;RELATED=END:-PT15H"
