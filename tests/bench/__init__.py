"""Measures, as ratios taken side by side in one run: ``make bench``.

Nothing passes or fails here: a busy machine is slow, and its ratios still hold.
"""
