#!/usr/bin/env bash
# What:  the time zone that a calendar file has to carry (PyPI icalendar 7.3.0).
# Guess: for one event in Paris, two rules (summer, winter), about 600 bytes.
# Seen:  about 2,500 bytes: each change of hour from 1976 to 2037 by its date, none as a rule, and
#        a comment that it only works until 2038. Guadeloupe, which has no summer time: under 300.
# Here:  our calendars write hours in UTC, and whole days without a zone.
. "$(dirname "$0")/_room.sh"
python_with icalendar==7.3.0
cat > try.py <<'P'
import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

for zone in ("Europe/Paris", "America/Guadeloupe"):
    calendar, event = Calendar(), Event()
    event.add("dtstart", dt.datetime(2026, 11, 28, 9, tzinfo=ZoneInfo(zone)))
    calendar.add_component(event)
    before = len(calendar.to_ical())
    calendar.add_missing_timezones()
    text = calendar.to_ical()
    print(zone, round((len(text) - before) / 100) * 100, "RRULE" if b"RRULE" in text else "dates",
          "2038" if b"2038" in text else "")
P
same "$(python try.py)" "Europe/Paris 2500 dates 2038
America/Guadeloupe 200 dates 2038"
