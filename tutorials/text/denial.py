"""Say whether a match is denied: by what stands around it, or by itself (« il n’a pas volé »)."""

from __future__ import annotations

import re

from tutorials.text.spans import Span
from tutorials.text.surroundings import AFTER, clause, sentence_before

# « pas seulement », « pas que » and doubts that are no negation (« pourquoi pas »); « pas peur de
# le frapper » and « aucun scrupule » deny something else than what follows.
_NEGATION = re.compile(
    r"(?:\b(?:pas|jamais|point|aucune?|ni|sans(?! (?:ce|cet|cette|ces)\b)"
    r"|loin d'etre|loin de moi|rien d'(?:une?)?"
    r"|nullement|guere|(?:est|suis|sommes|etions|etait|bien|tres) loin d(?:[eu]s?|e la|'une?)"
    r"|tout sauf)|\bn(?:e\b|')\W*(?:[\w']+\W+){0,3}plus)"
    r"(?!\W+(?:seulement|juste|simplement|qu[e']|moins|uniquement|loin|mal|plus|hesiter|doute"
    r"|aucun doute|compter|parler|surprenant|anormal|normal|etonnant|etonnee?"
    r"|surpris|la peine|a |le temps|l'impression"
    r"|peur|honte|scrupules?|pitie|regrets?|gene|envie|croire|comprend\w*|pardonn\w*|de honte"
    r"|un mot|mot|confiance|grace|longtemps|tard|tant))"
    r"(?:\W+(?!et\b|comment\b|pourquoi\b|quand\b|ou\b|que\b|qui\b|c'est\b|si\b|tu\b|t'es\b"
    r"|espece\b)[\w'-]+){0,5}\W*$"
)
_SAID_NOT = re.compile(
    r"\b(?:ne (?:dis|pense|crois|pretends|dirai|dirais|peux|peut|prends|souhaite|veux|vais|va)"
    r"|n'(?:ai|irai|accuse|affirme))\b"
    r"(?:\W+[\w']+){0,2}\W+(?:pas|jamais)\b(?!\W+(?:peur|honte|scrupule|hesit))"
    r"(?:\W+(?!mais\b)[\w']+){0,6}\W*$"
)
# « Rien ne permet de dire que l’infirmière ait volé », « nul discours sectaire ».
_NO_PROOF = re.compile(
    r"\b(?:rien ne (?:permet|prouve|indique|montre|laisse)|aucune preuve (?:que"
    r"|qu'))\b[^.!?,;]{0,50}$|(?:^|, )\W*nulle? (?!doute|part)\w+ $"
)
_NOBODY = re.compile(
    r"\bpersonne (?:ne (?:veut|va|compte|pense|songe)\b(?:\W+[\w']+){0,3}"
    r"|n(?:e |')(?:(?:m'|l'|t'|me |te |le |la |nous |vous |lui )?(?:a|ont|avait) (?:jamais )?)?)"
    r"\W*$"
)
# « Hautain, oui. Voleur, non. »
_REFUSED = re.compile(
    r"^ ?[,:]? ?(?:ah |ca |certainement |surement )?non\b(?! (?:content|seulement|mais))"
)
_NEGATED_VERB = re.compile(r"^(?:\W+[\w']+){0,1}\W+(?:pas|jamais|rien|aucune?|personne)\b")
_NE = re.compile(
    r"\b(?:ne|n')\W*(?:(?:me|m'|te|t'|se|s'|nous|vous|le|la|l'|les|lui)\W*){0,2}"
    r"(?:(?:ai|as|a|avons|avez|ont|avais|avait|avaient|aura|auront)\W+)?$"
)
# « Ne faites pas confiance à cet escroc » says that he is one; « ce n’est pas l’escroc qu’on
# dit » does not.
_KNOWN_ALREADY = re.compile(
    r"(?<!est pas )(?<!etait pas )(?<!est plus )(?<!est jamais )(?<!suis pas )(?<!sont pas )"
    r"(?<!pas de )(?<!jamais )(?<!pas )"
    r"\b(?:ce(?! n'?e?)|cet|cette|ces|une? tel(?:le)?|chez|(?:a|par|contre|que) l(?:e|a|es)?)\b"
    r"(?! moindre)\W+(?:(?!que\b|qui\b|est\b|soit\b|n'|ne\b|pas\b)[\w-]+\W+){0,2}$"
)
# « N’écoutez pas ce menteur »: the verb is denied, not the name.
_TOLD_NOT_TO = re.compile(
    r"\bn(?:e\b|')\W*(?:(?:le|la|les|lui|vous|y|en)\W+)?"
    r"(?!dites|traitez|appelez|croyez|pensez)\w+(?:ez|ons)"
    r"\W+(?:surtout\W+)?(?:pas|jamais|plus)\W+(?:[\w'-]+\W+){0,2}"
    r"(?:ce|cet|cette|ces)\W+(?:[\w-]+\W+)?$"
)
_LIKE_THIS = re.compile(
    r"^\W+(?:pareil(?:le)?s?|d(?:e |')(?:cette|ce|son|leur) (?:espece|genre|acabit|sorte|trempe"
    r"|calibre)|comme (?:lui|elle|eux|ca|vous|celui)|de son)\b"
)

# « N’est-ce pas lui qui a volé … ? » says so; « je ne remercie pas ce charlatan » too.
_IS_IT_NOT = re.compile(r"\bn'est[ -](?:ce|il|elle)\W+pas\b")
_NOT_HIM = re.compile(
    r"\bn(?:e\b|')\W*(?!est|etait|sont|sera|suis|vois|crois|pense|dis|parle|trouve|connais)\w+"
    r"\W+(?:pas|jamais|plus)\W+(?:ce|cet|cette|ces)\W+(?:\w+\W+)?$"
)
# « Jamais vu pareil menteur », « pas plus menteur que lui »: the worst of them, not none.
_UNEQUALLED = re.compile(r"\b(?:pareil(?:le)?|pire|plus (?:grand|gros|beau)(?:e|ne|sse)?)\W+$")
_MORE = re.compile(r"\b(?:pas|jamais)\W+(?:[\w']+\W+){0,2}plus\W+(?:[\w]+\W+)?$")
_THAN_HIM = re.compile(r"^\W+qu(?:e |')(?:lui|elle|eux|elles|ce|cet|cette|ces|vous|toi)\b")
# « Je ne dirais pas que c’est une ordure, ce serait gentil pour … », « pas une …, non. Pire. »
_SAID_ALL_THE_SAME = re.compile(
    r"^[^.!?]{0,20}[.,;:!] ?(?:non,? )?(?:(?:ce|ca) serait (?:insult|injuri|gentil|flatt|trop"
    r"|faire injure|un compliment)\w*|(?:(?:c'|il |elle )est (?:bien |encore )?)?pire\b"
    r"|le mot (?:exist|est))"
)
_A_NOUN = 3
"""Letters from which a noun, its ending apart, is known again."""

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


def _feigned(text: str, span: Span) -> bool:
    """Say whether what is denied is said all the same: « pas un porc, les porcs sont propres »."""
    after = text[span[1] : span[1] + AFTER]
    if _SAID_ALL_THE_SAME.search(after):
        return True
    noun = text[span[0] : span[1]].rpartition(" ")[2].rstrip("sex")
    again = rf"\b(?:l[ae]s?|aux?) {re.escape(noun)}(?:e?s|x)\b"
    return len(noun) >= _A_NOUN and re.search(again, after) is not None


def negated(text: str, span: Span) -> bool:
    """Say whether the match is denied: « ce n’est pas un … », « il ne vole pas », « jamais … »."""
    if _feigned(text, span):
        return False
    before, after = clause(text, span)
    if _UNEQUALLED.search(before) or (_MORE.search(before) and _THAN_HIM.match(after)):
        return False
    if _IS_IT_NOT.search(before) or _NOT_HIM.search(before):
        return False
    if _LIKE_THIS.search(after) or _KNOWN_ALREADY.search(before) or _TOLD_NOT_TO.search(before):
        return False
    if _NEGATION.search(before) or _NOBODY.search(before) or _REFUSED.match(text[span[1] :]):
        return True
    whole = sentence_before(text, span)
    if _SAID_NOT.search(whole) or _NO_PROOF.search(whole):
        return True
    return bool(_NE.search(before) and _NEGATED_VERB.search(after))
