"""Turn pandoc's tree of the book into what the template knows: notices, rules, links, widths."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

Node = dict[str, Any]
Links = list[tuple[str, str]]
"""Words of each link inside the book, and the title of the place where it leads."""


def string(text: str) -> str:
    """Return ``text`` as Typst writes a string."""
    return json.dumps(text, ensure_ascii=False)


def for_print(tree: Node, address: str) -> tuple[Node, Links]:
    """Return the tree ready for Typst, and its links inside the book, in the order of reading.

    Args:
        tree: the book as pandoc read it.
        address: of the published site, for links that leave the book; may be empty.
    """
    chapters = tree["blocks"]
    for chapter in chapters:
        _name_places(chapter["c"][1], _page(chapter))
    places = {header["c"][1][0]: _words(header["c"][2]) for header in _all(chapters, "Header")}
    blocks: list[Node] = []
    links: Links = []
    for chapter in chapters:
        printer = _Printer(_page(chapter), places, address)
        blocks += printer(chapter)
        links += printer.links
    return {**tree, "blocks": blocks}, links


def _page(chapter: Node) -> str:
    return str(dict(chapter["c"][0][2])["page"])


def _place(page: str, id: str) -> str:
    """Return the label of an anchor, unique in the book; without ``id``, the page's own."""
    name = page.removesuffix(".html").replace("/", "-")
    return f"{name}--{id}" if id else name


def _name_places(blocks: list[Node], page: str) -> None:
    """Give each heading a label that no other chapter has; a rule's heading gets the rule's."""
    for card in _all(blocks, "Div"):
        id, classes, _ = card["c"][0]
        if "law-card" in classes:
            card["c"][1][0]["c"][1][0] = id
    for header in _all(blocks, "Header"):
        level, attributes, _ = header["c"]
        attributes[0] = _place(page, "" if level == 1 else attributes[0])


def _all(node: Any, kind: str) -> Iterator[Node]:
    """Yield every element of ``kind`` under ``node``."""
    if isinstance(node, dict):
        if node.get("t") == kind:
            yield node
        node = node.get("c")
    if isinstance(node, list):
        for part in node:
            yield from _all(part, kind)


def _words(inlines: Any) -> str:
    """Return the text of ``inlines``, without marks."""
    parts = (_words(part) if isinstance(part, list) else _word(part) for part in inlines)
    return "".join(parts).strip()


def _word(part: Any) -> str:
    if not isinstance(part, dict):
        return ""
    if part["t"] in ("Space", "SoftBreak", "LineBreak"):
        return " "
    content = part.get("c", "")
    return content if part["t"] == "Str" else f"{_words(content)}" * isinstance(content, list)


class _Printer:
    """Rewrites one chapter.

    Args:
        page: its address in the site.
        places: title of each label that exists in the book.
        address: of the published site.
    """

    def __init__(self, page: str, places: dict[str, str], address: str) -> None:
        self.links: Links = []
        self._page = page
        self._places = places
        self._address = address
        self._shown: set[str] = set()
        self._in_rule = False
        self._kinds: dict[str, Callable[[Any], list[Node]]] = {
            "Div": self._div,
            "Header": self._header,
            "DefinitionList": self._definitions,
            "Link": self._link,
            "Span": self._span,
            "Image": self._image,
            "Table": self._table,
        }

    def __call__(self, node: Node) -> list[Node]:
        """Return what stands for ``node``."""
        rewrite = self._kinds.get(node["t"])
        if rewrite:
            return rewrite(node["c"])
        return [{**node, "c": self._inside(node["c"])}] if "c" in node else [node]

    def _inside(self, content: Any) -> Any:
        """Return ``content`` with every element in it rewritten."""
        if not isinstance(content, list):
            return content
        done: list[Any] = []
        for part in content:
            if isinstance(part, dict) and "t" in part:
                done += self(part)
            else:
                done.append(self._inside(part))
        return done

    def _div(self, content: Any) -> list[Node]:
        (_, classes, _), blocks = content
        outer, self._in_rule = self._in_rule, self._in_rule or "law-card" in classes
        inside = self._inside(blocks)
        self._in_rule = outer
        if "admonition" in classes:
            return _around("notice", [string(classes[1])], inside)
        for name, function in (
            ("admonition-title", "notice-title"),
            ("law-card", "rule"),
            ("lead", "lead"),
        ):
            if name in classes:
                return _around(function, [], inside)
        return list(inside)

    def _header(self, content: Any) -> list[Node]:
        level, attributes, inlines = content
        self._shown.clear()  # an address is printed once under each heading
        return [{"t": "Header", "c": [level, attributes, self._inside(inlines)]}]

    def _definitions(self, content: Any) -> list[Node]:
        blocks, name = [], "fact" if self._in_rule else "entry"
        for term, definitions in content:
            words = [{"t": "Plain", "c": self._inside(term)}]
            inside = [block for definition in definitions for block in self._inside(definition)]
            blocks += [_block(f"#{name}["), *words, _block("]["), *inside, _block("]")]
        return blocks

    def _link(self, content: Any) -> list[Node]:
        attributes, inlines, (target, _) = content
        text = self._inside(inlines)
        if urlsplit(target).scheme:
            return self._outside(text, target)
        joined = urlsplit(urljoin(f"/{self._page}", target))
        path = joined.path.lstrip("/")
        place = _place(path, joined.fragment)
        if place not in self._places:
            place = _place(path, "")
        if place in self._places:
            law = "law" in attributes[1]
            self.links.append((_words(inlines), self._places[place]))
            return [_raw(f"#{'law' if law else 'inside'}(<{place}>)["), *text, _raw("]")]
        if self._address:
            return self._outside(text, urljoin(self._address, joined._replace(path=path).geturl()))
        return [_raw("#on-site["), *text, _raw("]")]

    def _outside(self, text: list[Node], target: str) -> list[Node]:
        """Return a link to another site, followed by its address unless that was just printed."""
        function = "again" if target in self._shown else "outside"
        self._shown.add(target)
        return [_raw(f"#{function}({string(target)})["), *text, _raw("]")]

    def _span(self, content: Any) -> list[Node]:
        (_, classes, _), inlines = content
        inside = self._inside(inlines)
        if "note" in classes:
            return [{"t": "Note", "c": [{"t": "Para", "c": inside}]}]
        if "badge" in classes:
            return [_raw(f"#badge({string(classes[1].rpartition('-')[2])})["), *inside, _raw("]")]
        return list(inside)

    def _image(self, content: Any) -> list[Node]:
        _, alt, (file, _) = content
        words = "".join(part.get("c", " ") for part in alt)
        return [_raw(f"#drawing({string(file)}, alt: {string(words)})")]

    def _table(self, content: Any) -> list[Node]:
        attributes, caption, columns, *rows = content
        weights = _weights(rows, len(columns))
        sized = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": weight}] for weight in weights]
        return [{"t": "Table", "c": [attributes, caption, sized, *self._inside(rows)]}]


def _weights(rows: Any, count: int) -> list[float]:
    """Return each column's share of the width: more for the longer texts, never too little."""
    lengths = [0.0] * count
    for row in _rows(rows):
        for column, cell in enumerate(row[1]):
            lengths[column] += sum(len(text["c"]) + 1 for text in _all(cell[4], "Str"))
    roots = [max(length, 1) ** 0.5 for length in lengths]
    shares = [max(root / sum(roots), 0.6 / count) for root in roots]
    return [round(share / sum(shares), 3) for share in shares]


def _rows(rows: Any) -> Iterator[Any]:
    """Yield the rows of a table's head and bodies (pandoc gives them as nested lists)."""
    (_, head), bodies, _ = rows
    yield from head
    for _, _, _, body in bodies:
        yield from body


def _around(name: str, arguments: list[str], blocks: list[Node]) -> list[Node]:
    """Return ``blocks`` as the content that a function of the template is called with."""
    given = f"({', '.join(arguments)})" if arguments else ""
    return [_block(f"#{name}{given}["), *blocks, _block("]")]


def _raw(text: str) -> Node:
    return {"t": "RawInline", "c": ["typst", text]}


def _block(text: str) -> Node:
    return {"t": "RawBlock", "c": ["typst", text]}
