"""``define_env``: what mkdocs-macros calls once per build, with the macros that pages may use."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from macros.pages.check import NAMES
from macros.pages.here import Here
from macros.pages.macros import Macros
from macros.publish.prepare import LIVE, content
from tutorials import app
from tutorials.library import Library


def define_env(env: Any) -> None:
    """Compile the content and register every macro.

    MkDocs calls this once for each build, Zensical once for each page. The live preview, which
    builds again and again, has the content read already.

    A macro that is given an unknown name stops the build and says which page and line.

    Raises:
        ContentError: the content has to be corrected; carries every problem.
    """
    docs = Path(env.conf["docs_dir"])
    macros = Macros(app.used() if LIVE in os.environ else _built(), Here(env, docs), docs)
    for name in NAMES:
        env.macro(getattr(macros, name), name)


@cache
def _built() -> Library:
    """Load the content: it stays what it is for as long as a build lasts."""
    return app.use(content()[0])
