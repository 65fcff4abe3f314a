"""Dates: in French, on the calendar, working days and holidays. Knows no rule of law."""
