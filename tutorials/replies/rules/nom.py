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
    r"(?<![\w’'])(?:mm?\.|m(?=\s[^\W\d_a-zà-öø-ÿ])|mrs?\.?|mmes?\.?|mlles?\.?|messieurs|monsieur"
    r"|mesdames|madame|mesdemoiselles|mademoiselle)(?=[\s.]*[^\W\d_])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\s.]{0,4}(?:et\s+)?([^\W\d_]+(?:-[^\W\d_]+){0,3})(?:[’']\s?)?")
_GREETING = re.compile(r"(?:^|\b(?:bonjour|bonsoir|merci|ch[eè]re?)|[.!?\n])\s*$", re.IGNORECASE)
_MORE = lists.bag("m mm mr mme mmes mlle mlles monsieur madame mademoiselle et messieurs mesdames")
_PARTICLES = lists.bag(
    "de du des d le la les l van von den der di da dos el al ben bel ait bou abd saint sainte "
    "mac mc o"
)
_MOST_WORDS = 6
"""Words after a civility among which a name is looked for: « et Madame de La Tour »."""
_AFTER = re.compile(
    r"\b(?:bonjour|bonsoir|salut|hello|coucou|ch[eè]re?|merci(?: [àa])?|secr[eé]taire|assistante?"
    r"|bonne (?:journ[eé]e|soir[eé]e)|infirmi[eè]re?|coll[eè]gue|collaborat(?:eur|rice)"
    r"|rempla[cç]ante?|stagiaire|interne|associ[eé]e?"
    rf"|employ[eé]e?|patiente?)\s+((?-i:{_NAME}))",
    re.IGNORECASE,
)
_INNER_CAPITAL = re.compile(r"[^\W\d_]\s+[^\W\d_a-zà-öø-ÿ]")
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

    Reads the lists ``prenoms`` (first names) and ``mots-courants`` (words that follow a civility
    or a greeting, or open a sentence, and are no name).
    """
    text, common = reply.text, lists.words(words["mots-courants"])
    for civility in _CIVILITY.finditer(text):
        greeted = bool(_GREETING.search(text[max(0, civility.start() - 12) : civility.start()]))
        if end := _named(text, civility.end(), common, greeted):
            yield Hit("civilite", civility.start(), end)
    if _INNER_CAPITAL.search(text):
        for match in _AFTER.finditer(text):
            if not common.intersection(re.split(r"[\s'’-]+", fold_word(match[1]))[:1]):
                yield Hit("appel", *match.span())
    known = lists.words(words["prenoms"])
    for match in _CAPITAL.finditer(text):
        if fold_word(match[0]).split("-")[0] in known:
            before = text[max(0, match.start() - _TITLE_REACH) : match.start()]
            if not _TITLE.search(before):
                yield Hit("prenom", *match.span())


def _named(text: str, at: int, common: frozenset[str], greeted: bool) -> int:
    """Return where the name that follows a civility ends, or 0.

    Punctuation ends the search: « Bonjour Madame, merci » names nobody. A name may come with
    particles or after a second civility; in a greeting it may be written in small letters.
    """
    for _ in range(_MOST_WORDS):
        token = _TOKEN.match(text, at)
        if not token:
            return 0
        word, at = fold_word(token[1]), token.end()
        if word in _MORE or word in _PARTICLES:
            continue
        return at if word not in common and (greeted or not token[1].islower()) else 0
    return 0
