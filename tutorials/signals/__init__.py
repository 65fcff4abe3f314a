"""The reading aid: mark in a review what a judge would look at, and never decide.

``model`` is what editors write; ``morphology``, ``words``, ``patterns``, ``vocabulary`` and
``matching`` read French; ``lexicon`` compiles the content once; ``analyse`` gives the signals and
the orientation.
"""
