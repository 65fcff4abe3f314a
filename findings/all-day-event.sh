#!/usr/bin/env bash
# What:  an appointment of one whole day, without DTEND, in three readers of calendars
#        (PyPI icalendar 7.3.0, vobject 0.9.9; npm ical.js 2.2.1).
# Guess: each of them knows that it lasts one day (RFC 5545, 3.6.1).
# Seen:  icalendar and ical.js do; vobject has neither an end nor a duration for it.
# Here:  our calendars write the end of each day, though the standard lets it out.
. "$(dirname "$0")/_room.sh"
python_with icalendar==7.3.0 vobject==0.9.9
node_with ical.js@2.2.1
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:1 DTSTAMP:20260101T000000Z \
  'DTSTART;VALUE=DATE:20261128' SUMMARY:x END:VEVENT END:VCALENDAR > day.ics
cat > try.py <<'P'
import icalendar
import vobject

text = open("day.ics", newline="").read()
event = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
print("icalendar", event.duration.days)
theirs = vobject.readOne(text).vevent
print("vobject", theirs.getChildValue("dtend"), theirs.getChildValue("duration"))
P
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
const calendar = new ICAL.Component(ICAL.parse(readFileSync("day.ics", "utf8")));
console.log("ical.js", new ICAL.Event(calendar.getFirstSubcomponent("vevent")).duration.toString());
J
same "$(python try.py; node try.js)" "icalendar 1
vobject None None
ical.js P1D"
