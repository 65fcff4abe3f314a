"""Turn the content's JSON into what the browser reads: pickles, and templates as code."""

from __future__ import annotations

import copyreg
import marshal
from dataclasses import replace
from pathlib import Path
from types import CodeType

from tutorials import render
from tutorials.editing.loading import library_from_json, pack


def main(json_file: str, packed_file: str) -> None:
    """Read the content from ``json_file``; write it packed to ``packed_file``."""
    library = library_from_json(Path(json_file).read_text(encoding="utf-8"))
    environment = render.environment({}, library.registry)

    def compiled(name: str, source: str) -> CodeType:
        python = environment.compile(source, name, name, raw=True)
        return compile(python, name, "exec", dont_inherit=True, optimize=2)

    codes = {name: compiled(name, str(source)) for name, source in library.templates.items()}
    copyreg.pickle(CodeType, lambda code: (marshal.loads, (marshal.dumps(code),)))
    published = replace(library, templates=codes, replies=library.replies.without_examples())
    Path(packed_file).write_bytes(pack(published))
