"""An e-mail draft, and its address: a message without sender that mail programs open to edit.

Written here rather than with ``email``: that module folds long headers differently from one
version of Python to the next, and the draft has to be the same at build and in the browser.
"""

from __future__ import annotations

from base64 import b64encode
from binascii import b2a_qp
from urllib.parse import quote

from tutorials.letters.document import Document
from tutorials.letters.writers.txt import letter_text, plain

MAILTO_LIMIT = 1800
"""Longest ``mailto:`` address offered: some mail programs cut beyond about 2,000 characters."""
_WORD_BYTES = 45
"""Bytes in one encoded word, which is at most 75 characters long (RFC 2047, section 2)."""


def to_eml(document: Document) -> bytes:
    """Return the draft; ``X-Unsent`` asks Outlook to open it for editing."""
    headers = (
        "X-Unsent: 1",
        f"Subject: {_encoded(_one_line(document.email_subject))}",
        f"Comments: {_encoded(_one_line(document.checked))}",
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: quoted-printable",
    )
    head = "\r\n".join(headers).encode("ascii")
    return head + b"\r\n\r\n" + _quoted_printable(plain(document))


def mailto(document: Document) -> str:
    """Return the draft as a ``mailto:`` address; empty when it is too long, or has gaps."""
    if document.missing:
        return ""
    subject, body = quote(_one_line(document.email_subject)), letter_text(document)
    address = f"mailto:?subject={subject}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
    return address if len(address) <= MAILTO_LIMIT else ""


def _one_line(text: str) -> str:
    """Return ``text`` with ordinary spaces only: headers have no others."""
    return " ".join(text.split())


def _encoded(text: str) -> str:
    """Return a header value as RFC 2047 encoded words, never cut inside a character."""
    words, chunk = [], b""
    for character in text:
        if len(chunk) + len(character.encode()) > _WORD_BYTES:
            words.append(chunk)
            chunk = b""
        chunk += character.encode()
    words.append(chunk)
    return "\r\n ".join(f"=?utf-8?B?{b64encode(word).decode()}?=" for word in words)


def _quoted_printable(text: str) -> bytes:
    encoded: bytes = b2a_qp(text.encode(), istext=True)
    return encoded.replace(b"\n", b"\r\n")
