"""Say what surrounds a match: negation, speech, condition, another person.

All functions take a folded text (see :mod:`tutorials.text.folding`) and a span in it, look at a
bounded window around it, and answer yes or no. They are hints, not grammar.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tutorials.text.spans import Span

_BEFORE = 90
"""Characters looked at before a match: about a line."""
_AFTER = 60

_BREAK = re.compile(r"[.!?;:,\n()]|\s-\s|\b(?:mais|donc|car|puis|par contre|en revanche)\b")

# « pas seulement », « pas que » and doubts that are no negation (« pourquoi pas »).
_NEGATION = re.compile(
    r"\b(?:pas|jamais|point|aucune?|ni|sans|loin d'etre|rien d'une?|nullement|guere)"
    r"(?!\W+(?:seulement|juste|simplement|qu[e']|moins|uniquement|loin|mal|plus|hesiter|doute"
    r"|aucun doute|compter|parler|etonnant|etonnee?|surpris|la peine|a |le temps|l'impression))"
    r"(?:\W+(?!et\b|comment\b|pourquoi\b|quand\b|ou\b|que\b|qui\b|c'est\b|si\b)[\w'-]+){0,5}\W*$"
)
_SAID_NOT = re.compile(
    r"\b(?:ne (?:dis|pense|crois|pretends|dirai|dirais|peux)|n'(?:ai|irai|accuse|affirme))\b"
    r"(?:\W+[\w']+){0,2}\W+(?:pas|jamais)\b(?:\W+[\w']+){0,6}\W*$"
)
_NEGATED_VERB = re.compile(r"^(?:\W+[\w']+){0,1}\W+(?:pas|jamais|rien|aucune?|personne)\b")
_NE = re.compile(
    r"\b(?:ne|n')\W*(?:(?:me|m'|te|t'|se|s'|nous|vous|le|la|l'|les|lui)\W*){0,2}"
    r"(?:(?:ai|as|a|avons|avez|ont|avais|avait|avaient|aura|auront)\W+)?$"
)

# « Il se dit médecin », « autrement dit » and « que dire » report nobody's words.
_SPEECH = re.compile(
    r"\b(?:(?<!se )(?<!s'est )(?<!autrement )dit|disait|(?<!soi[ -])disant"
    r"|repond\w*|repli\w+|lance|lancait|cri[ea]\w*|hurl\w+|trait(?:e|ee|es|ait|er)"
    r"|appel(?:e|ee|ait|er)|qualifi\w+|lu|ecri[tv]\w*|entend\w*|insult\w+)"
    r"(?:\W+[\w']+){0,5}\W*$"
)
_HYPOTHESIS = re.compile(r"\b(?:s'ils? |si (?!bien|mal|peu|on peut)|imaginez|supposons)")
_SELF = re.compile(
    r"\b(?:je (?:suis|me suis|me sens|passe|passais|serais|dois|devais|ne suis)|j'(?:ai ete|etais"
    r"|avais|ai eu|ai l'air|ai l'impression d'etre)|me sentir|me suis senti\w*|prend\w* pour"
    r"|pris\w* pour|traite[res]* (?:comme|de|d'))(?:\W+[\w']+){0,4}\W*$"
)
_OTHER = re.compile(
    r"\b(?:(?:mon|ma|mes|notre|un|une|l'|le|la)"
    r" (?:ancien\w*\b(?! (?:employeur|patron|chef))|precedent\w*|autre|premier\w*)"
    r"|l'autre|d'autres|(?:un|une|des|les) autres?|contrairement|ailleurs|mon (?:ex|voisin)"
    r"|ma voisine|(?:un|le|ce) (?:film|livre"
    r"|client|patient)|(?:une|la|cette) (?:cliente|patiente))\b"
)


def negated(text: str, span: Span) -> bool:
    """Say whether the match is denied: « ce n’est pas un … », « il ne vole pas », « jamais … »."""
    before, after = _around(text, span)
    if _NEGATION.search(before) or _SAID_NOT.search(_line_before(text, span)):
        return True
    return bool(_NE.search(before) and _NEGATED_VERB.search(after))


def reported(text: str, span: Span) -> bool:
    """Say whether somebody is told to have said it: « il m’a traité de … », « elle dit … »."""
    return bool(_SPEECH.search(_line_before(text, span)))


def hypothetical(text: str, span: Span) -> bool:
    """Say whether the clause of the match opens with a condition: « si c’était un … »."""
    before, _ = _around(text, span)
    return bool(_HYPOTHESIS.search(before))


def about_self(text: str, span: Span) -> bool:
    """Say whether the author speaks of herself or himself: « je suis un idiot de … »."""
    before, _ = _around(text, span)
    return bool(_SELF.search(before))


def about_another(text: str, span: Span) -> bool:
    """Say whether the clause speaks of somebody else than the person reviewed."""
    before, _ = _around(text, span)
    return bool(_OTHER.search(before))


@lru_cache(maxsize=4)  # several questions are asked of one match in a row
def _around(text: str, span: Span) -> tuple[str, str]:
    """Return what precedes and follows the match in its clause, within bounds."""
    before = text[max(0, span[0] - _BEFORE) : span[0]]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    after = text[span[1] : span[1] + _AFTER]
    stop = _BREAK.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start() if stop else len(after)]


@lru_cache(maxsize=4)
def _line_before(text: str, span: Span) -> str:
    """Return what precedes the match in its sentence, across commas and quotation marks."""
    return re.split(r"[.!?\n]", text[max(0, span[0] - _BEFORE) : span[0]])[-1]
