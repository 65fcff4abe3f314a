"""Measure the reading aid and the review of replies on labelled lines, with honest intervals."""
