"""Say whether a match denies by itself the act that it names, between its subject and the act."""

from __future__ import annotations

import re

from tutorials.text.spans import Span

_AUXILIARY = r"(?:a|ai|ont|avait|avaient|est|etait|sont|etaient|aurait|serait)"
# « Il n’a pas hésité à voler » denies nothing.
_DENIED = re.compile(
    r"\bn(?:e |')(?:(?:me |m'|te |t'|se |s'|nous |vous |le |la |l'|les |lui |leur |y |en )){0,2}"
    rf"(?:{_AUXILIARY} (?P<act>pas|jamais|nullement) "
    r"(?:(?!hesit|honte|peur|scrupul|fini\b|arret|cess|manqu|priv|gene|seul|qu|juste|simplem|mais\b"
    r"|et\b|ou\b|car\b|il\b|elle\b|pour\b|voulu|su\b|pu\b|fait\b|ete\b|bien\b|mieux|pris)\w+ ){0,2}"
    rf"\w+|(?:{_AUXILIARY} )?\w+(?P<nobody> personne)?)$"
)
_NOT_ALWAYS = re.compile(r"\W*(?:tou[ts]|seul|juste|qu|souvent|non\b)")
_DENYING = re.compile(r" (?:personne|pas|jamais|rien)\b(?! (?:seul|qu|juste|simplem|un peu))")


def denied_inside(text: str, span: Span) -> bool:
    """Say whether a match from its subject to its act denies the act: « elle n’a tué personne »."""
    match = _DENIED.search(text[span[0] : span[1]])
    if match is None or _NOT_ALWAYS.match(text, span[1]):
        return False
    return bool(match["act"] or match["nobody"] or _DENYING.match(text, span[1]))
