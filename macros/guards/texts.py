"""The texts that guards read: pages in Markdown and content files, with the line of each piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tutorials.editing.source import LOADER
from tutorials.editing.text_file import line_of

GENERATED = Path("docs/assets")
CONTENT = ("law", "flows", "deadlines", "watch", "contacts")
"""Folders of ``tutorials/content/`` whose texts are read as they are. Letters have a guard of
their own language (``{{ … }}``), rules and signals are lists of words, some misspelt on purpose."""

_HIDDEN = re.compile(
    r"""^---\n.*?^---\n(?=)          # front matter: its texts are read apart
    | ```.*?```  | `[^`\n]*`          # code
    | <!--.*?-->  | <[^>\n]*>         # comments, tags
    | \{\{.*?\}\}  | \{%.*?%\}        # macros
    | (?<=\])\([^)\n]*\)              # where a link leads
    | \{\ ?[\#.:][^}\n]*\}            # attributes of a heading
    | ^!!!\ \w+                       # kind of a box
    | \{[a-z_]+\}                     # place of a name in a search
    | https?://\S+ | \b[\w.-]+\.(?:fr|com|org|eu|be)\b
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`|<!--.*?-->|\{\{.*?\}\}", re.DOTALL | re.MULTILINE)
_META = re.compile(r"^(?:description|part):\s*(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A piece of French in a file.

    Args:
        file: path relative to the project.
        line: 1-based line where ``text`` starts.
        text: what readers see; what they do not see is blanked, so that places stay right.
    """

    file: str
    line: int
    text: str

    def line_of(self, position: int) -> int:
        """Return the line, in the file, of a position of ``text``."""
        return self.line + line_of(self.text, position) - 1


def pages(root: Path, folders: Iterable[str] = ("",)) -> Iterator[Path]:
    """Yield the Markdown files of ``docs/`` (or of some of its folders), in order."""
    found = {path for folder in folders for path in (root / "docs" / folder).rglob("*.md")}
    yield from sorted(path for path in found if not path.is_relative_to(root / GENERATED))


def page_texts(path: Path, root: Path) -> Iterator[Text]:
    """Yield what readers see of a page's front matter, then the page itself."""
    source, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
    head = source[: source.find("\n---\n", 3)] if source.startswith("---\n") else ""
    for match in _META.finditer(head):
        yield Text(name, line_of(source, match.start()), match[1].strip("\"'"))
    yield Text(name, 1, visible(source))


def visible(markdown: str) -> str:
    """Return ``markdown`` with all that is not prose replaced by spaces, line by line."""
    return _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)


def crossed_out(markdown: str) -> str:
    """Return ``markdown`` with the letters of code, comments and macros replaced by crosses."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), markdown)


def content_texts(root: Path) -> Iterator[Text]:
    """Yield every text of the content files: a value with a space in it, and not an address."""
    for folder in CONTENT:
        for path in sorted((root / "tutorials" / "content" / folder).rglob("*.yml")):
            node = yaml.compose(path.read_text(encoding="utf-8"), LOADER)
            yield from _scalars(node, path.relative_to(root).as_posix())


def _scalars(node: yaml.Node | None, file: str) -> Iterator[Text]:
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _scalars(value, file)
    elif isinstance(node, yaml.ScalarNode) and " " in node.value.strip():
        yield Text(file, node.start_mark.line + 1, visible(node.value))
