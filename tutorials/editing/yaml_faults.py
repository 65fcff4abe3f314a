"""Say in French why a text is no YAML, and where the mistake is: often before the place that stops.

PyYAML's loader in C and the one in Python word their errors in two ways; the text is read again
here with the second, whose words are matched below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from tutorials.editing.text_file import quoted
from tutorials.problems import Problem

_QUOTES = "mettez ce texte entre guillemets droits"
_SPACES = "alignez cette ligne avec ses voisines, avec des espaces"
_DASH = "une liste a un tiret et une espace devant chaque élément"


@dataclass(frozen=True)
class _Fault:
    """How an error of PyYAML is told.

    Args:
        words: what its context and problem say, as a regular expression.
        message: what is wrong.
        hint: what to do.
        opening: whether the mistake is where the piece being read starts, not where it stops.
    """

    words: str
    message: str
    hint: str
    opening: bool = False


_FAULTS = (
    _Fault(
        r"quoted scalar.*(end of stream|document separator)",
        "guillemet jamais fermé",
        "ajoutez le guillemet qui manque, le même qu’au début (\" ou ')",
        opening=True,
    ),
    _Fault(
        r"unknown escape character|hexadecimal",
        "« \\ » entre guillemets doubles",
        "mettez le texte entre apostrophes droites : '…'",
    ),
    _Fault(
        r"character '\\t'|tab character",
        "tabulation au début de la ligne",
        "remplacez-la par des espaces",
    ),
    _Fault(r"cannot start any token", "un texte ne peut pas commencer par ce signe", _QUOTES),
    _Fault(
        r"alias|scanning an anchor", "un texte ne peut pas commencer par « * » ou « & »", _QUOTES
    ),
    _Fault(r"tag", "un texte ne peut pas commencer par « ! »", _QUOTES),
    _Fault(
        r"block scalar",
        "après « > » ou « | », le texte commence à la ligne suivante",
        "passez à la ligne",
    ),
    _Fault(r"mapping values are not allowed", "retrait qui change", _SPACES),
    _Fault(
        r"expected ':'", "clé sans deux-points et espace", "écrivez « clé: valeur »", opening=True
    ),
    _Fault(r"another document", "une ligne « --- » coupe le fichier en deux", "retirez-la"),
    _Fault(
        r"flow (mapping|sequence)",
        "accolade ou crochet jamais fermé",
        f"fermez-le, ajoutez la virgule qui manque, ou {_QUOTES}",
        opening=True,
    ),
    _Fault(
        r"block sequence|'-' indicator",
        "retrait qui change, ou tiret absent",
        f"{_SPACES} ; {_DASH}",
    ),
    _Fault(
        r"block (mapping|collection)", "retrait qui change, ou tiret absent", f"{_SPACES} ; {_DASH}"
    ),
    _Fault(
        r"typeset key",
        "guillemet courbe ou espace insécable dans une clé",
        "écrivez-la sans guillemets, deux-points collés : « clé: valeur »",
    ),
    _Fault(r"unhashable|complex key", "accolades ou crochets à la place d’une clé", _QUOTES),
)

_TYPED = (
    (r"[–—] ", "tiret long au début de la ligne", "tapez un tiret court : -"),
    (r"\w+:[\u00a0\u202f]", "espace insécable après les deux-points", "tapez une espace ordinaire"),
)
"""What word processors type by themselves: how a line starts, what is wrong, what to do."""


def explain(text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return what stops ``text`` from being YAML, with its line; no file is named.

    Args:
        text: what was refused.
        error: by which error.
    """
    try:
        yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as same:
        error = same
    return _around(text, error) or _explained(text, error)


def _explained(text: str, error: yaml.MarkedYAMLError) -> Problem:
    words = f"{error.context} {error.problem}"
    known = (fault for fault in _FAULTS if re.search(fault.words, words))
    fault = next(known, _Fault("", "ce n’est pas du YAML lisible", ""))
    if fault.message == "retrait qui change" and _seen(text, error).count(": ") > 1:
        fault = _Fault("", "un texte ne peut pas contenir « : » (deux-points et espace)", _QUOTES)
    mark = error.context_mark if fault.opening and error.context_mark else error.problem_mark
    line = mark.line if mark else 0
    seen = [*text.splitlines(), ""][line].strip()
    for start, message, hint in _TYPED:
        if re.match(start, seen):
            return _at(text, line, message, hint)
    return _at(text, line, fault.message, fault.hint)


def _around(text: str, error: yaml.MarkedYAMLError) -> Problem | None:
    """Return what a quotation mark or a brace just before the error has done, if it has."""
    if not error.problem_mark or "expected" not in str(error.problem):
        return None
    last = _last_token(text, error.problem_mark.index)
    if last is None or last.end_mark.line < error.problem_mark.line - 1:
        return None
    first = last.start_mark.line
    if isinstance(last, yaml.ScalarToken) and last.style in ("'", '"'):
        if last.end_mark.line > first:
            message = f"guillemet ouvert ici, et refermé seulement ligne {last.end_mark.line + 1}"
            return _at(text, first, message, f"ajoutez le guillemet ({last.style}) qui manque")
        if last.end_mark.line == error.problem_mark.line:
            message = "le guillemet se ferme avant la fin du texte"
            return _at(text, first, message, "entre apostrophes, doublez celle du texte : ''")
    closed = isinstance(last, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken)
    if closed and last.end_mark.line == error.problem_mark.line:
        if re.fullmatch(r"[\]} ]+", _seen(text, error)[last.end_mark.column :]):
            return _at(text, first, "accolade ou crochet de trop", "retirez-le")
        return _at(text, first, "un texte ne peut pas commencer par « { » ou « [ »", _QUOTES)
    return None


def _last_token(text: str, index: int) -> yaml.Token | None:
    """Return the last piece of ``text`` that ends before ``index``, as far as it can be cut."""
    last = None
    try:
        for token in yaml.scan(text, yaml.SafeLoader):
            if token.end_mark.index > index:
                break
            if not isinstance(token, yaml.BlockEndToken | yaml.KeyToken | yaml.ValueToken):
                last = token
    except yaml.YAMLError:
        pass
    return last


def _seen(text: str, error: yaml.MarkedYAMLError) -> str:
    """Return the line where PyYAML stopped."""
    lines = text.splitlines()
    mark = error.problem_mark
    return lines[mark.line] if mark and mark.line < len(lines) else ""


def _at(text: str, line: int, message: str, hint: str) -> Problem:
    """Return the problem of a line, counted from 0, with its words."""
    lines = text.splitlines()
    line = min(line, max(0, len(lines) - 1))
    seen = f" : {quoted(lines[line])}" if lines else ""
    return Problem(f"{message}{seen}", hint, line=line + 1)
