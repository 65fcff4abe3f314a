"""What each key of the content means, in French: shown by an editor's tool while a file is written.

One module for each part of the project; data only. :mod:`tutorials.editing.schema` gives them to
the kinds of files. Two kinds may have a dataclass of one name: each kind has its own words.
"""
