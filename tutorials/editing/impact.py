"""Where a rule of the law is used, and what a changed value would make each text say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from tutorials.editing.text_file import Unreadable, read_text
from tutorials.law.model import Value
from tutorials.law.registry import Registry

KINDS = {
    "docs": "page",
    "tutorials/content/flows": "parcours",
    "tutorials/content/letters": "lettre",
    "tutorials/content/deadlines": "délai",
    "tutorials/content/law": "registre",
    "tutorials/content": "contenu",
    "tests": "essai",
}
"""What a file is, by the folder that holds it; the first that fits."""

_ENDINGS = (".md", ".yml", ".py")
_RULE = re.compile(r"^\s*- id: ([\w-]+)")
_VALUE = re.compile(r'\{\{ valeur\("[^"]+"\) \}\}')


@dataclass(frozen=True)
class Use:
    """A line that names the rule, or a delay made of it.

    Args:
        kind: page, flow, letter, delay, registry, content or test, in French.
        file: relative to the project.
        line: counted from 1.
        before: the line as it is, its values in words.
        after: the same with the changed value.
        through: the delay by which the rule is used; empty where the line names the rule.
    """

    kind: str
    file: str
    line: int
    before: str
    after: str
    through: str = ""


def changed(registry: Registry, id: str, name: str, amount: int) -> Registry:
    """Return the law with another amount for the value ``id.name``.

    Raises:
        UnknownLaw: there is no such value.
    """
    old = registry.value(f"{id}.{name}")
    entry = registry.entry(id)
    values = {**entry.values, name: Value(amount, old.unit)}
    return Registry([*registry.entries.values(), replace(entry, values=values)])


def uses(root: FilePath, id: str, now: Registry, then: Registry) -> Iterator[Use]:
    """Yield every use of the rule ``id`` in the project at ``root``, folder by folder.

    Args:
        root: the project.
        id: of the entry.
        now: the law as it is.
        then: the law with the change, or the same.
    """
    files = list(_files(root))
    delays = sorted({delay for name, text in files for delay in _delays(name, text, id)})
    for name, text in files:
        for number, line in enumerate(text.splitlines(), 1):
            through = next((one for one in delays if _counts(line, one)), "")
            if _names(line, id) or through:
                said = "" if _names(line, id) else through
                yield Use(_kind(name), name, number, _words(line, now), _words(line, then), said)


def _files(root: FilePath) -> Iterator[tuple[str, str]]:
    for top in ("docs", "tutorials/content", "tests"):
        for file in sorted((root / top).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.suffix in _ENDINGS and "docs/assets" not in name:
                text = read_text(file, name)
                if not isinstance(text, Unreadable):
                    yield name, text


def _delays(name: str, text: str, id: str) -> Iterable[str]:
    """Yield the delays of a file of ``deadlines/`` that are made of the rule."""
    if not name.startswith("tutorials/content/deadlines/"):
        return
    rule = ""
    for line in text.splitlines():
        if found := _RULE.match(line):
            rule = found[1]
        elif rule and re.match(rf"\s*value: {re.escape(id)}\.", line):
            yield rule


def _names(line: str, id: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(id)}(?![\w-])", line) is not None


def _counts(line: str, delay: str) -> bool:
    """Tell whether a line of content names a delay: « rule: presse », « delai.presse »."""
    named = rf"(?:\b(?:rule|delay|deadline|before): *|delai\.){re.escape(delay)}(?![\w-])"
    return re.search(named, line) is not None


def _kind(name: str) -> str:
    return next(kind for folder, kind in KINDS.items() if name.startswith(f"{folder}/"))


def _words(line: str, registry: Registry) -> str:
    """Return a line with its values in words; as it is where a value is not known."""

    def in_words(found: re.Match[str]) -> str:
        try:
            return registry.expand(found[0])
        except LookupError:
            return found[0]

    return _VALUE.sub(in_words, line.strip())
