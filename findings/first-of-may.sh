#!/usr/bin/env bash
# What:  « Publié le 1er mai 2026 », in two libraries that look for dates in a page or a text
#        (PyPI htmldate 1.11.0, dateparser 1.5.0).
# Guess: both find 1 May 2026, as they find 12 May.
# Seen:  htmldate says 1 January, as it does for « 3 août »; dateparser reads the date alone, but in
#        a text finds « mai » and « 2026 » apart, neither with a day.
# Here:  dates typed, or copied from a site, are read by a parser of ours (`tutorials/dates/reading.py`).
. "$(dirname "$0")/_room.sh"
python_with htmldate==1.11.0 dateparser==1.5.0
cat > try.py <<'P'
import datetime as dt
import warnings

warnings.simplefilter("ignore")
import dateparser
from dateparser.search import search_dates
from htmldate import find_date

FRENCH = {"languages": ["fr"], "settings": {"RELATIVE_BASE": dt.datetime(2026, 11, 28)}}
for day in ("12 mai 2026", "1er mai 2026", "3 août 2026"):
    text = f"Publié le {day}"
    page = f'<html lang="fr"><body><article><h1>Avis</h1><p>{text}</p></article></body></html>'
    print(day, "| htmldate", find_date(page, max_date="2026-12-31"))
    print(day, "| dateparser", dateparser.parse(day, **FRENCH).date())
    print(day, "| in a text", *(f"{part}={found:%F}" for part, found in search_dates(text, **FRENCH)))
P
same "$(python try.py)" "12 mai 2026 | htmldate 2026-05-12
12 mai 2026 | dateparser 2026-05-12
12 mai 2026 | in a text le 12 mai 2026=2026-05-12
1er mai 2026 | htmldate 2026-01-01
1er mai 2026 | dateparser 2026-05-01
1er mai 2026 | in a text mai=2026-05-28 2026=2026-11-28
3 août 2026 | htmldate 2026-01-01
3 août 2026 | dateparser 2026-08-03
3 août 2026 | in a text le 3 août 2026=2026-08-03"
