"""What a letter is: its front matter as editors write it, and its body once compiled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

from tutorials.dates.french import long_date
from tutorials.law.model import Value
from tutorials.letters.vocabulary import Addressee, Done, Situation
from tutorials.model import Content, Reviewed

FieldType = Literal["text", "multiline", "date", "url", "list", "email", "choice"]
Role = Literal[
    "sender",
    "addressee",
    "place-date",
    "subject",
    "heading",
    "body",
    "item",
    "quote",
    "signature",
    "attachments",
    "attachment",
]

BUILT_IN = ("today", "deadline")
"""Placeholders every letter has: the day of writing, and the date of its deadline."""


@dataclass(frozen=True)
class Option(Content):
    """One answer of a ``choice`` field."""

    value: str
    """Nom court, que le texte appelle par {{?champ=nom}} : lettres sans accent, chiffres, traits
    d’union."""
    label: str
    """La réponse, telle que le formulaire la montre."""
    text: str = ""
    """Ce que la lettre écrit pour cette réponse. Vide : le libellé (« label »)."""


@dataclass(frozen=True)
class Field(Content):
    """One thing the letter asks for."""

    id: str = ""
    """Nom du champ, que le texte appelle par {{nom}} : minuscules sans accent, chiffres et « _ ».
    """
    type: FieldType = "text"
    """text : une ligne ; multiline : plusieurs ; list : un élément par ligne ; choice : une réponse
    parmi « options » ; date, url ou email."""
    label: str = ""
    """La question, telle que le formulaire la montre."""
    blank: str = ""
    """Groupe de mots écrit à la place d’une réponse absente : « nom de la plateforme »."""
    help: str = ""
    """Une ou deux phrases sous la question ; elles disent aussi ce qu’il ne faut pas écrire."""
    required: bool | None = None
    """false : la lettre peut s’en passer. Vide : la réponse est attendue."""
    example: str = ""
    """Une réponse vraisemblable, jamais celle d’une personne réelle."""
    case: str | None = None
    """Fait du dossier d’où vient la réponse et où elle retourne, par exemple « ville ». Vide :
    aucun, même si le champ commun en a un."""
    case_when: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Réponses à un autre champ pour lesquelles c’est ce fait du dossier : « {demande:
    [donnees]} ». Pour les autres, la réponse reste à cette lettre."""
    of: str = ""
    """Nom du champ qui dit à qui cette réponse appartient : l’adresse reste à son destinataire
    quand on en change."""
    options: tuple[Option, ...] = ()
    """Les réponses possibles ; seulement avec le type choice."""
    future: bool = False
    """true : la date peut venir après aujourd’hui, comme une limite ou un rendez-vous."""
    use: str = ""
    """Nom d’un champ de « _champs.yml » à reprendre ; les autres clés écrites ici remplacent les
    siennes."""


@dataclass(frozen=True)
class Group(Content):
    """Questions asked on one screen."""

    title: str
    """Titre de l’écran."""
    fields: tuple[Field, ...]
    """Ce qu’il demande, dans l’ordre."""


@dataclass(frozen=True)
class Deadline(Content):
    """The day to come back to this letter."""

    title: str
    """Ce qu’il faut faire ce jour-là."""
    value: str = ""
    """Délai fixé par un texte, pris au registre : « identifiant.nom »."""
    days: int = 0
    """Notre conseil, en jours, quand aucun texte ne fixe le délai ; jamais avec « value »."""
    letter: str = ""
    """Identifiant de la lettre à envoyer ce jour-là."""
    delay: Value | None = None
    """Rempli par la compilation : ne l’écrivez pas."""


@dataclass(frozen=True)
class Claim(Content):
    """Something that the letter says and that is not true on every day, or of every case."""

    says: str
    """Ce que la lettre dit, en une phrase : « Elle dit que … ». Seule, elle est à vérifier avant
    l’envoi."""
    rule: str = ""
    """Identifiant d’un délai de « content/deadlines ». Si un autre devait le tenir, elle est vraie
    une fois ce délai fini ; si c’est le vôtre, jusqu’à sa fin."""
    start: str = ""
    """Nom du champ de date où ce délai commence."""
    absent: str = ""
    """Nom d’un fait du dossier qui rendrait l’affirmation fausse."""
    when: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Réponses pour lesquelles elle est écrite. Vide : toutes."""


@dataclass(frozen=True)
class Asks(Content):
    """The request that the letter is, once it is sent."""

    kind: str
    """Genre de demande, pris dans « tutorials/case/kinds.py »."""
    object: str
    """Ce qu’elle demande, un groupe nominal : « la suppression d’une fiche »."""
    to: str = ""
    """Nom du champ du destinataire."""
    name: str = ""
    """Le destinataire, s’il est toujours le même ; jamais avec « to »."""


@dataclass(frozen=True)
class Follows(Content):
    """The request made before, which the letter is about: what it takes from it."""

    kinds: dict[str, str] = field(default_factory=dict)
    """Genres de demande possibles, et la réponse que le champ « kind » prend alors."""
    to: str = ""
    """Nom du champ de son destinataire."""
    kind: str = ""
    """Nom du champ qui dit ce qu’elle était. Vide : il n’y en a qu’un genre possible."""
    object: str = ""
    """Nom du champ qui dit ce qu’elle demandait."""
    received: str = ""
    """Nom du champ du jour où elle est arrivée."""
    answered: str = ""
    """Nom du champ du jour de la réponse."""


@dataclass(frozen=True)
class Example(Content):
    """A filled letter: shown on the page, and tested."""

    title: str
    """Le cas, en quelques mots."""
    values: dict[str, Any]
    """Réponses : « champ: réponse ». Tous les champs attendus en ont une. Aucune personne réelle.
    """
    today: dt.date
    """Le jour où la lettre est écrite (AAAA-MM-JJ)."""


@dataclass(frozen=True)
class Front(Reviewed):
    """Front matter of a letter; texts are Markdown with ``valeur`` and ``loi``, kept as written."""

    id: str
    """Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."""
    title: str
    """Ce que fait la lettre, en commençant par un verbe."""
    summary: str
    """Quand cette lettre est la bonne, en une ou deux phrases. @texte"""
    situations: tuple[Situation, ...]
    """Ce qui s’est passé, pour trouver la lettre par le filtre."""
    addressees: tuple[Addressee, ...]
    """À quelles sortes de destinataires elle va, pour le filtre."""
    already_done: tuple[Done, ...]
    """Après quelles démarches elle est utile, pour le filtre ; « rien » : elle peut être la
    première."""
    recipient: str
    """À qui l’envoyer exactement. @texte"""
    channel: str
    """Comment l’envoyer, et comment en garder la preuve. @texte"""
    attach: tuple[str, ...]
    """Ce qu’il faut joindre, un élément par ligne."""
    never_attach: tuple[str, ...]
    """Ce qu’il ne faut pas joindre ; toujours, ce qui concerne une personne soignée."""
    keep: tuple[str, ...]
    """Ce qu’il faut garder pour soi : copie, preuve de l’envoi."""
    delay: str
    """Combien de temps la réponse peut prendre. @texte"""
    next_steps: str
    """La suite, avec une réponse et sans réponse. @texte"""
    chances: str
    """Ce que l’on peut espérer, honnêtement. Jamais une promesse. @texte"""
    law: tuple[str, ...]
    """Identifiants du registre sur lesquels ce texte repose."""
    email_subject: str
    """Objet du courriel ; il peut appeler des champs : {{nom}}."""
    groups: tuple[Group, ...]
    """Les questions, un écran après l’autre."""
    examples: tuple[Example, ...]
    """Lettres remplies : montrées sur la page, et vérifiées. Au moins une."""
    warning: str = ""
    """Ce qu’il faut lire avant d’écrire. Vide : rien de particulier. @texte"""
    next_letters: tuple[str, ...] = ()
    """Identifiants des lettres qui peuvent suivre."""
    deadline: Deadline | None = None
    """Le jour où revenir à cette lettre, pour l’agenda."""
    chapter: str = ""
    """Passage du guide : « page#section »."""
    claims: tuple[Claim, ...] = ()
    """Ce que la lettre affirme et qui n’est pas vrai tous les jours."""
    asks: Asks | None = None
    """La demande qu’elle devient dans le dossier, une fois envoyée."""
    follows: Follows | None = None
    """La demande déjà faite dont elle parle."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in the order they are asked."""
        return tuple(field for group in self.groups for field in group.fields)


@dataclass(frozen=True)
class Condition(Content):
    """What must hold for a passage to be written.

    Args:
        field: id of the field looked at.
        value: the choice it must equal; empty for « any answer ».
        absent: whether the field must be empty instead.
    """

    field: str
    value: str = ""
    absent: bool = False


@dataclass(frozen=True)
class Part(Content):
    """A stretch of a paragraph: fixed text, or the answer to ``field``.

    Args:
        text: the fixed text.
        field: id of the field whose answer is written.
        forms: what is written instead of the answer: for one item of ``field``, then for another
            number of them (« Pièce jointe », « Pièces jointes »).
        strong: whether it is in bold.
        when: conditions that must all hold.
    """

    text: str = ""
    field: str = ""
    forms: tuple[str, ...] = ()
    strong: bool = False
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Passage(Content):
    """A paragraph, a line of an address or a list item of the body.

    Args:
        role: what it is in the letter.
        parts: its text.
        when: conditions that must all hold.
        repeat: id of the ``list`` field it is written once for each item of.
    """

    role: Role
    parts: tuple[Part, ...]
    when: tuple[Condition, ...] = ()
    repeat: str = ""


@dataclass(frozen=True)
class Letter(Front):
    """A letter ready to use: registry values and French spaces are in place in its body.

    ``checked_on`` is the day on which the rule checked the longest ago was checked.
    """

    subject_parts: tuple[Part, ...] = field(default=())
    body: tuple[Passage, ...] = field(default=())
    checked_on: dt.date | None = None

    @property
    def checked(self) -> str:
        """When its rules were checked, in a sentence; empty when it rests on none."""
        return f"Règles contrôlées le {long_date(self.checked_on)}." if self.checked_on else ""
