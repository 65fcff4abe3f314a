"""The case as a tutorial: see it, correct it, take it along, open it again."""
