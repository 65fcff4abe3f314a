"""Say what surrounds a match: quotation, question, condition, the report of another.

All functions take a folded text (see :mod:`tutorials.text.folding`) and a span in it, look at a
bounded window around it, and answer yes or no. They are hints, not grammar.
"""

from __future__ import annotations

import re

from tutorials.text.spans import Span
from tutorials.text.surroundings import BEFORE, clause, sentence_before, window

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
_TITLE = re.compile(
    r"\b(?:drs?|docteur\w*|docteresse|pr|prof|professeur\w*|mr?|mm|mmes?|mlles?|madame|mesdames"
    r"|monsieur|messieurs|mademoiselle|maitre|famille|rue|avenue|place"
    r"|boulevard|impasse|chemin|passage|allee|quai|square)\b\.? ?"
    r"(?:(?:l[ea]|d[eu]s?|de l'|de la|d'|von|van|el"
    r"|ben) ?)?$"
)


def quoted(text: str, span: Span) -> bool:
    """Say whether the match stands between double quotation marks on its line."""
    return quotation(text, span) is not None


def quotation(text: str, span: Span) -> str | None:
    """Return what stands between double quotation marks on its line, with the match's start."""
    before = text[max(0, span[0] - BEFORE) : span[0]].rpartition("\n")[2]
    after = text[span[0] : span[1] + BEFORE].partition("\n")[0]
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
    rest = re.search(r"[.!?\n]", text[span[1] : span[1] + BEFORE])
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
