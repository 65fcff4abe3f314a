"""Dates of the law: periods, French dates, public holidays, calendar and contact files."""
