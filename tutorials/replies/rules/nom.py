"""People's names: after a civility, a greeting, a staff's function, or a known first name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies import lists
from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply
from tutorials.text.folding import fold_word

_NAME = r"[^\W\d_a-zà-öø-ÿ][\w’'-]*"
_CIVILITY = re.compile(
    rf"\b(?:M\.|MM\.|M(?=\s[A-Z])|Mr\.?|Mme\.?|Mlle\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle"
    rf"|MONSIEUR|MADAME)\s+({_NAME}(?:\s+{_NAME})?)"
)
_AFTER = re.compile(
    r"\b(?:bonjour|bonsoir|salut|hello|coucou|ch[eè]re?|merci(?: [àa])?|secr[eé]taire|assistante?"
    r"|infirmi[eè]re?|coll[eè]gue|collaborat(?:eur|rice)|rempla[cç]ante?|stagiaire|interne|associ[eé]e?"
    rf"|employ[eé]e?|patiente?)\s+((?-i:{_NAME}))",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![\w’'-])(?=[^a-zà-öø-ÿ])[^\W\d_]{3,}(?:-[^\W\d_]{3,})?(?!\w)")
_TITLE_REACH = 40
"""Characters before a name in which a title is looked for."""
_TITLE = re.compile(
    r"\b(?:dr|docteur|docteure|pr|professeure?|rue|avenue|place|boulevard|h[oô]pital"
    r"|clinique|centre|saint|sainte)\.?\s+(?:d[eu]s?\s+)?(?:[^\W\d_]+[ -])?$",
    re.IGNORECASE,
)


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield people's names; a physician's after « Dr » may be written.

    Reads the lists ``prenoms`` (first names) and ``mots-courants`` (words that a capital at the
    start of a sentence or in a text in capitals does not make a name).
    """
    text, common = reply.text, lists.words(words["mots-courants"])
    for group, pattern in (("civilite", _CIVILITY), ("appel", _AFTER)):
        for match in pattern.finditer(text):
            if not common.intersection(re.split(r"[\s'’-]+", fold_word(match[1]))[:1]):
                yield Hit(group, *match.span())
    known = lists.words(words["prenoms"])
    for match in _CAPITAL.finditer(text):
        before = text[max(0, match.start() - _TITLE_REACH) : match.start()]
        named = fold_word(match[0]).split("-")[0] in known
        if named and not _TITLE.search(before):
            yield Hit("prenom", *match.span())
