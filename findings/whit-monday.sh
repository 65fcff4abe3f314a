#!/usr/bin/env bash
# What:  the public holidays of Alsace-Moselle from 2000 to 2040 in two libraries
#        (PyPI holidays 0.109, workalendar 17.0.0).
# Guess: the same days.
# Seen:  Whit Monday of 2005, 2006 and 2007, when it was made a day of work for solidarity, is a
#        holiday for workalendar and none for holidays; all other days agree.
# Here:  our own calendar is held against one of them for years that no delay of today reaches.
. "$(dirname "$0")/_room.sh"
python_with holidays==0.109 workalendar==17.0.0
cat > try.py <<'P'
import holidays
from workalendar.europe import FranceAlsaceMoselle

for year in range(2000, 2041):
    ours = set(holidays.France(subdiv="57", years=year))
    theirs = {day for day, _ in FranceAlsaceMoselle().holidays(year)}
    for day in sorted(ours ^ theirs):
        print(day, "holidays" if day in ours else "workalendar")
P
same "$(python try.py)" "2005-05-16 workalendar
2006-06-05 workalendar
2007-05-28 workalendar"
