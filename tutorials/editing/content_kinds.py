"""The kinds of content: what compiles each, and the files that editors write for it.

One row a kind, in order: a later one may look at an earlier. What the browser loads of each kind
is a field of :class:`tutorials.library.Library`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutorials.deadlines.model import DeadlineFile
from tutorials.editing.accessibility import Grid
from tutorials.editing.file_models import ContactFile, LawFile
from tutorials.editing.flows import compile_flows
from tutorials.editing.kinds import Build, compile_law, compile_places
from tutorials.editing.letters import SharedFields, compile_letters
from tutorials.editing.replies import compile_replies
from tutorials.editing.signals import compile_signals
from tutorials.editing.site import Addresses, Publisher, Search, compile_site
from tutorials.editing.tools import compile_contacts, compile_deadlines, compile_watch
from tutorials.flows.model import FlowFile
from tutorials.flows.outcome import Outcome
from tutorials.letters.model import Front
from tutorials.places import Places
from tutorials.replies.model import Guide, Rule, Situation
from tutorials.signals.model import DecisionFile, GroupFile, SignalFile
from tutorials.watch.model import Watch


@dataclass(frozen=True)
class FileKind:
    """A kind of file that editors write.

    Args:
        name: what ``python -m tutorials schema`` calls it.
        type: the dataclass that the file fills.
        pattern: the files of ``content/`` it is for; not those that another kind names.
        title: its name in French.
    """

    name: str
    type: type[Any]
    pattern: str
    title: str


@dataclass(frozen=True)
class ContentKind:
    """A kind of content.

    Args:
        title: what is being read, in French.
        compile: reads its files into a build: checked values, and every problem found.
        files: the kinds of files it is made of.
    """

    title: str
    compile: Callable[[Build], None]
    files: tuple[FileKind, ...]


_LAW = FileKind("law", LawFile, "law/*.yml", "Registre du droit")
_PLACES = FileKind("places", Places, "places.yml", "Ce que le contenu peut citer")
_DEADLINES = FileKind("deadlines", DeadlineFile, "deadlines/*.yml", "Délais")
_CONTACTS = FileKind("contacts", ContactFile, "contacts/*.yml", "Organismes")
_WATCH = FileKind("watch", Watch, "watch/veille.yml", "Veille du mois")
_FLOW = FileKind("flow", FlowFile, "flows/*/_flow.yml", "Parcours : les questions")
_OUTCOME = FileKind("outcome", Outcome, "flows/*/outcomes/*.yml", "Parcours : un résultat")
_LETTER = FileKind("letter", Front, "letters/*.md", "Lettre : les clés au-dessus du texte")
_FIELDS = FileKind("fields", SharedFields, "letters/_champs.yml", "Champs communs des lettres")
_REPLY = FileKind("reply", Situation, "replies/*.yml", "Réponse : une situation")
_GUIDE = FileKind("guide", Guide, "replies/guide.yml", "Réponse : le cadre commun")
_RULE = FileKind("rule", Rule, "rules/*.yml", "Règle de relecture d’une réponse")
_SIGNAL = FileKind("signal", SignalFile, "signals/*.yml", "Signaux à relever dans un avis")
_WORDS = FileKind("words", GroupFile, "signals/mots.yml", "Groupes de mots des signaux")
_DECISIONS = FileKind(
    "decisions", DecisionFile, "signals/decisions.yml", "Décisions citées par les signaux"
)
_PUBLISHER = FileKind("publisher", Publisher, "site/publisher.yml", "Qui publie le site")
_SEARCH = FileKind("search", Search, "site/search.yml", "Mots de la recherche")
_ADDRESSES = FileKind("addresses", Addresses, "site/addresses.yml", "Adresses déjà publiées")
_GRID = FileKind("rgaa", Grid, "site/rgaa.yml", "Grille du RGAA")

CONTENT_KINDS: tuple[ContentKind, ...] = (
    ContentKind("registre du droit", compile_law, (_LAW,)),
    ContentKind("lieux", compile_places, (_PLACES,)),
    ContentKind("délais", compile_deadlines, (_DEADLINES,)),
    ContentKind("organismes", compile_contacts, (_CONTACTS,)),
    ContentKind("parcours", compile_flows, (_FLOW, _OUTCOME)),
    ContentKind("lettres", compile_letters, (_LETTER, _FIELDS)),
    ContentKind("veille", compile_watch, (_WATCH,)),
    ContentKind("réponses", compile_replies, (_REPLY, _GUIDE, _RULE)),
    ContentKind("signaux", compile_signals, (_SIGNAL, _WORDS, _DECISIONS)),
    ContentKind("site", compile_site, (_PUBLISHER, _SEARCH, _ADDRESSES, _GRID)),
)
