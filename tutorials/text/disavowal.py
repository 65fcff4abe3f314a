"""Say whether an author rejects words that others said, or takes somebody's defence."""

from __future__ import annotations

import re

from tutorials.text.context import endorsed, quotation, quoted, reported
from tutorials.text.spans import Span
from tutorials.text.surroundings import sentence_before, window

_DISAVOWED = re.compile(
    r"\b(?:(?:inadmissible|inacceptable|intolerable|revoltant|scandaleux|lamentable|grave)"
    r" (?:de|d'|que|qu')"
    r"|pas d'accord|c'est faux|est faux|sont faux|a tort|injustes?|mensong\w+|indignes?|odieux"
    r"|rien ne justifie|cessez|arretez|arreter d[e']|doit cesser|pas tolerable|fait mal de"
    r"|trouver ca normal|pouvez pas (?:serieusement )?croire|stop|honte|ne merite (?:pas|rien)"
    r"|n'ont rien compris"
    r"|n'ont jamais|ne croyez pas|ne crois pas|au contraire|pas mon (?:experience|avis)|calomni\w+"
    r"|je ne trouve pas|rien vu|n'y croi[st]|chacun son avis|pas (?:mon avis|ce que j'ai vu)"
    r"|je ne l'ai jamais|jamais (?:rien )?(?:vu|remarque|constate)|rien (?:remarque|constate|senti"
    r"|entendu)|(?:pas|jamais) mon impression|changer? d'avis|change d'avis"
    r"|(?:raconte\w*|dit|disent|ecri\w+) n'importe quoi|mechancete"
    r"|jalousie|exager\w+|n'y conna\w+ rien|personne ne (?:l'a|les a) crue?s?|n'ecoutez pas"
    r"|mauvaises langues|d'inventer|(?:affreux|triste|dur|penible|humiliant) pour (?:lui|elle|eux)"
    r"|(?:il|elle|ils|elles|moi) (?:m'a|m'ont|nous a|nous ont|a ete|ont ete) (?:gueri|sauv|adorable"
    r"|super|tres bien|parfait|bien (?:soign|operee?|recu|suivi|aide)|douc|doux|gentil)\w*"
    r"|(?:pas|jamais) merite|(?:moi|nous) (?:j'en|je|nous)|choque\w* de|pauvre (?:docteur|femme"
    r"|homme|secretaire|medecin)|courage|digne|mal lu|n'a rien d|apprenez a lire|quelle honte"
    r"|qui que ce soit|rien a faire ici|laissez tranquilles?"
    r"|(?:ferai(?:t|ent)|feriez) mieux de se taire)\b"
)
# What is said of somebody else’s sentence, never of one word in ironical quotation marks.
_REJECTED = re.compile(
    r"\b(?:blessante?s?|haineu(?:x|ses?)|racistes?|sexistes?|homophobes?|sectaires?|offensante?s?"
    r"|insultante?s?|inacceptables?|intolerables?|inadmissibles?|condamn\w+|deplor\w+|signaler\w*"
    r"|tolerer\w*|pourquoi|comment pouvez|qu'est-ce qui vous|du type|du genre|telles? que"
    r"|le droit de dire|de quel droit|feraient mieux|soutien|solidarite|prejuges?|cliches?"
    r"|pouvez pas (?:serieusement )?(?:croire|penser|dire)|deshumanis\w+|degradante?s?|du style"
    r"|poursuivr\w+|fait mal|en dit long|(?:choses|trucs?|propos) comme|image de vous|bloque\w*"
    r"|exclu\w*)\b"
)
_INFINITIVE = re.compile(
    r"\b(?:insulter|menacer|menacent|insultent|traiter|appeler|croire que|se moquer"
    r"|(?:demand|exig|reclam)ent qu|dire que|insultes?|crient|menacee?s? de)\b"
)
# « Le gars a crié « toi, je te retrouve » », « « gare à toi », lui a dit un voisin ».
_SAID = (
    r"(?:dit|disait|disaient|disent|lanc\w+|cri(?:e|ait|aient|er)|hurl\w+|ecri[tv]\w*|repond\w*"
    r"|repet\w+|averti\w*|prevenu\w*|menac\w+|promi[ts]\w*|lit|lu|entend\w*|tagu\w+)"
)
_CITED = re.compile(
    rf"(?<!je )(?<!j'ai )(?<!je l'ai )(?<!je vous le )(?<!nous )\b{_SAID}\b"
    r"[^.!?\"]{0,50}\"[^\"]{6,}\""
    r"|\"[^\"]{6,}\"[ ,]*(?:(?:m'|lui |leur |nous |t'|vous )?(?:a|ont|avait) )?"
    r"(?:dit|lance|ecrit|crie|hurle|repondu|averti|prevenu|repete|disait|criait|hurlait"
    r"|voila ce qu|lis-je|lit-on)"
)
# « “Crétin” : voilà ce qu’il a lancé », « “…”, m’avait prédit mon coiffeur », « “…” écrit à … ».
_SOMEBODY = (
    r"(?:un|une|le|la|l'|les|des|mon|ma|mes|notre|son|sa|ses|leurs?|ce|cette|certain\w*"
    r"|quelqu'un)\b"
)
_ATTRIBUTED = re.compile(
    r"\" ?[,:;]? ?(?:(?:voila|c'est) (?:ce qu|comment)[^.!?\"]{0,40}\b(?:a|ont|avait|dit|entend"
    r"|lit)\b|dixit|ai-je (?:entendu|lu)|(?:m'|lui |leur |nous |t'|vous )?(?:a|ont|avait|avaient)"
    rf" (?!bien|mal|raison|ete)\w+(?: \w+)? {_SOMEBODY}"
    rf"|(?:dit|disait|disent|crie|lance|hurle|repete|ecrit|repond|peste|grogne|rale) {_SOMEBODY}"
    r"|qu'(?:il|elle|on|ils) (?:lui|leur|m'|nous|t'|vous|l')? ?(?:a|ont|avait)\b"
    r"|(?:ecrit|lance|crie|poste|laisse|lu|entendu|publie|adresse)e?s? (?:a|au|aux|sous|sur|dans"
    r"|par)\b|n'est pas une? |(?:ca|cela) (?:blesse|choque|ne se dit)|fai(?:t|re) avancer)"
)
_ATTRIBUTING = re.compile(
    r"\b(?:(?:pancarte|tag|banderole|commentaires?|messages?|affiche|inscription|surnom|graffiti)s?"
    r"|comparer [^.!?\"]{0,40}|surnomm\w+|(?:^|[.!?,;] ?)(?:ecrire|hurler|crier)|en quoi) ?"
    r"(?:a |un |une |la |de )?\"[^\"]*$"
)
# « Une patiente prétend que … : le tribunal a jugé qu’elle mentait », « …, ragots de comptoir ».
_REFUTED = re.compile(
    r"\b(?:ragots?|faux bruits?|fausses? rumeurs?|(?:il|elle|ils) mentai(?:t|ent)|(?:c'est"
    r"|est) faux"
    r"|n'importe quoi|pas (?:mon cas|vrai)|(?:jamais|rien) (?:rien )?(?:vu|constate|remarque|eu"
    r"|senti)|je n'y etais pas|je ne juge pas|rassurez-vous|ferai(?:t|ent) mieux de se taire"
    r"|quelle sottise"
    r"|j'ai verifie|balivernes|sornettes|foutaises|betises?|aneries|legende|invent\w+|jalous\w+"
    r"|mensonges?|pour ma part|au contraire|relaxee?|blanchie?|acquittee?|innocentee?|complots?"
    r"|le mien|la mienne|les miennes?|eh ben non|eh bien non|rumeur (?:idiote|stupide|fausse))\b"
)
_RUMOUR = re.compile(
    r"\b(?:soupconn\w+|accus(?:e|ent|ait|aient) d|racont\w+"
    r"|jur\w+ qu|affirm\w+|pretend\w*|parait|d'apres|selon|surnomm\w+|predi\w+"
    r"|ecri[tv]\w*|di(?:t|sent)|soutien\w+)"
)
_REACH = 120
"""Characters after the match where what is told may be refuted, in the next sentence too."""
_I_SAID = re.compile(
    r"\b(?:je|j'|nous|on) ?(?:le |la |les |lui |leur |te |vous |l'|t')*(?:ai |avons |a )?"
    r"(?:re)?(?:di[ts]|ecri[ts]|repet\w+)\b"
)
# « Un “charlatan” » takes the word up; « “charlatan” ne veut rien dire » speaks of the word.
_TAKEN_UP = re.compile(
    r"(?:\b(?:une?|des?|du|ces?|cette|cet|les?|la|est|etait|sont|soi-disant|vraie?s?|quelle?s?"
    r"|comme|mes|ses|nos|alias|titre|nomme\w*|mot|l'|d'|c'est|:|dis|maintiens|appelle|retire)|:) ?$"
)
_A_NAME = 4
"""Words up to which what is quoted is a name that somebody was called."""
_BESIDE = 5
"""Words beside the quotation without which it is the whole of what is said."""
_A_SENTENCE = 3
"""Words from which what is quoted is a sentence, not a name."""


def _quotes_a_sentence(text: str, span: Span) -> bool:
    """Say whether the match stands between quotation marks with other words."""
    return len((quotation(text, span) or "").split()) >= _A_SENTENCE


def disavowed(text: str, span: Span) -> bool:
    """Say whether the author rejects words that are reported or quoted, or a violence told."""
    whole = window(text, span)
    if _REJECTED.search(whole) and _quotes_a_sentence(text, span):
        return True
    if _attributed(text, span) or _refuted(text, span):
        return True
    if not _DISAVOWED.search(whole):
        return False
    return quoted(text, span) or reported(text, span) or bool(_INFINITIVE.search(whole))


def _attributed(text: str, span: Span) -> bool:
    """Say whether the match opens in a quotation that is said to be another's."""
    if not quoted(text, span) or endorsed(text, span):
        return False
    closed = text.find('"', span[0])
    return bool(_ATTRIBUTED.match(text, closed) or _ATTRIBUTING.search(sentence_before(text, span)))


def _refuted(text: str, span: Span) -> bool:
    """Say whether a rumour, told before the match, is refuted after it."""
    if not _REFUTED.search(text[span[1] : span[1] + _REACH]):
        return False
    return bool(_RUMOUR.search(sentence_before(text, span) + text[span[0] : span[1]]))


def mentioned(text: str, span: Span) -> bool:
    """Say whether the match is a word between quotation marks that nobody takes up as his own."""
    return quoted(text, span) and not endorsed(text, span)


def cited(text: str, span: Span) -> bool:
    """Say whether the match has a sentence that somebody else is told to have said or written."""
    whole = window(text, span)
    return bool(_CITED.search(whole)) and not _I_SAID.search(whole) and not endorsed(text, span)


def _called(text: str, span: Span) -> bool:
    """Say whether the match is what somebody was called, spoken of as words."""
    name = quotation(text, span)
    if name is None or len(name.split()) > _A_NAME or endorsed(text, span):
        return False
    opened = text.rfind('"', 0, span[0])
    if opened and _TAKEN_UP.search(text[max(0, opened - 20) : opened]):
        return False
    closed = text.find('"', span[0])
    return len(text[closed + 1 : closed + _REACH].split()) >= _BESIDE


def told(text: str, span: Span) -> bool:
    """Say whether somebody else is told to have said it, before the words or after them."""
    return reported(text, span) or (
        quoted(text, span) and (cited(text, span) or _called(text, span))
    )


def defended(text: str, span: Span) -> bool:
    """Say whether the sentence of the match takes somebody's defence: « cessez de … »."""
    return bool(_DISAVOWED.search(window(text, span, before=0)))
