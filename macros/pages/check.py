"""What pages ask of macros, looked at before anything is rendered: every fault of every page.

MkDocs would stop at the first, and tell it under a page of English.
"""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.pages.macros import Macros
from macros.publish.paths import HOSTING
from tutorials.editing.text_file import Unreadable, quoted, read_text
from tutorials.law.registry import Registry
from tutorials.library import Library
from tutorials.problems import Problem

NAMES = (
    "tutoriel",
    "arbre",
    "lettre",
    "lettres",
    "loi",
    "regle",
    "valeur",
    "registre",
    "jurisprudence",
    "figure",
    "telechargement",
    "hors_connexion",
    "portable",
    "licences",
    "fichier",
    "editeur",
    "contact_editeur",
    "statut",
    "conformite",
    "grille_rgaa",
)
"""The macros that pages may call: methods of :class:`Macros`."""

Known = Mapping[str, Collection[str]]
"""What the first argument of a macro may be; a macro that is not named is not looked at."""

_READER = Environment(comment_start_string="{%#", comment_end_string="#%}")
"""With the marks of ``mkdocs.yml``."""
_PAGE = ("page", "config", "navigation", "loop")
"""What MkDocs gives every page."""
_EXAMPLE = 'écrivez {{ loi("identifiant") }} ou {{ valeur("identifiant.nom") }}'


def known_law(registry: Registry) -> dict[str, Collection[str]]:
    """Return what macros about the law may name."""
    values = [f"{one.id}.{name}" for one in registry.entries.values() for name in one.values]
    return {"loi": registry.entries, "regle": registry.entries, "valeur": values}


def known(library: Library, docs: Path) -> dict[str, Collection[str]]:
    """Return what every macro may name.

    Args:
        library: the compiled content.
        docs: the folder of pages, where figures are.
    """
    return {
        **known_law(library.registry),
        "tutoriel": {*library.flows, *library.places.tutorials},
        "arbre": library.flows,
        "lettre": library.places.letters,
        "figure": [file.stem for file in (docs / "assets" / "figures").glob("*.svg")],
        "fichier": [file.name for file in HOSTING.iterdir()],
    }


def check(root: Path, known: Known) -> list[Problem]:
    """Return every fault of the pages of the project at ``root``, in their order."""
    docs = root / "docs"
    files = (path for path in sorted(docs.rglob("*.md")) if "assets" not in path.parts)
    return [problem for path in files for problem in _page(path, root, known)]


def _page(path: Path, root: Path, known: Known) -> Iterator[Problem]:
    name = path.relative_to(root).as_posix()
    text = read_text(path, name)
    if isinstance(text, Unreadable):
        yield text
        return
    lines = text.split("\n")
    while True:
        try:
            tree = _READER.parse("\n".join(lines))
            break
        except TemplateSyntaxError as error:
            number = min(error.lineno, len(lines))
            yield _unreadable(name, number, lines[number - 1])
            lines[number - 1] = ""  # the rest of the page is looked at all the same
            if not any(lines):
                return
    for line, message, hint in [*_names(tree), *_calls(tree, known)]:
        yield Problem(message, hint, file=name, line=line)


def _unreadable(name: str, line: int, text: str) -> Problem:
    if re.search(r"\{[{%][^}]*[“”«»]", text):
        hint = f"les guillemets sont droits : {_EXAMPLE}"
    elif text.count("{{") > text.count("}}"):
        hint = "fermez l’expression avec « }} »"
    else:
        hint = _EXAMPLE
    return Problem(f"expression illisible : {quoted(text)}", hint, file=name, line=line)


def _names(tree: nodes.Template) -> Iterator[tuple[int, str, str]]:
    """Yield the names that nothing defines, with their line."""
    stored = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    given = {id(value) for call in tree.find_all(nodes.Call) for value in call.args}
    for node in tree.find_all(nodes.Name):
        if id(node) not in given and node.name not in {*stored, *NAMES, *_PAGE}:
            hint = closest(node.name, NAMES) or _EXAMPLE
            yield node.lineno, f"« {node.name} » n’existe pas", hint


def _calls(tree: nodes.Template, known: Known) -> Iterator[tuple[int, str, str]]:
    """Yield the calls of macros with wrong arguments, with their line."""
    for call in tree.find_all(nodes.Call):
        macro = getattr(call.node, "name", "")
        if macro not in NAMES:
            continue
        fewest, most = _wanted(macro)
        if not fewest <= len(call.args) <= most:
            words = ("rien", "un nom", "deux textes")[most]
            yield call.lineno, f"{macro} : {words} entre les parenthèses", _EXAMPLE
        elif call.args and macro in known:
            given = getattr(call.args[0], "value", None)
            if not isinstance(given, str):
                yield call.lineno, f"{macro} : un nom entre guillemets droits", _EXAMPLE
            elif given not in known[macro]:
                hint = closest(given, known[macro])
                yield call.lineno, f"{macro} : « {given} » n’existe pas", hint


def _wanted(macro: str) -> tuple[int, int]:
    """Return how many arguments a macro takes, at least and at most."""
    _self, *taken = inspect.signature(getattr(Macros, macro)).parameters.values()
    return sum(one.default is inspect.Parameter.empty for one in taken), len(taken)


def closest(name: str, known: Collection[str]) -> str:
    """Return the question that names what looks like ``name``; empty if nothing does."""
    close = difflib.get_close_matches(name, list(known), n=3)
    return f"vouliez-vous dire {' ou '.join(f'« {one} »' for one in close)} ?" if close else ""
