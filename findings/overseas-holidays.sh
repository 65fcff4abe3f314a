#!/usr/bin/env bash
# What:  the public holidays of 2026 overseas in three libraries (PyPI jours-feries-france 0.7.0,
#        holidays 0.109; npm date-holidays 3.37.0): the day of abolition, and days besides it and
#        those of all France.
# Guess: the same days.
# Seen:  so in Guyane, La Réunion, Mayotte and Saint-Barthélemy. Guadeloupe has 12, 15 or 13 days,
#        Martinique 12 or 13, not the same: two libraries count days that the Labour Code has not.
#        Saint-Martin’s day of abolition is 27 or 28 May.
# Here:  ours counts the day of abolition alone; a local custom is said, never counted.
. "$(dirname "$0")/_room.sh"
python_with jours-feries-france==0.7.0 holidays==0.109
node_with date-holidays@3.37.0
cat > try.py <<'P'
import holidays
from jours_feries_france import JoursFeries

PLACES = {"Guadeloupe": "GP", "Martinique": "MQ", "Guyane": "GY", "La Réunion": "RE", "Mayotte": "YT"}
PLACES |= {"Saint-Martin": "MF", "Saint-Barthélemy": "BL"}
THEIRS = {"Saint-Barthélemy": "Saint-Barthélémy"}  # as jours-feries-france spells it


def told(library, place, days, all_france):
    print(place, library, len(days), *sorted(f"{day:%d/%m}" for day in days - all_france))


def first(place=None):
    return set(JoursFeries.for_year(2026, THEIRS.get(place, place)).values())


def second(code=None):
    return set(holidays.country_holidays("FR", subdiv=code, years=2026))


for place, code in PLACES.items():
    told("jours-feries-france", place, first(place), first())
    told("holidays", place, second(code), second())
P
cat > try.js <<'J'
import Holidays from "date-holidays";
const PLACES = { Guadeloupe: "GP", Martinique: "MQ", Guyane: "GF", "La Réunion": "RE", Mayotte: "YT" };
Object.assign(PLACES, { "Saint-Martin": "MF", "Saint-Barthélemy": "BL" });
const days = (...where) =>
  new Holidays(...where)
    .getHolidays(2026)
    .filter((each) => each.type === "public")
    .map(({ date }) => `${date.slice(8, 10)}/${date.slice(5, 7)}`);
const everywhere = days("FR");
for (const [place, code] of Object.entries(PLACES)) {
  const found = days("FR", code);
  console.log(place, "date-holidays", found.length, ...found.filter((day) => !everywhere.includes(day)).sort());
}
J
same "$({ python try.py; node try.js; } | LC_ALL=C sort)" "Guadeloupe date-holidays 13 03/04 27/05
Guadeloupe holidays 15 03/04 12/03 21/07 27/05
Guadeloupe jours-feries-france 12 27/05
Guyane date-holidays 12 10/06
Guyane holidays 12 10/06
Guyane jours-feries-france 12 10/06
La Réunion date-holidays 12 20/12
La Réunion holidays 12 20/12
La Réunion jours-feries-france 12 20/12
Martinique date-holidays 13 03/04 22/05
Martinique holidays 13 21/07 22/05
Martinique jours-feries-france 12 22/05
Mayotte date-holidays 12 27/04
Mayotte holidays 12 27/04
Mayotte jours-feries-france 12 27/04
Saint-Barthélemy date-holidays 12 09/10
Saint-Barthélemy holidays 12 09/10
Saint-Barthélemy jours-feries-france 12 09/10
Saint-Martin date-holidays 12 27/05
Saint-Martin holidays 13 21/07 28/05
Saint-Martin jours-feries-france 12 28/05"
