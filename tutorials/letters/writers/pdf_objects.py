"""A PDF file, and the one way to put objects into it."""

from __future__ import annotations

import pydyf


def dictionary(**values: object) -> pydyf.Dictionary:
    """Return a dictionary whose keys are names of the format."""
    return pydyf.Dictionary(values)


class Pdf(pydyf.PDF):  # type: ignore[misc]
    """A file being written."""

    def add(self, **values: object) -> pydyf.Dictionary:
        """Add a dictionary, and return it."""
        added = dictionary(**values)
        self.add_object(added)
        return added

    def add_stream(self, *data: bytes, **extra: object) -> pydyf.Stream:
        """Add a stream of ``data``, with ``extra`` in its dictionary, and return it."""
        added = pydyf.Stream(list(data), dictionary(**extra))
        self.add_object(added)
        return added
