"""A text as one sees it: what nobody sees in it is gone, what is drawn as letters is letters.

The aid folds further to read (``text.folding``); what is kept, printed or compared goes through
here, so that a letter is the same however its words were copied.
"""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]")
"""Soft hyphen, zero-width space and marks of copied pages; joiners stay: emoji need them."""
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SPACES = re.compile(" {2,}")
_LINE_SPACES = re.compile(" *\n *")


def as_seen(text: str) -> str:
    """Return ``text`` in NFC, as a page shows it: one space where there are several, no ligature.

    Line ends stay: they are seen.

    >>> as_seen("di\\u00adf\\ufb01cile  \\nici")
    'difficile\\nici'
    """
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _LINE_SPACES.sub("\n", _SPACES.sub(" ", text))
