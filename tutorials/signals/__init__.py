"""The reading aid: mark in a review what a judge would look at, and never decide.

``model`` is what editors write; ``words`` cuts and repairs what people type; ``lexicon`` compiles
the content once for the phrase engine of ``tutorials.text``; ``analyse`` gives the signals and the
orientation.
"""
