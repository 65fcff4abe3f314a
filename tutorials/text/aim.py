"""Say whom the words of a match are about: the author, people in general, whoever suffered."""

from __future__ import annotations

import re

from tutorials.text.spans import Span
from tutorials.text.surroundings import clause, sentence_before

_SELF = re.compile(
    r"\b(?:je (?:suis|me suis|me sens|me sentais|passe|passais|serais|dois|devais|ne suis)"
    r"|c'est moi (?:le|la|l'|les)|^moi,"
    r"|j'(?:ai ete|etais|avais|ai eu|ai l'air|ai eu l'impression d'etre|ai l'impression d'etre)"
    r"|on se sent\w*|me sentir|me suis senti\w*|moi qui suis)"
    r"(?:\W+(?!ce\b|cet\b|cette\b|ces\b|chez\b|par\b|contre\b)[\w']+){0,5}\W*$"
)
_SELF_AFTER = re.compile(
    r"^\W*(?:[\w']+\W+){0,1}(?:que )?(?:je suis|j'etais|j'ai ete|je fais|comme (?:moi|mes))\b"
)
# « Vieux con de 78 ans, je … », « moi l’ancien drogué, le voleur, … », « j’ai une tête de … ».
_MY_AGE = re.compile(r"(?: \w+){0,3} de \d{2,3} ans, (?:je|j'|moi|mon|ma)")
_OPENING = re.compile(r"\W*(?:(?!ces?t?\b|cette|une?\b|l[ea]s?\b|quel|il\b|elle)\w+ ){0,2}")
_MYSELF = re.compile(
    r"^\W*moi,? (?:qui |l'ancien\w* |le |la |les? )(?![^,]*\b(?:il|elle|ce|cet"
    r"|cette)\b)[^.!?]{0,40}$"
    r"|\bj'(?:ai|avais) l[ae] $|\bj'(?:ai|avais) (?:la|le|une?) (?:cervelle|memoire|tete|tronche"
    r"|gueule|cerveau|courage|voix|patience|oreille) (?:d'une? |de )(?:\w+ )?$"
)
# « On nous prend pour des idiots », « il vous parle comme à des chiens »: not what he is.
_TREATED = re.compile(
    r"\b(?:pren\w+|prit|pris\w*|trait\w+|consider\w+|parl\w+|regard\w+|pass(?:e|er|ait|ent)|jou\w+"
    r"|gron\w+|sent(?:ir|i\w*|ai\w*)?|vu\w*|recu\w*)\b(?:\W+[\w']+){0,4}\W+"
    r"(?:comme|pour|a|de|d'|le|au)\W*(?:(?:un|une|des|de|du|le|la|les|vrais?|vulgaires?)\W+){0,3}$"
)
# « J’avais une tête de voleur », « une voix de tueur en série ».
_LOOKS = re.compile(r"\b(?:voix|tete|air|allure|mine|look|rire|joues?|yeux) d(?:e |')(?:une? )?$")
# « J’ai dormi comme un porc », « on attend comme des vaches »: not what somebody else is.
_LIKENED = re.compile(
    r"\bcomme\W*(?:(?:un|une|des|du|le|la|les|de)\W+){0,2}(?:vrais? |vulgaires? |gros |pauvres? )?$"
)
_OURSELVES = re.compile(r"\b(?:je|j'|jai|on|nous|me|m')")
_US = re.compile(
    r"\b(?:me|m'|moi|nous|vous|te|t'|on|gens|patients?|usagers?|clients?|se|les|dois)\b"
)
CARER = (
    r"(?:medecins?|docteure?s?|drs?|dentistes?|kines?|psy\w*|pediatres?|gyneco\w*"
    r"|sage[ -]femmes?|chirurgien\w*|infirmier\w*|secretaires?|aides?[ -]soignante?s?"
    r"|soignante?s?|pharmacien\w*|assistante?s?|ambulancier\w*"
    r"|standardistes?|stagiaires?|internes?|personnel|equipes?|predecesseur|confreres?|collegues?"
    r"|elles?|ils?)"
)
_VIOLENCE = (
    r"(?:menac|agress|frapp|insult|harcel|bouscul|tabass|caillass|gifl|crach|poignard|suivi"
    r"|braqu|cambriol|tagu|attaqu|mord|sequestr|intimid|vandalis)\w*"
)
# « Elle a été menacée par un patient », « la secrétaire s’est fait insulter »: told, not said.
_SUFFERED = re.compile(
    rf"\b{CARER} (?:\w+ ){{0,3}}?(?:(?:a|ont|avait|avaient|aurait)(?: \w+)? (?:ete|subi|recu)"
    r"|s'(?:est|etait|etaient)(?: \w+)? fait|se (?:fait|font|sont(?: \w+)? fait|faisait))"
    rf"(?: \w+){{0,3}}? (?:des? |les )?{_VIOLENCE}"
)
_BY_A_CARER = re.compile(rf"\bpar (?:ce |cet |cette |le |la |l'|un |une |son |sa |notre ){CARER}\b")
# « Un patient a sorti un couteau », « les gens qui insultent la secrétaire ».
_ATTACKER = re.compile(
    r"(?:^|\bque? |\bqu'|\bquand )\W*(?:(?:a |honte a |merci a )?(?:ceux|celles) qui\b"
    r"|(?:un|une|des|les|ces|certains|certaines|quelques|deux|trois)"
    r" (?:vieux |vieil |vieille |jeunes? |autres? |ancien |ancienne )?"
    r"(?:patiente?s?|cliente?s?|usagers?|visiteurs?|inconnue?s?|gamins?|jeunes|gens"
    r"|parents d'eleve)\b)(?! (?:y |se |s'|en )?(?:sont|etaient|est|etait|a ete|ont ete"
    r"|avait ete|fait|font|meurent|disent|le savent))"
)


def about_self(text: str, span: Span) -> bool:
    """Say whether the author speaks of herself or himself: « je suis un idiot de … »."""
    before, after = clause(text, span)
    if _SELF.search(before) or _SELF_AFTER.search(after):
        return True
    before = sentence_before(text, span)
    opens = _OPENING.fullmatch(before)
    return bool(_MYSELF.search(before) or (opens and _MY_AGE.match(text, span[1])))


def treated(text: str, span: Span) -> bool:
    """Say whether it is what people are taken for: « on nous prend pour des … »."""
    before, _ = clause(text, span)
    if (_LIKENED.search(before) or _LOOKS.search(before)) and _OURSELVES.search(before):
        return True
    return bool(_TREATED.search(before) and _US.search(before))


def suffered(text: str, span: Span) -> bool:
    """Say whether a violence is told that carers suffered, or that some patient did."""
    before, after = clause(text, span)
    told = before + text[span[0] : span[1]] + after
    if _BY_A_CARER.search(told):
        return False
    return bool(_SUFFERED.search(told) or _ATTACKER.search(before or told))
