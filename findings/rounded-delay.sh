#!/usr/bin/env bash
# What:  how long is left, said in French (PyPI humanize 4.17.0).
# Guess: 45 days are « un mois et 14 jours », or nearly.
# Seen:  « un mois », as 31 days are; 75 days are « 2 mois », as 60 are, and 364 « un an ».
# Here:  a deadline is said by its last day, never by how long is left (`tutorials/deadlines/`).
. "$(dirname "$0")/_room.sh"
python_with humanize==4.17.0
cat > try.py <<'P'
import datetime as dt

import humanize

humanize.i18n.activate("fr_FR")
for days in (15, 31, 45, 60, 75, 364):
    print(days, humanize.naturaldelta(dt.timedelta(days=days)))
P
same "$(python try.py)" "15 15 jours
31 un mois
45 un mois
60 2 mois
75 2 mois
364 un an"
