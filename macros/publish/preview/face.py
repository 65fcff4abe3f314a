"""The publisher's face on the preview: put on again when what it is made of has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.publish import face
from macros.publish.paths import DOCS
from macros.publish.publisher import file, publisher


class Face:
    """What a folder of the preview wears: the colours and the logo of whoever publishes."""

    def __init__(self) -> None:
        self._worn: object = None

    def put(self, site: Path) -> None:
        """Give the rendered ``site`` its publisher's face, from the project's own files.

        Raises:
            ContentError: it cannot be worn; see :func:`macros.publish.face.faults`.
        """
        logo = file().parent / publisher().logo
        drawing = logo.read_bytes() if logo.is_file() else b""
        wanted = (publisher(), drawing, [(DOCS / name).read_bytes() for name in face.FILES])
        if wanted == self._worn:
            return
        for name in face.FILES:  # the face worn before leaves nothing
            shutil.copyfile(DOCS / name, site / name)
        face.put(site)
        self._worn = wanted
