"""The structure tree of a PDF: what each piece of text is, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

import pydyf

from tutorials.letters.writers.pdf_objects import Pdf


class Tags:
    """Builds the tree while the pages are drawn.

    Elements refer to pages and parents by object, so all of it is written by :meth:`finish`.
    """

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self.root = self._pdf.add(Type="/StructTreeRoot")
        self._document = self._element("Document", self.root)
        self._list: pydyf.Dictionary | None = None
        self._parents: dict[int, list[pydyf.Dictionary]] = {}

    def open(self, path: Sequence[str]) -> pydyf.Dictionary:
        """Add nested elements named by ``path`` to the document; returns the innermost."""
        element = self._document
        for tag in path:
            element = self._element(tag, element)
        return element

    def item(self) -> tuple[pydyf.Dictionary, pydyf.Dictionary]:
        """Add an item to the current list, started if need be; returns its label and its body."""
        if self._list is None:
            self._list = self._element("L", self._document)
            numbering = {"O": "/List", "ListNumbering": "/Disc"}  # PDF 1.7 has no /Unordered
            self._list["A"] = pydyf.Dictionary(numbering)
        item = self._element("LI", self._list)
        return self._element("Lbl", item), self._element("LBody", item)

    def end_list(self) -> None:
        """Let the next item start a new list."""
        self._list = None

    def begin(
        self, stream: pydyf.Stream, page: pydyf.Dictionary, element: pydyf.Dictionary
    ) -> None:
        """Begin the text of ``element`` on ``page``."""
        marked = self._parents.setdefault(page["StructParents"], [])
        number = len(marked)
        marked.append(element)
        content = {"Type": "/MCR", "Pg": page.reference, "MCID": number}
        element["K"].append(pydyf.Dictionary(content))
        stream.begin_marked_content(element["S"].lstrip("/"), pydyf.Dictionary({"MCID": number}))

    def finish(self, pages: Sequence[pydyf.Dictionary]) -> None:
        """Write the way back from each piece of text to its element."""
        numbers = pydyf.Array()
        for page in pages:
            elements = self._parents.get(page["StructParents"], [])
            references = pydyf.Array([element.reference for element in elements])
            self._pdf.add_object(references)
            numbers += [page["StructParents"], references.reference]
        tree = self._pdf.add(Nums=numbers)
        self.root["ParentTree"] = tree.reference
        self.root["ParentTreeNextKey"] = len(pages)

    def _element(self, tag: str, parent: pydyf.Dictionary) -> pydyf.Dictionary:
        element = self._pdf.add(
            Type="/StructElem", S=f"/{tag}", P=parent.reference, K=pydyf.Array()
        )
        parent.setdefault("K", pydyf.Array()).append(element.reference)
        return element
