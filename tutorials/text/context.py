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
    r"(?:\b(?:pas|jamais|point|aucune?|ni|sans|loin d'etre|loin de moi|rien d'une?|nullement|guere)"
    r"|\bn(?:e\b|')\W*(?:[\w']+\W+){0,3}plus)"
    r"(?!\W+(?:seulement|juste|simplement|qu[e']|moins|uniquement|loin|mal|plus|hesiter|doute"
    r"|aucun doute|compter|parler|etonnant|etonnee?|surpris|la peine|a |le temps|l'impression"
    r"|peur|honte|scrupules?|pitie|regrets?|gene|envie|croire|comprend\w*|pardonn\w*|de honte"
    r"|un mot|mot|confiance|grace|longtemps|tard|tant))"
    r"(?:\W+(?!et\b|comment\b|pourquoi\b|quand\b|ou\b|que\b|qui\b|c'est\b|si\b|tu\b|t'es\b|espece\b)[\w'-]+){0,5}\W*$"
)
_SAID_NOT = re.compile(
    r"\b(?:ne (?:dis|pense|crois|pretends|dirai|dirais|peux|peut|prends|souhaite|veux|vais|va)"
    r"|n'(?:ai|irai|accuse|affirme))\b"
    r"(?:\W+[\w']+){0,2}\W+(?:pas|jamais)\b(?!\W+(?:peur|honte|scrupule|hesit))"
    r"(?:\W+[\w']+){0,6}\W*$"
)
_NOBODY = re.compile(r"\bpersonne ne (?:veut|va|compte|pense|songe)\b(?:\W+[\w']+){0,3}\W*$")
_NEGATED_VERB = re.compile(r"^(?:\W+[\w']+){0,1}\W+(?:pas|jamais|rien|aucune?|personne)\b")
_NE = re.compile(
    r"\b(?:ne|n')\W*(?:(?:me|m'|te|t'|se|s'|nous|vous|le|la|l'|les|lui)\W*){0,2}"
    r"(?:(?:ai|as|a|avons|avez|ont|avais|avait|avaient|aura|auront)\W+)?$"
)
# « Ne faites pas confiance à cet escroc » says that he is one; « ce n’est pas l’escroc qu’on
# dit » does not.
_KNOWN_ALREADY = re.compile(
    r"(?<!est pas )(?<!etait pas )(?<!est plus )(?<!est jamais )(?<!suis pas )(?<!sont pas )"
    r"(?<!pas de )(?<!sans )(?<!jamais )(?<!pas )"
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
_LIKE_THIS = re.compile(r"^\W+(?:pareille?s?|comme (?:lui|elle|eux|ca|vous|celui)|de son)\b")

# « Il se dit médecin », « autrement dit » and « que dire » report nobody's words.
_SPEECH = re.compile(
    r"\b(?:(?<!se )(?<!s'est )(?<!autrement )dit|disait|disaient|disent|dis[ae]nt que"
    r"|(?<!soi[ -])disant|repond\w*|repli\w+|lance|lancait|cri[ea]\w*|hurl\w+|trait(?:e|ee|es"
    r"|ait|er|ent|aient)"
    r"|appel(?:e|ee|ait|er|lent|aient)|qualifi\w+|lu|lire|ecri[tv]\w*|entend\w*|insult\w+"
    r"|pretend\w*"
    r"|selon|d'apres|parl(?:e|ent|ait|aient|er) d|parle de|accus\w+|l'avis (?:de|qui)|le mot)\b"
    r"(?:\W+(?!mais\b)[\w']+){0,7}\W*$"
)
# What is reported is one's own word again once it is approved: « elle avait raison ».
_ENDORSED = re.compile(
    r"\b(?:avai(?:t|ent) raison|a raison|ont raison|a bien fait|ont bien fait|bien merite\w*"
    r"|je confirme|(?:c'est|c'etait|est) (?:bien )?vrai|a juste titre|je suis (?:bien )?d'accord"
    r"|comme (?:d'autres|beaucoup|ma|mon|on|tous|plusieurs)\b|je (?:le )?(?:redis|repete|maintiens)"
    r"|ils? disai(?:t|ent) vrai|m'avai(?:t|ent) pas menti"
    r"|vu juste|mot est (?:trop |encore |bien )*(?:faible|juste)|moi aussi"
    r"|tout le monde (?:le )?(?:dit|sait)|a confirmer|verifie)\b"
)
_STATED = re.compile(r",\W*(?:c'est|c'etait|il est|elle est|ce sont|quel(?:le)?|espece)\b")
_DISAVOWED = re.compile(
    r"\b(?:(?:inadmissible|inacceptable|intolerable|revoltant|scandaleux|lamentable|grave)"
    r" (?:de|d'|que|qu')"
    r"|pas d'accord|c'est faux|est faux|sont faux|a tort|injustes?|mensong\w+|indignes?|odieux"
    r"|rien ne justifie|cessez|arretez|arreter d|stop|honte|ne merite (?:pas|rien)"
    r"|n'ont rien compris"
    r"|n'ont jamais|ne croyez pas|ne crois pas|au contraire|pas mon (?:experience|avis)|calomni\w+"
    r"|je ne trouve pas|rien vu|(?:moi|nous) (?:j'en|je|nous)|choque\w* de|pauvre (?:docteur|femme"
    r"|homme|secretaire|medecin)|courage|digne|mal lu|n'a rien d|apprenez a lire|quelle honte"
    r"|qui que ce soit|rien a faire ici|laissez tranquilles?"
    r"|(?:ferai(?:t|ent)|feriez) mieux de se taire)\b"
)
# What is said of somebody else’s sentence, never of one word in ironical quotation marks.
_REJECTED = re.compile(
    r"\b(?:blessante?s?|haineu(?:x|ses?)|racistes?|sexistes?|homophobes?|sectaires?|offensante?s?"
    r"|insultante?s?|inacceptables?|intolerables?|inadmissibles?|condamn\w+|deplor\w+|signaler\w*"
    r"|tolerer\w*|pourquoi|comment pouvez|qu'est-ce qui vous|du type|du genre|telles? que"
    r"|le droit de dire|de quel droit|feraient mieux|soutien|solidarite|prejuges?|cliches?)\b"
)
_INFINITIVE = re.compile(
    r"\b(?:insulter|menacer|menacent|insultent|traiter|se moquer|(?:demand|exig|reclam)ent qu"
    r"|dire que|insultes?|crient|menacee?s? de)\b"
)
_A_SENTENCE = 3
"""Words from which what is quoted is a sentence, not a name."""
_HYPOTHESIS = re.compile(
    r"\b(?:s'ils? |s'elles? |si (?!bien|mal|peu|on peut|vite)|imaginez|supposons|a supposer"
    r"|comment savoir)"
)
_SELF = re.compile(
    r"\b(?:je (?:suis|me suis|me sens|me sentais|passe|passais|serais|dois|devais|ne suis)"
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
    r"|proprietaires?|bailleurs?|garagistes?|plombiers?|cousine?s?|collegues?"
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
    r"|trains?|bus|ordinateurs?|imprimante|signalisation|decoration|toilettes|rue|quartier|jeux?"
)
_OTHER = re.compile(
    r"\b(?:(?:(?:mon|ma|mes|notre|un|une|le|la) |l')"
    r"(?:ancien\w*\b(?! (?:employeur|patron|chef))|precedent\w*|autre|premier\w*)"
    rf"|(?:mon|ma|mes|notre|nos) (?:(?:cher|propre|pauvre) )?(?:{_THIRD})\b"
    r"|(?:le|la|les|l'|un) ?(?:chauffeur|taxi|livreur|ambulancier|assureur|mutuelle|parking"
    r"|voisin)\w*"
    r"|\w+ d'(?:a cote|en face)"
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
    rf"^\W*(?:(?:et|que|tous|toutes) )*(?:les|des|ces|nos|le|la|l'|ce|cet|cette) ?"
    rf"(?:putain d(?:e |'))?(?:{_OUTSIDERS}|{_THINGS})\b"
)
_APPOSED = re.compile(r"\W*(?:ce|cet|cette|ces|un|une|quel|quelle)(?: \w+)?\W*")
_SUBJECT_AT = 4
"""Words of a clause before its subject: further on, another person is an object."""
_OPEN_QUESTION = re.compile(
    r"^\W*(?:et |alors )?(?:est[ -](?:ce|il|elle)|sont[ -]|faut[ -]il|y a[ -]t|peut[ -]on"
    r"|peut[ -]il"
    r"|qui (?:peut|sait|connait)|quelqu'un|comment savoir|savez|suis[ -]je|dois[ -]je"
    r"|avez[ -]vous|a[ -]t)"
)
_TITLE = re.compile(
    r"\b(?:drs?|docteur\w*|docteresse|pr|prof|professeur\w*|mr?|mm|mmes?|mlles?|madame|mesdames"
    r"|monsieur|messieurs|mademoiselle|maitre|famille|rue|avenue|place"
    r"|boulevard|impasse|chemin|passage|allee|quai|square)\b\.? ?(?:(?:l[ea]|d[eu]s?|d'|von|van|el"
    r"|ben) ?)?$"
)


def negated(text: str, span: Span) -> bool:
    """Say whether the match is denied: « ce n’est pas un … », « il ne vole pas », « jamais … »."""
    before, after = _around(text, span)
    if _LIKE_THIS.search(after) or _KNOWN_ALREADY.search(before) or _TOLD_NOT_TO.search(before):
        return False
    if _NEGATION.search(before) or _NOBODY.search(before):
        return True
    if _SAID_NOT.search(_line_before(text, span)):
        return True
    return bool(_NE.search(before) and _NEGATED_VERB.search(after))


def quoted(text: str, span: Span) -> bool:
    """Say whether the match stands between double quotation marks on its line."""
    return _quotation(text, span) is not None


def _quotation(text: str, span: Span) -> str | None:
    """Return what stands between double quotation marks on its line, with the match."""
    before = text[max(0, span[0] - _BEFORE) : span[0]].rpartition("\n")[2]
    after = text[span[1] : span[1] + _BEFORE].partition("\n")[0]
    if before.count('"') % 2 == 0 or '"' not in after:
        return None
    return before.rpartition('"')[2] + text[span[0] : span[1]] + after.partition('"')[0]


def reported(text: str, span: Span) -> bool:
    """Say whether somebody is told to have said it: « il m’a traité de … », « elle dit … »."""
    before = _line_before(text, span)
    said = _SPEECH.search(before)
    if said is None or (_STATED.search(said[0]) and '"' not in said[0]):
        return False
    return not _ENDORSED.search(window(text, span))


def _quotes_a_sentence(text: str, span: Span) -> bool:
    """Say whether the match stands between quotation marks with other words."""
    return len((_quotation(text, span) or "").split()) >= _A_SENTENCE


def disavowed(text: str, span: Span) -> bool:
    """Say whether the author rejects words that are reported or quoted, or a violence told."""
    whole = window(text, span, _BEFORE, _AFTER)
    if _REJECTED.search(whole) and _quotes_a_sentence(text, span):
        return True
    if not _DISAVOWED.search(whole):
        return False
    return quoted(text, span) or reported(text, span) or bool(_INFINITIVE.search(whole))


def defended(text: str, span: Span) -> bool:
    """Say whether the sentence of the match takes somebody's defence: « cessez de … »."""
    return bool(_DISAVOWED.search(window(text, span, 0, _AFTER)))


def hypothetical(text: str, span: Span) -> bool:
    """Say whether the clause of the match opens with a condition: « si c’était un … »."""
    before, _ = _around(text, span)
    return bool(_HYPOTHESIS.search(before))


def question(text: str, span: Span) -> bool:
    """Say whether the match stands in a question that asks: « est-ce un … ? »."""
    rest = re.search(r"[.!?\n]", text[span[1] : span[1] + _BEFORE])
    if rest is None or rest[0] != "?":
        return False
    return bool(_OPEN_QUESTION.search(_line_before(text, span)))


def about_self(text: str, span: Span) -> bool:
    """Say whether the author speaks of herself or himself: « je suis un idiot de … »."""
    before, after = _around(text, span)
    return bool(_SELF.search(before) or _SELF_AFTER.search(after))


def treated(text: str, span: Span) -> bool:
    """Say whether it is what people are taken for: « on nous prend pour des … »."""
    before, _ = _around(text, span)
    if _LIKENED.search(before) and _OURSELVES.search(before):
        return True
    return bool(_TREATED.search(before) and _US.search(before))


def about_another(text: str, span: Span) -> bool:
    """Say whether the clause speaks of somebody else than the person reviewed."""
    before, after = _around(text, span)
    if _OUTSIDE.search(before):
        return True
    if _APPOSED.fullmatch(before):  # « mon beau-frère, ce crétin »
        before = _line_before(text, span)
    subject = _OTHER.search(before + text[span[0] : span[1]])
    if subject and before.count(" ", 0, subject.start()) <= _SUBJECT_AT:
        return True
    return bool(_OTHER.match(after.lstrip(" d'ue")))


def named(text: str, span: Span) -> bool:
    """Say whether a title stands right before: what follows may be a name, « Dr Boucher »."""
    return bool(_TITLE.search(text[max(0, span[0] - 30) : span[0]]))


def window(text: str, span: Span, before: int = _BEFORE, after: int = _AFTER) -> str:
    """Return the match with what surrounds it in its sentence, within the bounds given."""
    left = re.split(r"[.!?\n]", text[max(0, span[0] - before) : span[0]])[-1]
    right = re.split(r"[.!?\n]", text[span[1] : span[1] + after])[0]
    return left + text[span[0] : span[1]] + right


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
