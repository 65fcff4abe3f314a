"""``define_env``: what mkdocs-macros calls once per build, with the macros that pages may use."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from macros.pages.here import Here
from macros.pages.macros import Macros
from macros.publish.prepare import LIVE, content, refresh
from tutorials import app


def define_env(env: Any) -> None:
    """Compile the content and register every macro.

    A macro that is given an unknown name stops the build and says which page and line.

    Raises:
        ContentError: the content has to be corrected; carries every problem.
    """
    library, text = content()
    app.install(text)
    if LIVE in os.environ:
        refresh(text)
    macros = Macros(library, Here(env), Path(env.conf["docs_dir"]))
    for name in (
        "tutoriel",
        "arbre",
        "lettre",
        "lettres",
        "loi",
        "valeur",
        "registre",
        "jurisprudence",
        "figure",
        "telechargement",
        "licences",
    ):
        env.macro(getattr(macros, name), name)
