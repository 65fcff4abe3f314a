"""Contact data that look like a person's: mobile numbers, private mailboxes, national number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_MOBILE = re.compile(r"(?<!\d)(?:\+33|0033|\(?0)[\s.-]?[67]\)?(?:[\s./-]?\d{2,3}){3,4}(?!\d)")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@([\w-]{1,63})\.[a-z]{2,12}(?!\w)", re.IGNORECASE)
_HIDDEN_MAIL = re.compile(
    r"[\w.+-]{1,64} ?[(\[] ?(?:at|arobase|a) ?[)\]] ?[\w-]{1,63}"
    r" ?(?:\.|[(\[] ?(?:point|dot) ?[)\]]) ?[a-z]{2,12}",
    re.IGNORECASE,
)
_POSTAL = re.compile(
    r"(?<!\d)\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|all[ée]e|chemin|impasse|place"
    r"|route|quai"
    r"|square|passage|cours)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:courrier|lettre|pli|colis|envoy|adress|parti|part |d[ée]pos|post[ée]|r[ée]ponse)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"(?<!\d)[12][\s.]?\d{2}[\s.]?(?:0\d|1[0-2])(?:[\s.]?\d{2,3}){3,4}(?!\d)")

_SENTENCE = 80
"""Characters before an address in which something sent is looked for."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield numbers and addresses of a private kind; the practice's own may be written.

    Reads the list ``messageries``: names of mail services that private people use.
    """
    text = reply.text
    if "@" in text:
        for match in _MAIL.finditer(text):
            if match[1].lower() in words["messageries"]:
                yield Hit("courriel", *match.span())
    if "(" in text or "[" in text:
        for match in _HIDDEN_MAIL.finditer(text):
            yield Hit("courriel", *match.span())
    if reply.figures:
        yield from _numbers(text)


def _numbers(text: str) -> Iterator[Hit]:
    """Yield what figures tell: telephones, streets to which something was sent, insured people."""
    for match in _MOBILE.finditer(text):
        yield Hit("portable", *match.span())
    for match in _POSTAL.finditer(text):
        if _SENT.search(text, max(0, match.start() - _SENTENCE), match.start()):
            yield Hit("postale", *match.span())
    for match in _NATIONAL.finditer(text):
        yield Hit("numero-national", *match.span())
