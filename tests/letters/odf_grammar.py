"""What an OpenDocument file may hold, by the tables that odfpy drew from the RelaxNG schema."""

from collections.abc import Iterator
from xml.etree import ElementTree

from odf import grammar

Name = tuple[str, str]


def faults(xml: bytes) -> list[str]:
    """Return what is wrong in a part of an ODT; empty for one that follows the grammar."""
    return list(_element(ElementTree.fromstring(xml)))


def _element(element: ElementTree.Element) -> Iterator[str]:
    name = _name(element.tag)
    given = {_name(key) for key in element.attrib}
    allowed = grammar.allowed_attributes.get(name)
    for attribute in given - set(given if allowed is None else allowed):
        yield f"attribute {attribute[1]} in {name[1]}"
    for attribute in grammar.required_attributes.get(name, ()):
        if attribute not in given:
            yield f"no {attribute[1]} in {name[1]}"
    yield from _content(element, name)


def _content(element: ElementTree.Element, name: Name) -> Iterator[str]:
    """Look at the children of an element, and whether it may hold text."""
    children = grammar.allowed_children.get(name, ())
    texts = [element.text or "", *(child.tail or "" for child in element)]
    if children is not None and name not in grammar.allows_text and "".join(texts).strip():
        yield f"text in {name[1]}"
    for child in element:
        if children is not None and _name(child.tag) not in children:
            yield f"{_name(child.tag)[1]} in {name[1]}"
        yield from _element(child)


def _name(tag: str) -> Name:
    namespace, _, local = tag.removeprefix("{").partition("}")
    return namespace, local
