"""Formats of files to take away: calendar, contact cards, zips. Knows nothing of what they hold."""
