"""What a PDF says of itself: its title, its language, the standard that it follows."""

from __future__ import annotations

import pydyf

from tutorials.letters.document import Document
from tutorials.letters.writers.pdf_objects import Pdf, dictionary
from tutorials.letters.writers.xml import escape

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{checked}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def describe(pdf: Pdf, document: Document, tree: pydyf.Dictionary) -> None:
    """Say it where readers look for it.

    Args:
        pdf: the file being written.
        document: the letter that it holds.
        tree: root of the file's structure.
    """
    title, checked = escape(document.title), escape(document.checked)
    xmp = _XMP.format(title=title, checked=checked).encode()
    metadata = pdf.add_stream(xmp, Type="/Metadata", Subtype="/XML")
    pdf.info["Title"] = pydyf.String(document.title)
    pdf.info["Subject"] = pydyf.String(document.checked)
    pdf.catalog.update(
        Lang=pydyf.String("fr-FR"),
        MarkInfo=dictionary(Marked="true"),
        ViewerPreferences=dictionary(DisplayDocTitle="true"),
        Metadata=metadata.reference,
        StructTreeRoot=tree.reference,
    )
