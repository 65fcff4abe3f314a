"""Where a rule of the law is used, and what a changed value would make each text say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from tutorials.editing.text_file import Unreadable, read_text
from tutorials.law.model import Value
from tutorials.law.registry import Registry, in_words

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

_ENDINGS = (".md", ".yml", ".py", ".txt", ".json", ".jsonl", ".svg")
_GENERATED = ("docs/assets/generated/", "docs/telechargements/")
_NAME = re.compile(r"[\w-]+")
_ITEM = re.compile(r"( *)- ")
_RULE = re.compile(r"^\s*- id: ([\w-]+)")
_VALUE = re.compile(r'\{\{ valeur\("[^"]+"\) \}\}')


@dataclass(frozen=True)
class Use:
    """A line that names the rule, or a delay made of it, or that writes one of its values.

    Args:
        kind: page, flow, letter, delay, registry, content or test, in French.
        file: relative to the project.
        line: counted from 1.
        before: the line as it is, its values in words.
        after: the same with the changed value.
        through: the delay by which the rule is used; empty where the line names the rule.
        typed: the line names nothing, and has a value as readers see it: « 12 000 € ».
    """

    kind: str
    file: str
    line: int
    before: str
    after: str
    through: str = ""
    typed: bool = False


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
        for item in _items(text):
            own = _named(item, now)
            typed = [] if _of_another(own, id, now) else _typed(id, now, then)
            for number, line in item:
                use = Use(_kind(name), name, number, _words(line, now), _words(line, then))
                through = next((one for one in delays if _counts(line, one)), "")
                if id in _NAME.findall(line):
                    yield use
                elif through:
                    yield replace(use, through=through)
                elif any(value.search(_VALUE.sub("", line)) for value, _ in typed):
                    yield replace(use, after=_words(_retyped(line, typed), then), typed=True)


Lines = list[tuple[int, str]]
"""Lines that go together, with their numbers."""
Typed = list[tuple[re.Pattern[str], str]]
"""What finds each value of a rule as it is, and what it would be."""


def _items(text: str) -> Iterator[Lines]:
    """Yield the paragraphs of a text; an element of a list is one, with what is under it."""
    item: Lines = []
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        begins = _ITEM.match(line)
        if item and (not line.strip() or (begins and len(begins[1]) <= depth)):
            yield item
            item = []
        if line.strip():
            depth = depth if item else len(begins[1]) if begins else 0
            item.append((number, line))
    yield item


def _named(item: Lines, law: Registry) -> set[str]:
    return {word for _, line in item for word in _NAME.findall(line) if word in law.entries}


def _of_another(named: set[str], id: str, law: Registry) -> bool:
    """Tell whether lines that name some rules, but not ``id``, have their values from them."""
    others = {in_words(value) for one in named for value in law.entry(one).values.values()}
    own = {in_words(value) for value in law.entry(id).values.values()}
    return id not in named and bool(others & own)


def _typed(id: str, now: Registry, then: Registry) -> Typed:
    """Return what finds the values of ``id`` in a text, whatever its spaces are."""
    found = []
    for name, value in now.entry(id).values.items():
        words = r"\s".join(map(re.escape, in_words(value).split()))
        changed = in_words(then.value(f"{id}.{name}"))
        found.append((re.compile(rf"(?<![\w.,]){words}(?!\w)"), changed))
    return found


def _retyped(line: str, typed: Typed) -> str:
    """Return a line with the values that change; the spaces of the others stay as they are."""
    for value, words in typed:
        line = value.sub(lambda found, words=words: _changed(found[0], words), line)  # type: ignore[misc]
    return line


def _changed(before: str, after: str) -> str:
    return before if before.split() == after.split() else after


def _files(root: FilePath) -> Iterator[tuple[str, str]]:
    for top in ("docs", "tutorials/content", "tests"):
        for file in sorted((root / top).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.suffix in _ENDINGS and not name.startswith(_GENERATED):
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
