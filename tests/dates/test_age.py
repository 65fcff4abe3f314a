"""Rules grow old by the reader's clock."""

from __future__ import annotations

import datetime as dt

from tutorials.dates.age import warning

CHECKED = dt.date(2026, 11, 21)


def test_rules_are_recent_for_six_months_and_old_from_that_day() -> None:
    assert warning(CHECKED, dt.date(2027, 5, 20)) == ""
    assert "21 novembre 2026" in warning(CHECKED, dt.date(2027, 5, 21))
    assert warning(None, dt.date(2030, 1, 1)) == ""
