"""Say whether the words of a match are about somebody else than the person reviewed."""

from __future__ import annotations

import re

from tutorials.text.aim import CARER
from tutorials.text.spans import Span
from tutorials.text.surroundings import clause, sentence_before

_THIRD = (
    r"chauffeurs?|taxis?|livreurs?|ambulanciers?|assureurs?|assurances?|mutuelles?|banques?"
    r"|parkings?"
    r"|voisine?s?|ex|ex[ -]mari|ex[ -]femme|beaux?[ -]\w+|belle[ -]\w+|patronn?e?s?|employeurs?"
    r"|proprietaires?|bailleurs?|garagistes?|plombiers?|cousine?s?|collegues?|syndics?|livreurs?"
    r"|fournisseurs?|operateurs?|coiffeu(?:r|se)s?|banquiers?|profs?|chefs?|colocataires?"
    r"|locataires?"
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
    r"|pansements?|platre|attelle|corset|aiguilles?|sirop|potion|repas|purge|reeducation|matelas"
    r"|lits?"
    r"|signalisation|decoration|toilettes|rue|quartier|jeux?|digicode|interphone|portillon|portail"
    r"|plateforme|menu|messagerie|moquette|carrelage|robinet|poubelles?|horloge|radiateurs?|stores?"
    r"|numerotation|procedures?|reglement|paperasse\w*|planning|agenda|tickets?|tourniquet|barriere"
)
_PLAGUES = (
    r"vie|tabac|moustiques?|guepes?|virus|cancer|crabe|maladie|sciatique|arthrose|migraine|covid"
    r"|grippe|metier|meteo|pluie|vesicule"
)
_OFFICES = (
    r"secu|securite sociale|cpam|ramq|caf|mdph|urssaf|assurance maladie|prefecture|mairie|doctolib"
    r"|ameli|gps|sncf|ratp|edf|carsat|pole emploi|france travail|compagnie d'assurance"
    r"|caisse primaire"
)
_OTHER = re.compile(
    r"\b(?:(?:(?:mon|ma|mes|notre|un|une|le|la) |l')"
    r"(?:ancien\w*\b(?! (?:employeur|patron|chef))|precedent\w*|autre|premier\w*)"
    rf"|(?:mon|ma|mes|notre|nos) (?:(?:cher|propre|pauvre) )?(?:{_THIRD})\b"
    r"|(?:le|la|les|l'|un) ?(?:chauffeur|taxi|livreur|ambulancier|assureur|mutuelle|parking|vigile"
    r"|voisin)\w*|\w+ d'(?:a cote|en face)"
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
    r"|(?:types?|gars|mec|homme|femme|dame|monsieur)"
    r" (?:derriere|devant|bourree?|ivre|a cote|en face)"
    r"|(?:celui|celle|ceux) qui (?:a|ont|m'a|m'ont|nous a) (?:embouti|raye|stationn|double|klaxonn"
    r"|bloqu|crev|cambriol)\w*|mon ancien(?:ne)? (?:employeur|patron\w*|cheff?e?) qui"
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
_SUCH_A = re.compile(rf"\W*d(?:e |')(?:{_THIRD}|{_PLAGUES})\b")
# « Mon propre frère est un … », « Ambulancier immonde, clinique adorable ».
_IS_SUCH = re.compile(
    r"^\W*(?:mon|ma|mes|nos|notre) (?:propres? |pauvres? |grande? |petite? |beaux?[ -]|belle[ -])?"
    r"(?:freres?|soeurs?|fils|filles?|peres?|meres?|cousins?|oncles?|tantes?|gendre|neveux?|mari"
    r"|femme|patronn?e?|voisine?s?|gamins?) (?:est|etait|sont|etaient|reste)"
    r"(?: (?:vraiment|bien|juste|pourtant))? (?:une?|des|le|la)(?: (?:vraie?|gros|beau|sale))? ?$"
)
_OPENS_ON = re.compile(
    r"^\W*(?:(?:chauffeurs?|taxis?|livreurs?|ambulanciers?|assureurs?|mutuelles?|parkings?|vigiles?"
    rf"|voisine?s?)\b(?! (?:et|de)\b)|(?:l'|la |le |ma |notre |cette )?(?:{_OFFICES})\b"
    r"(?! (?:est|sera|a bon|pai|pay|rembours|se fait|et)\w*))"
)
# « Quelle boucherie, ce pansement ! »
_THING_AFTER = re.compile(
    rf"\W{{1,2}}(?:(?:ce|cet|cette|ces) (?:{_THINGS})"
    r"|(?:ce|cette|le|la) (?:gamine?|gosse|voisine?|chien))\b"
)
_APPOSED = re.compile(
    r"\W*(?:ce|cet|cette|ces|une?|quel|quelle)(?: \w+)?(?: (?:bande|tas|gang|ramassis) d(?:e"
    r"|'))?\W*"
)
# « Le facteur est un voleur. La secrétaire, elle, … »: others, where a carer comes after.
_FAR = re.compile(
    r"\b(?:le|la|les|l'|une?|des|mon|ma|mes|notre|nos|ces?|cette) ?(?:\w+ )?(?:facteur|postier"
    r"|controleur|serveu"
    r"|videur|prefet|deput|ministre|arbitre|garag|plombier|electricien|serrurier|demenag|depann"
    r"|moto|scooter|camion|trottinette|horodateur|parcmetre|fourriere|algorithme|robot|notaire"
    r"|huissier|avocat"
    r"|juge\b|gendre|neveu|niece|nounou|coach|entraineur|frangin|frere|soeur|cousin|oncle|tante"
    r"|ex\b|beau-"
    r"|belle-|patron|chef|employeur|collegue|dealer|gosse|gamin|chat\b|chien|banqu|assur|operateur"
    r"|proprio|proprietaire|bailleur|syndic|promoteur|commercant|vendeu|restau|hotel|agence|boite"
    r"|usine|supermarche|type|gars|mec|ivrogne|fetard|conduc|automobil|cyclist|voleur de)\w*"
)
_THEN_A_CARER = (
    r"[.;:,!?] ?(?:heureusement |mais |puis )?(?:que )?(?:le|la|l'|les|un|une|mon|ma|notre|au|du) ?"
)
_CARER_BEFORE = re.compile(rf"\b(?:ces?t?|cette|le|la|un|une) (?!elle|il){CARER}\b")
_CARER_AFTER = re.compile(
    rf"{_THEN_A_CARER}(?:jeune |petite? )?(?!elle|il){CARER}\b|{_THEN_A_CARER}doc\b"
)
# « Il a massacré mes préjugés ».
_IDEAS = re.compile(
    r"^ (?:tou(?:s|tes) )?(?:mes|ma|mon|nos|notre|la|le|les|leurs?) (?:\w+ )?(?:prejuges?|idees?"
    r"|peurs?|certitudes?"
    r"|angoisses?|complexes?|doutes?|caries?|douleurs?|microbes|verrues?|craintes?|phobies?|stress"
    r"|migraines?|insomnies?|a priori|apprehensions?|mauvaises habitudes|tartre)\b"
)
_NEXT = 160
"""Characters after a match where somebody else may come in."""
_SUBJECT_AT = 4
"""Words of a clause before its subject: further on, another person is an object."""


def about_another(text: str, span: Span) -> bool:
    """Say whether the clause speaks of somebody else than the person reviewed."""
    before, after = clause(text, span)
    if _OUTSIDE.search(before) or _IS_SUCH.search(before):
        return True
    match = text[span[0] : span[1]]
    if _OPENS_ON.search(before + match + after):
        return True
    if _APPOSED.fullmatch(before if before.strip() else match[: match.find(" ") + 1]):
        # « mon beau-frère, ce crétin »
        before = sentence_before(text, span)
    if _is_subject(_OTHER.search(before + match), before):
        return True
    if _is_subject(_FAR.search(before), before) and _unlike_a_carer(text, span):
        return True
    if _SUCH_A.match(after) or _IDEAS.match(after):
        return True
    return bool(_OTHER.match(after.lstrip(" d'ue")) or _THING_AFTER.match(text, span[1]))


def _is_subject(other: re.Match[str] | None, clause: str) -> bool:
    """Say whether somebody else was found where the subject of ``clause`` stands."""
    return other is not None and clause.count(" ", 0, other.start()) <= _SUBJECT_AT


def _unlike_a_carer(text: str, span: Span) -> bool:
    """Say whether carers come after the match, and none before it: they are set against it."""
    if _CARER_BEFORE.search(sentence_before(text, span)):
        return False
    return bool(_CARER_AFTER.search(text[span[1] : span[1] + _NEXT]))
