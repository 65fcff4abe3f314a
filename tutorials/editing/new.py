"""Write the skeleton of a text, valid at once, with every place where it has to be named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import NotRequired, TypedDict

import yaml

from tutorials.editing import page_blocks
from tutorials.problems import ContentError, Problem

SKELETONS = Path(__file__).parent / "skeletons"


class Line(TypedDict):
    """A ``text`` to add to ``file``, at the end of the list that the line ``under`` opens."""

    file: str
    under: str
    text: str


class Plan(TypedDict):
    """What a kind of text needs, as ``skeletons/kinds.yml`` says; ``${…}`` is filled."""

    files: dict[str, str]
    lines: NotRequired[list[Line]]
    left: list[str]


KINDS: dict[str, Plan] = yaml.safe_load((SKELETONS / "kinds.yml").read_text(encoding="utf-8"))
TUTORIAL = "tutorial"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_EXAMPLE = {"anciennete": "id", "age": "wing"}
"""Names of the worked example of « Ajouter un tutoriel », and what stands for each."""


@dataclass
class Made:
    """What was written.

    Args:
        files: created or completed, relative to the project.
        left: what remains to be done by hand, in French.
    """

    files: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def new(kind: str, name: str, title: str, root: Path) -> Made:
    """Write the skeleton of a ``kind`` called ``name`` in the project ``root``.

    Args:
        kind: a key of ``skeletons/kinds.yml``, or ``tutorial``.
        name: the identifier; for an outcome, ``flow/identifier``.
        title: what readers see first.
        root: the project.

    Raises:
        ContentError: the name is not one, or is taken; nothing is written then.
    """
    flow, _, id = name.rpartition("/")
    _check_name(kind, flow, id, root)
    if kind == TUTORIAL:
        return _tutorial(id, root)
    words = {"id": id, "flow": flow, "title": title, "quoted": _quoted(title)}
    plan = KINDS[kind]
    texts = {
        root / _filled(path, words): _filled((SKELETONS / file).read_text(encoding="utf-8"), words)
        for path, file in plan["files"].items()
    }
    _check_free(texts, root)
    for line in plan.get("lines", ()):
        file = root / line["file"]
        source = texts.get(file) or file.read_text(encoding="utf-8")
        texts[file] = _under(source, line["under"], _filled(line["text"], words))
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    files = [file.relative_to(root).as_posix() for file in texts]
    return Made(files, [_filled(line, words) for line in plan["left"]])


def _tutorial(id: str, root: Path) -> Made:
    """Apply the worked example of the page « Ajouter un tutoriel » under another name."""
    names = {"id": id, "wing": id.replace("-", "_")}
    blocks = [_renamed(block, names) for block in page_blocks.of(root)]
    orders = map(page_blocks.order, blocks)
    _check_free((root / file for file, todo in orders if todo == page_blocks.NEW), root)
    files = list(dict.fromkeys(page_blocks.apply(block, root) for block in blocks))
    wing = f"tutorials/{names['wing']}/screens.py"
    left = [
        f"{wing} et ses modèles : remplacez l’exemple, qui compte des jours, par votre tutoriel",
        f"docs/tutoriels/{id}.md : le titre et la description",
        "tutorials/catalogue.py : l’ordre des lignes, avec « ruff check --fix tutorials »",
        f"tests/{names['wing']}/ et tests/browser/walks.py : ses essais",
    ]
    return Made([file.relative_to(root).as_posix() for file in files], left)


def _renamed(block: str, names: dict[str, str]) -> str:
    words = re.compile(rf"\b({'|'.join(_EXAMPLE)})\b")
    return words.sub(lambda match: names[_EXAMPLE[match[0]]], block)


def _check_name(kind: str, flow: str, id: str, root: Path) -> None:
    if not _ID.fullmatch(id):
        hint = "en minuscules, sans accent, avec des tirets : « demande-de-retrait »"
        raise ContentError([Problem(f"« {id} » n’est pas un identifiant", hint)])
    flows = sorted(path.name for path in root.glob("tutorials/content/flows/*") if path.is_dir())
    if kind == "outcome" and flow not in flows:
        message = f"dites de quel parcours : {', '.join(f'{one}/{id}' for one in flows)}"
        raise ContentError([Problem(message)])
    if kind != "outcome" and flow:
        raise ContentError([Problem(f"« {flow}/{id} » n’est pas un identifiant")])


def _check_free(files: Iterable[Path], root: Path) -> None:
    taken = [file for file in files if file.exists()]
    if taken:
        names = [file.relative_to(root).as_posix() for file in taken]
        raise ContentError([Problem("ce fichier existe déjà", file=name) for name in names])


def _filled(text: str, words: dict[str, str]) -> str:
    return Template(text).substitute(words)


def _quoted(text: str) -> str:
    """Return ``text`` as YAML writes it on one line: with quotation marks where it needs some."""
    written = yaml.safe_dump(text, allow_unicode=True, width=10_000)
    return written.removesuffix("\n").removesuffix("\n...")


def _under(source: str, heading: str, text: str) -> str:
    """Return ``source`` with ``text`` at the end of the list that ``heading`` opens."""
    lines = source.split("\n")
    start = lines.index(heading)
    depth = len(heading) - len(heading.lstrip())
    end = start + 1
    for number, line in enumerate(lines[start + 1 :], start + 1):
        if line.strip() and len(line) - len(line.lstrip()) <= depth:
            break
        end = number + 1 if line.strip() else end
    return "\n".join([*lines[:end], text, *lines[end:]])
