"""How old the rules are that advice rests on, by the clock of who reads it.

A page kept offline, a folder on a key or a letter kept for months still says what was law when its
rules were last checked. ``docs/assets/js/age.mjs`` says the same on pages.
"""

from __future__ import annotations

import datetime as dt

from tutorials.dates.french import long_date
from tutorials.dates.periods import add_months

MONTHS = 6
"""How long rules are shown without a word on their age, as on pages."""


def warning(checked_on: dt.date | None, today: dt.date) -> str:
    """Return what to say of rules checked on that day; empty while they are recent.

    Args:
        checked_on: when the rule checked the longest ago was; none for advice without rules.
        today: the reader's day.
    """
    if checked_on is None or add_months(checked_on, MONTHS) > today:
        return ""
    return (
        f"Ces règles ont été contrôlées le {long_date(checked_on)}, il y a plus de six mois : "
        "la loi a pu changer. Avant d’agir, ouvrez la dernière version du site."
    )
