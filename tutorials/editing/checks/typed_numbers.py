"""Find amounts and delays typed by hand: they belong in the registry, as typed values."""

from __future__ import annotations

import re

from tutorials.dates.french import MONTHS

_SPACE = r"[ \t\n\u00a0\u202f]"
_DIGITS = rf"\d{{1,3}}(?:(?:{_SPACE}|\.)\d{{3}})+(?!\d)|\d+(?:,\d+)?"
_WORD = (
    "quatre-vingts?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
    "|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?"
)
_LETTERS = rf"(?:{_WORD})(?:(?:{_SPACE}|-)(?:et(?:{_SPACE}|-))?(?:{_WORD}))*"
_ROUND = "(?:huit|diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?"
_DAY = rf"(?:1er|\d{{1,2}}){_SPACE}+(?:{'|'.join(MONTHS)})(?:{_SPACE}+\d{{4}})?"
_RANK = "premi(?:er|ère)|second|seconde|deuxième|troisième|quatrième|sixième|dernier|dernière"
_DURING = "pendant|durant|dans|avant|après|passé"
_LONG_UNIT = "euros?|jours?|mois|ans?|années?|semaines?|trimestres?|heures?"

_TYPED = re.compile(
    rf"""(?<![\w.,])(?:
      (?:{_DIGITS})(?:{_SPACE}*(?:€|%)|{_SPACE}+(?:{_LONG_UNIT}|pour{_SPACE}cent|eur|h)\b)
    | (?!un{_SPACE}+jours?\b)(?:{_LETTERS}){_SPACE}+(?:(?:{_LONG_UNIT}|pour{_SPACE}cent)\b|€|%)
    | {_ROUND}{_SPACE}+d(?:e{_SPACE}+|['’])(?:{_LONG_UNIT})\b
    | (?:du|entre{_SPACE}+le){_SPACE}+{_DAY}{_SPACE}+(?:au|et{_SPACE}+le){_SPACE}+{_DAY}
    | un{_SPACE}+{_DAY}[^.!?]*?{_SPACE}{_DAY}
    | (?:{_DURING}){_SPACE}+l[ea]{_SPACE}+(?:{_RANK}){_SPACE}+(?:{_LONG_UNIT})\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT_TYPED = re.compile(
    rf"\{{\{{.*?\}}\}}"  # an expression of the registry
    rf"|\b(?:articles?|art\.){_SPACE}*(?:[LRD]\.?{_SPACE}*)?\d[\d-]*"
    rf"|(?:n°|§){_SPACE}*\d[\d.-]*"
    rf"|\b24{_SPACE}*(?:h|heures){_SPACE}*(?:/|sur){_SPACE}*24\b",
    re.IGNORECASE | re.DOTALL,
)


def typed_numbers(text: str) -> list[tuple[int, int]]:
    """Return the spans of ``text`` that hold an amount, a delay or a share typed by hand.

    In digits (« 12 000 € », « 3 mois », « 50 % ») or in letters (« trois mois »); also a delay
    written out as two days (« du 14 décembre au 14 mars », « un 14 décembre … 14 mars ») or as a
    rank (« pendant le premier mois »), which would go on saying what the law no longer says. What
    stands in ``{{ … }}``, single dates, years, article and case numbers, and the idiom « un jour »
    are left alone.

    >>> [text[a:b] for text in ["Sous 3 mois, art. 65."] for a, b in typed_numbers(text)]
    ['3 mois']
    """
    kept = _NOT_TYPED.sub(lambda match: "¤" * len(match[0]), text)
    return [match.span() for match in _TYPED.finditer(kept)]
