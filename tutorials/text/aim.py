"""Say whom the words of a match are about: the author, people in general, somebody else."""

from __future__ import annotations

import re

from tutorials.text.context import clause, sentence_before
from tutorials.text.spans import Span

_SELF = re.compile(
    r"\b(?:je (?:suis|me suis|me sens|me sentais|passe|passais|serais|dois|devais|ne suis)"
    r"|c'est moi (?:le|la|l'|les)|^moi,"
    r"|j'(?:ai ete|etais|avais|ai eu|ai l'air|ai eu l'impression d'etre|ai l'impression d'etre)"
    r"|on se sent\w*|me sentir|me suis senti\w*|moi qui suis)"
    r"(?:\W+(?!ce\b|cet\b|cette\b|ces\b|chez\b|par\b|contre\b)[\w']+){0,5}\W*$"
)
_SELF_AFTER = re.compile(r"^\W*(?:[\w']+\W+){0,1}(?:que )?(?:je suis|j'etais|j'ai ete)\b")
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
_OURSELVES = re.compile(r"\b(?:je|j'|on|nous|me|m')")
_US = re.compile(
    r"\b(?:me|m'|moi|nous|vous|te|t'|on|gens|patients?|usagers?|clients?|se|les|dois)\b"
)
_THIRD = (
    r"chauffeurs?|taxis?|livreurs?|ambulanciers?|assureurs?|assurances?|mutuelles?|banques?"
    r"|parkings?"
    r"|voisine?s?|ex|ex[ -]mari|ex[ -]femme|beaux?[ -]\w+|belle[ -]\w+|patronn?e?s?|employeurs?"
    r"|proprietaires?|bailleurs?|garagistes?|plombiers?|cousine?s?|collegues?|syndics?|livreurs?"
    r"|fournisseurs?|operateurs?|coiffeu(?:r|se)s?|banquiers?|profs?|chefs?|colocataires?|locataires?"
)
_OUTSIDERS = (
    r"politi(?:ques|ciens)|gouvernement|ministres?|elus|deputes|automobilistes|conducteurs|motards"
    r"|cyclistes|passants|riverains|voisins|patients|clients|medias|journalistes|actionnaires"
    r"|gens (?:gares|qui attend\w+|dans la (?:rue|salle)|mal gares|presses|impatients)"
)
_THINGS = (
    r"musique|film|chanson|porte|portes|chaises?|fauteuils?|logiciel|site|appli\w*|ascenseur|cafe"
    r"|machine|sonnette|ligne|repondeur|parking|escaliers?|chauffage|clim\w*|lumiere|tele\w*"
    r"|formulaires?|distributeurs?|travaux|circulation|meteo|serie|emission|pub\w*|voitures?"
    r"|trains?|bus|ordinateurs?|bornes?|serveur|sonnerie|standard|scanner|terminal|imprimante"
    r"|pansements?|platre|attelle|corset|aiguilles?|sirop|potion|repas|purge|reeducation|matelas|lits?"
    r"|signalisation|decoration|toilettes|rue|quartier|jeux?|digicode|interphone|portillon|portail"
    r"|plateforme|menu|messagerie|moquette|carrelage|robinet|poubelles?|horloge|radiateurs?|stores?"
    r"|numerotation|procedures?|reglement|paperasse\w*|planning|agenda|tickets?|tourniquet|barriere"
)
_OTHER = re.compile(
    r"\b(?:(?:(?:mon|ma|mes|notre|un|une|le|la) |l')"
    r"(?:ancien\w*\b(?! (?:employeur|patron|chef))|precedent\w*|autre|premier\w*)"
    rf"|(?:mon|ma|mes|notre|nos) (?:(?:cher|propre|pauvre) )?(?:{_THIRD})\b"
    r"|(?:le|la|les|l'|un) ?(?:chauffeur|taxi|livreur|ambulancier|assureur|mutuelle|parking|vigile"
    r"|voisin)\w*"
    r"|\w+ d'(?:a cote|en face)"
    r"|(?:les?|la|des|l') ?(?:fabricants?|labos? pharmaceutiques?|industriels?|syndic|promoteurs?"
    r"|fournisseurs?|livreu\w+|banques?|pickpockets?|cambrioleurs?|voleurs? de \w+|concierge"
    r"|controleurs?|chauffards?|laboratoires? (?:qui|pharma\w+)|agence immobiliere"
    r"|agence de voyages?|operateur telephonique|dealers? du"
    r"|constructeurs?|bailleur|huissier|hotel d|restaurant d|boulanger\w*|coiffeu\w+)"
    r"|(?:son|leur|mon|notre|le) predecesseur\w*|(?:mon|ma|notre) \w+ (?:precedent|d'avant)\w*"
    r"|\w+ de (?:mon|notre) (?:village|quartier|immeuble|enfance)"
    r"|l'autre|d'autres|(?:un|une|des|les) autres?|contrairement|ailleurs|mon (?:ex|voisin)"
    r"|(?:secretaire|agent|employee?) (?:de la|du|des) (?:mairie|banque|poste|prefecture|impots)"
    r"|mon (?:banquier|serrurier|dentiste d'avant)"
    r"|(?:le|la) gardien\w* (?:du parking|de l'immeuble|du parc)"
    r"|(?:les?|la|un|une) (?:conduct|automobilist|motard|cyclist)\w+"
    r"|(?:le|la|un|une|l') ?(?:type|gars|mec|homme|femme|dame|monsieur|personne)"
    r" (?:du|de la) (?:bus|taxi|train|tram|parking|peage)"
    r"|(?:type|gars|mec|homme|femme|dame|monsieur|personne)"
    r" (?:gare|qui (?:m'a pris|s'est gare|est garee?|m'a double))"
    r"|ma voisine|(?:un|le|ce) (?:film|livre|logiciel|site|formulaire"
    r"|client|patient|monsieur de la salle)|(?:une|la|cette) (?:cliente|patiente|machine|porte"
    r"|chaise))\b"
)
_OUTSIDE = re.compile(
    r"^\W*(?:(?:et|que|tous|toutes) )*(?:les|des|ces|nos|le|la|l'|ce|cet|cette"
    r"|leurs?|sa|son|ses|votre|vos) ?"
    rf"(?:putain d(?:e |'))?(?:{_OUTSIDERS}|{_THINGS})\b"
)
# « Ce connard de voisin ».
_SUCH_A = re.compile(rf"\W*d(?:e |')(?:{_THIRD})\b")
# « Quelle boucherie, ce pansement ! »
_THING_AFTER = re.compile(rf"\W{{1,2}}(?:ce|cet|cette|ces) (?:{_THINGS})\b")
_APPOSED = re.compile(r"\W*(?:ce|cet|cette|ces|un|une|quel|quelle)(?: \w+)?\W*")
_CARER = (
    r"(?:medecins?|docteure?s?|drs?|dentistes?|kines?|psy\w*|pediatres?|gyneco\w*"
    r"|sage[ -]femmes?|chirurgien\w*|infirmier\w*|secretaires?|aides?[ -]soignante?s?"
    r"|soignante?s?|pharmacien\w*|assistante?s?|ambulancier\w*"
    r"|standardistes?|stagiaires?|internes?|personnel|equipes?|predecesseur|confreres?|collegues?|elles?|ils?)"
)
_VIOLENCE = (
    r"(?:menac|agress|frapp|insult|harcel|bouscul|tabass|caillass|gifl|crach|poignard|suivi"
    r"|braqu|cambriol|tagu|attaqu|mord|sequestr|intimid|vandalis)\w*"
)
# « Elle a été menacée par un patient », « la secrétaire s’est fait insulter »: told, not said.
_SUFFERED = re.compile(
    rf"\b{_CARER} (?:\w+ ){{0,3}}?(?:(?:a|ont|avait|avaient|aurait)(?: \w+)? (?:ete|subi|recu)"
    r"|s'(?:est|etait|etaient)(?: \w+)? fait|se (?:fait|font|sont(?: \w+)? fait|faisait))"
    rf"(?: \w+){{0,3}}? (?:des? |les )?{_VIOLENCE}"
)
_BY_A_CARER = re.compile(
    rf"\bpar (?:ce |cet |cette |le |la |l'|un |une |son |sa |notre ){_CARER}\b"
)
# « Un patient a sorti un couteau », « les gens qui insultent la secrétaire ».
_ATTACKER = re.compile(
    r"(?:^|\bque? |\bqu'|\bquand )\W*(?:(?:a |honte a |merci a )?(?:ceux|celles) qui\b"
    r"|(?:un|une|des|les|ces|certains|certaines|quelques|deux|trois)"
    r" (?:vieux |vieil |vieille |jeunes? |autres? |ancien |ancienne )?"
    r"(?:patiente?s?|cliente?s?|usagers?|visiteurs?|inconnue?s?|gamins?|jeunes|gens"
    r"|parents d'eleve)\b)(?! (?:y |se |s'|en )?(?:sont|etaient|est|etait|a ete|ont ete"
    r"|avait ete|fait|font|meurent|disent|le savent))"
)
_SUBJECT_AT = 4
"""Words of a clause before its subject: further on, another person is an object."""


def about_self(text: str, span: Span) -> bool:
    """Say whether the author speaks of herself or himself: « je suis un idiot de … »."""
    before, after = clause(text, span)
    return bool(_SELF.search(before) or _SELF_AFTER.search(after))


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


def about_another(text: str, span: Span) -> bool:
    """Say whether the clause speaks of somebody else than the person reviewed."""
    before, after = clause(text, span)
    if _OUTSIDE.search(before):
        return True
    if _APPOSED.fullmatch(before):  # « mon beau-frère, ce crétin »
        before = sentence_before(text, span)
    subject = _OTHER.search(before + text[span[0] : span[1]])
    if subject and before.count(" ", 0, subject.start()) <= _SUBJECT_AT:
        return True
    if _SUCH_A.match(after):
        return True
    return bool(_OTHER.match(after.lstrip(" d'ue")) or _THING_AFTER.match(text, span[1]))
