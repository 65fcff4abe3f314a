"""Other people's work that readers' browsers receive, with its version and its licence."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from macros.publish.paths import DOCS, ROOT

LIST = Path(__file__).with_name("shipped.yml")
TEXTS = "licences-tierces.txt"
"""The texts of the licences, in one file of ``telechargements/``."""

_RULE = "=" * 80


@dataclass(frozen=True)
class Part:
    """One part that is shipped.

    Args:
        name: of the package, or of what it contains.
        use: what it does here, in a few French words.
        licence: SPDX expression.
        home: the project's page.
        source: ``pypi`` or ``npm``; empty for what is inside another part.
        inside: the package that contains it; empty for a package.
        version: as installed; of what another part contains, as that part says; empty if it does
            not.
        terms: page with the licence's text, when the package brings none.
        texts: the texts of the licences that the package brings.
    """

    name: str
    use: str
    licence: str
    home: str
    source: str = ""
    inside: str = ""
    version: str = ""
    terms: str = ""
    texts: tuple[str, ...] = ()


@cache
def shipped() -> tuple[Part, ...]:
    """Return every part that is shipped, in the order of the list.

    Raises:
        ValueError: a part has neither the text of its licence nor a page for it.
    """
    return tuple(map(_part, yaml.safe_load(LIST.read_text(encoding="utf-8"))))


def write_texts() -> None:
    """Write the texts of the licences where pages can offer them."""
    chapters = []
    for part in shipped():
        title = " ".join(filter(None, (part.name, part.version, f"({part.licence})")))
        body = "\n\n".join(part.texts) or part.terms
        chapters.append(f"{_RULE}\n{title}\n{part.home}\n{_RULE}\n\n{body}\n")
    target = DOCS / "telechargements" / TEXTS
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(chapters), encoding="utf-8")


def _part(entry: dict[str, str]) -> Part:
    """Complete an entry of the list with what is installed."""
    entry = dict(entry)
    source = entry.pop("from", "")
    found = {"pypi": _from_pypi, "npm": _from_npm}[source](entry["name"]) if source else ("", ())
    entry["version"] = found[0] or entry.get("version", "")
    part = Part(**entry, source=source, texts=found[1])
    if not part.texts and not part.terms:
        raise ValueError(f"{LIST.name} : {part.name} n’a ni texte de licence, ni page (terms)")
    return part


def _from_pypi(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the version of an installed distribution, and the texts of its licences."""
    files = importlib.metadata.files(name) or ()
    paths = (Path(str(file.locate())) for file in files if ".dist-info" in str(file))
    return importlib.metadata.version(name), _licences(paths)


def _from_npm(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the version of an installed npm package, and the texts of its licences."""
    folder = ROOT / "node_modules" / name
    version: str = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    return version, _licences(folder.iterdir())


def _licences(paths: Iterable[Path]) -> tuple[str, ...]:
    found = sorted(path for path in paths if path.name.upper().startswith("LICEN"))
    return tuple(path.read_text(encoding="utf-8").strip() for path in found)
