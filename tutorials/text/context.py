"""Say what surrounds a match: negation, quotation, question, condition, another person.

All functions take a folded text (see :mod:`tutorials.text.folding`) and a span in it, look at a
bounded window around it, and answer yes or no. They are hints, not grammar.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tutorials.text.spans import Span

_BEFORE = 110
"""Characters looked at before a match: about a line."""
_AFTER = 110

_BREAK = re.compile(r"[.!?;:,\n()]|\s-\s|\b(?:mais|donc|car|puis|par contre|en revanche)\b")

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

# « Il se dit médecin », « autrement dit » and « que dire » report nobody's words.
_SPEECH = re.compile(
    r"\b(?:(?<!se )(?<!s'est )(?<!autrement )dit|disait|disaient|disent|dis[ae]nt que"
    r"|(?<!soi[ -])disant|repond\w*|repli\w+|lance|lancait|cri[ea]\w*|hurl\w+|trait(?:e|ee|es"
    r"|ait|er|ent|aient)"
    r"|appel(?:e|ee|ait|er|lent|aient)|qualifi\w+|lu|lire|ecri[tv]\w*|entend\w*|insult\w+"
    r"|pretend\w*|tagu\w*"
    r"|selon|d'apres|(?:prevenu|jur\w+|assur\w+|soutien\w+|soutenai\w+|soutenu|pensai\w+"
    r"|croyai\w+|affirm\w+|repet\w+)"
    r" qu[e']|bruit court|rumeur|reputation d|parl(?:e|ent|ait|aient|er) d|parle de"
    r"|accus\w+|l'avis (?:de|qui)|le mot)\b"
    r"(?:\W+(?!mais\b)[\w']+){0,7}\W*$"
)
# What is reported is one's own word again once it is approved: « elle avait raison ».
_ENDORSED = re.compile(
    r"\b(?:avai(?:t|ent) raison|a raison|ont raison|a bien fait|ont bien fait|bien merite\w*"
    r"|je confirme|pu le constater|(?:c'est|c'etait|est) (?:bien )?vrai|a juste titre"
    r"|je suis (?:bien )?d'accord"
    r"|comme (?:d'autres|beaucoup|ma|mon|on|tous|plusieurs)\b|je (?:le )?(?:redis|repete|maintiens)"
    r"|ils? disai(?:t|ent) vrai|m'avai(?:t|ent) pas menti"
    r"|vu juste|mot est (?:trop |encore |bien )*(?:faible|juste)|moi aussi"
    r"|je (?:signe|valide|plussoie)|(?:a|ont) (?:bien|tout a fait|entierement) raison"
    r"|tout le monde (?:le )?(?:dit|sait)|a confirmer|verifie)\b"
)
# « Personne ne m’avait dit que … » holds it for true.
_UNTOLD = re.compile(
    r"\b(?:personne ne|on ne|nul ne|ne|n')\W*(?:(?:m'|nous |me )\W*)?(?:a|avai(?:t|ent)|ont|dit)\b"
    r"(?:\W+(?:pas|jamais))?\W+(?:dit|prevenue?s?|avertie?s?)?\W*qu[e']"
)
_STATED = re.compile(r",\W*(?:c'est|c'etait|il est|elle est|ce sont|quel(?:le)?|espece)\b")
_HYPOTHESIS = re.compile(
    r"\b(?:s'ils? |s'elles? |si (?!bien|mal|peu|on peut|vite)|imaginez|supposons|a supposer"
    r"|comment savoir)"
)
_OPEN_QUESTION = re.compile(
    r"^\W*(?:et |alors )?(?:est[ -](?:ce|il|elle)|sont[ -]|faut[ -]il|y a[ -]t|peut[ -]on"
    r"|peut[ -]il|qui (?:peut|sait|connait)|quelqu'un|comment savoir|savez|suis[ -]je|dois[ -]je"
    r"|avez[ -]vous|a[ -]t)"
)
_THIS_ONE = re.compile(r"(?<!est[ -])\b(?:cet?|cette|ces|une? tel(?:le)?)\W+(?:\w+\W+)?$")
# « Ce kiné est-il un charlatan ? », not « comment est-il encore en exercice ? ».
_ASKED = re.compile(
    r"^(?!.*\b(?:comment|pourquoi|combien|quand|depuis|jusqu)).*"
    r"\b(?:est|sont|serait|etait)[ -](?:il|elle|ce)s?\b"
)
# « Pourquoi gifle-t-elle … ? », « qui ignore qu’elle frappe … ? » hold it for true.
_HELD_FOR_TRUE = re.compile(
    r"\b(?:pourquoi|comment (?!savoir|faire|reconnai|choisir|trouver)|depuis quand|ignor\w+"
    r"|normal qu|(?:vrai|exact)[^.!?]{0,30} que vous)\b"
)
# « Je ne dirais pas que c’est une ordure, ce serait gentil pour … », « pas une …, non. Pire. »
_SAID_ALL_THE_SAME = re.compile(
    r"^[^.!?]{0,20}[.,;:!] ?(?:non,? )?(?:(?:ce|ca) serait (?:insult|injuri|gentil|flatt|trop"
    r"|faire injure|un compliment)\w*|(?:(?:c'|il |elle )est (?:bien |encore )?)?pire\b"
    r"|le mot (?:exist|est))"
)
_A_NOUN = 3
"""Letters from which a noun, its ending apart, is known again."""
_TITLE = re.compile(
    r"\b(?:drs?|docteur\w*|docteresse|pr|prof|professeur\w*|mr?|mm|mmes?|mlles?|madame|mesdames"
    r"|monsieur|messieurs|mademoiselle|maitre|famille|rue|avenue|place"
    r"|boulevard|impasse|chemin|passage|allee|quai|square)\b\.? ?"
    r"(?:(?:l[ea]|d[eu]s?|de l'|de la|d'|von|van|el"
    r"|ben) ?)?$"
)


def _feigned(text: str, span: Span) -> bool:
    """Say whether what is denied is said all the same: « pas un porc, les porcs sont propres »."""
    after = text[span[1] : span[1] + _AFTER]
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


def quoted(text: str, span: Span) -> bool:
    """Say whether the match stands between double quotation marks on its line."""
    return quotation(text, span) is not None


def quotation(text: str, span: Span) -> str | None:
    """Return what stands between double quotation marks on its line, with the match's start."""
    before = text[max(0, span[0] - _BEFORE) : span[0]].rpartition("\n")[2]
    after = text[span[0] : span[1] + _BEFORE].partition("\n")[0]
    if before.count('"') % 2 == 0 or '"' not in after:
        return None
    return before.rpartition('"')[2] + after.partition('"')[0]


def reported(text: str, span: Span) -> bool:
    """Say whether somebody is told to have said it: « il m’a traité de … », « elle dit … »."""
    before = sentence_before(text, span)
    said = _SPEECH.search(before)
    if said is None or _UNTOLD.search(before) or (_STATED.search(said[0]) and '"' not in said[0]):
        return False
    return not endorsed(text, span)


def endorsed(text: str, span: Span) -> bool:
    """Say whether the sentence approves what it reports: « et elle a raison »."""
    return bool(_ENDORSED.search(window(text, span)))


def hypothetical(text: str, span: Span) -> bool:
    """Say whether the clause of the match opens with a condition: « si c’était un … »."""
    before, _ = clause(text, span)
    opening = _HYPOTHESIS.search(before + text[slice(*span)])
    return opening is not None and opening.start() < len(before)


def question(text: str, span: Span) -> bool:
    """Say whether the match stands in a question that asks: « est-ce un … ? »."""
    rest = re.search(r"[.!?\n]", text[span[1] : span[1] + _BEFORE])
    if rest is None or rest[0] != "?":
        return False
    before = sentence_before(text, span)
    if _THIS_ONE.search(before):  # « qui va dénoncer cet escroc ? »
        return False
    if _HELD_FOR_TRUE.search(before):
        return False
    return bool(_OPEN_QUESTION.search(before) or _ASKED.search(before))


def named(text: str, span: Span) -> bool:
    """Say whether a title stands right before: what follows may be a name, « Dr Boucher »."""
    return bool(_TITLE.search(text[max(0, span[0] - 30) : span[0]]))


def window(text: str, span: Span, before: int = _BEFORE, after: int = _AFTER) -> str:
    """Return the match with what surrounds it in its sentence, within the bounds given."""
    left = re.split(r"[.!?\n]", text[max(0, span[0] - before) : span[0]])[-1]
    right = re.split(r"[.!?\n]", text[span[1] : span[1] + after])[0]
    return left + text[span[0] : span[1]] + right


@lru_cache(maxsize=4)  # several questions are asked of one match in a row
def clause(text: str, span: Span) -> tuple[str, str]:
    """Return what precedes and follows the match in its clause, within bounds."""
    before = text[max(0, span[0] - _BEFORE) : span[0]]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    after = text[span[1] : span[1] + _AFTER]
    stop = _BREAK.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start() if stop else len(after)]


@lru_cache(maxsize=4)
def sentence_before(text: str, span: Span) -> str:
    """Return what precedes the match in its sentence, across commas and quotation marks."""
    return re.split(r"[.!?\n]", text[max(0, span[0] - _BEFORE) : span[0]])[-1]
