"""What editors do by mistake, and what they must be told: one line for each.

The content is the small one of ``essai/``, so that no mistake depends on the project's own texts.
"""

from __future__ import annotations

import codecs
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LAW, PLACES = "law/essai.yml", "places.yml"
FLOW, END = "flows/essai/_flow.yml", "flows/essai/outcomes/agir.yml"
LETTER, FIELDS = "letters/essai.md", "letters/_champs.yml"
CONTACTS, WATCH = "contacts/organismes.yml", "watch/veille.yml"
TITLE = "    title: Délai d’essai"
NEW_QUESTION = """\
questions:
  - id: pays
    title: Exercez-vous en France ?
    short: Pays
    kind: choice
    why: Pour essayer.
    certain: true
    options: [{id: oui, label: "Oui"}, {id: non, label: "Non"}]
    next: [{go: danger}]
"""
DELAYS = "deadlines/essai.yml"
DELAY = """\
title: Un délai
triggers:
  - id: date
    title: Date
    help: Le jour.
  - id: date
    title: Date encore
    help: Le jour.
"""
INVENTED = """\
id: perdu
title: Perdu
kind: retrait
summary: Personne ne vient ici.
"""

Change = Callable[[Path], object]


@dataclass(frozen=True)
class Mistake:
    """A mistake and what is said of it.

    Args:
        title: what the editor did.
        change: how, in a copy of the content.
        told: the start of the one line, with the file and its line.
        hint: words of what to do, or nothing when the line says it all.
    """

    title: str
    change: Change
    told: str
    hint: str = ""


def swap(file: str, old: str, new: str) -> Change:
    """Replace the first ``old`` of a file."""

    def change(content: Path) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert old in text, f"{file} n’a pas « {old} »"
        (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def saved(file: str, how: Callable[[bytes], bytes]) -> Change:
    """Save a file as another program would."""
    return lambda content: (content / file).write_bytes(how((content / file).read_bytes()))


def ended(file: str, more: str) -> Change:
    """Write at the end of a file."""
    return saved(file, lambda data: data + more.encode())


def moved(file: str, target: str) -> Change:
    """Give a file another name."""

    def change(content: Path) -> None:
        (content / target).parent.mkdir(parents=True, exist_ok=True)
        (content / file).rename(content / target)

    return change


def both(*changes: Change) -> Change:
    """Make several changes: one mistake can need them."""
    return lambda content: [change(content) for change in changes]


def titled(text: str) -> Change:
    """Write another title for the first rule of the law."""
    return swap(LAW, TITLE, f"    title: {text}")


def _latin(data: bytes) -> bytes:
    return data.decode().encode("cp1252", "replace")


FORM = [
    Mistake("registre en Latin-1", saved(LAW, _latin), "law/essai.yml:1 : ce fichier n’est pas enregistré en UTF-8 : « # Un petit contenu inventé", "Encodage : UTF-8"),
    Mistake("lettre en Latin-1", saved(LETTER, _latin), "letters/essai.md:13 : ce fichier n’est pas enregistré en UTF-8", "Encodage : UTF-8"),
    Mistake("registre en UTF-16", saved(LAW, lambda data: data.decode().encode("utf-16")), "law/essai.yml : ce fichier est enregistré en UTF-16", "Encodage : UTF-8"),
    Mistake("caractère invisible collé", titled("Délai\0d’essai"), "law/essai.yml:4 : caractère invisible et interdit (U+0000)", "effacez-le"),
    Mistake("fichier vidé", saved(LAW, lambda _: b""), "law/essai.yml : ce fichier est vide"),
    Mistake("tabulation", swap(LAW, TITLE, "\ttitle: Délai"), "law/essai.yml:4 : tabulation au début de la ligne : « title: Délai »", "espaces"),
    Mistake("deux-points dans un texte", titled("Attention : délai"), "law/essai.yml:4 : un texte ne peut pas contenir « : » (deux-points et espace) : « title: Attention : délai »", "guillemets droits"),
    Mistake("guillemet jamais fermé", ended(FIELDS, '    help: "Ceux de votre exercice.\n'), "letters/_champs.yml:7 : guillemet jamais fermé : « help: \"Ceux de votre exercice. »", "ajoutez le guillemet"),
    Mistake("guillemet refermé plus loin", both(titled('"Délai'), swap(LAW, "reference: loi d’essai, article premier", 'reference: "loi"')), "law/essai.yml:4 : guillemet ouvert ici, et refermé seulement ligne 5 : « title: \"Délai »", "ajoutez le guillemet"),
    Mistake("apostrophe qui ferme le texte", titled("'Délai d'essai'"), "law/essai.yml:4 : le guillemet se ferme avant la fin du texte", "doublez"),
    Mistake("texte qui commence par une valeur", titled('{{ valeur("x") }} pour agir'), "law/essai.yml:4 : un texte ne peut pas commencer par « { » ou « [ »", "guillemets droits"),
    Mistake("texte entre crochets", titled("[à voir] délai"), "law/essai.yml:4 : un texte ne peut pas commencer par « { » ou « [ »", "guillemets droits"),
    Mistake("crochet jamais fermé", swap(END, "law: [delai-essai]\nchances", "law: [delai-essai\nchances"), "flows/essai/outcomes/agir.yml:12 : accolade ou crochet jamais fermé : « law: [delai-essai »", "fermez-le"),
    Mistake("texte qui commence par %", titled("%délai"), "law/essai.yml:4 : un texte ne peut pas commencer par ce signe", "guillemets droits"),
    Mistake("texte en gras", titled("**délai** d’essai"), "law/essai.yml:4 : un texte ne peut pas commencer par « * » ou « & »", "guillemets droits"),
    Mistake("texte qui commence par !", titled("!important"), "law/essai.yml:4 : un texte ne peut pas commencer par « ! »", "guillemets droits"),
    Mistake("texte qui commence par #", titled("#délai"), "law/essai.yml:4 : entries « delai-essai » (n° 1) > title : il manque la valeur de « title »", "entre guillemets"),
    Mistake("chemin entre guillemets doubles", titled('"C:\\dossier"'), "law/essai.yml:4 : « \\ » entre guillemets doubles", "apostrophes droites"),
    Mistake("texte sur la ligne de >", titled("> délai"), "law/essai.yml:4 : après « > » ou « | », le texte commence à la ligne suivante", "passez à la ligne"),
    Mistake("pas assez d’espaces", swap(LAW, TITLE, "   title: Délai"), "law/essai.yml:4 : retrait qui change, ou tiret absent : « title: Délai »", "alignez"),
    Mistake("trop d’espaces", swap(LAW, TITLE, "      title: Délai"), "law/essai.yml:4 : retrait qui change : « title: Délai »", "alignez"),
    Mistake("espace oubliée après les deux-points", swap(LAW, TITLE, "    title:Délai"), "law/essai.yml:4 : clé sans deux-points et espace : « title:Délai »", "clé: valeur"),
    Mistake("tiret oublié", swap(FLOW, "      - {go: preuve}", "        {go: preuve}"), "flows/essai/_flow.yml:15 : retrait qui change, ou tiret absent", "un tiret"),
    Mistake("deux documents dans un fichier", ended(LAW, "---\nentries: []\n"), "law/essai.yml:30 : une ligne « --- » coupe le fichier en deux", "retirez-la"),
    Mistake("liste à la place de clés", saved(PLACES, lambda _: b"- avis\n- fiche\n"), "places.yml:1 : des couples « clé: valeur » sont attendus"),
    Mistake("liste à la place d’une clé", swap(LAW, TITLE, "    ? [a, b]\n    : c"), "law/essai.yml:4 : accolades ou crochets à la place d’une clé", "guillemets"),
    Mistake("marques de fusion dans le registre", titled("Un\n<<<<<<< HEAD\n    title: Deux\n=======\n>>>>>>> autre"), "law/essai.yml:5 : deux versions d’un même passage se suivent : « <<<<<<< HEAD »", "gardez-en une"),
    Mistake("marques de fusion dans une lettre", ended(LETTER, "\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n"), "letters/essai.md:96 : deux versions d’un même passage se suivent", "gardez-en une"),
    Mistake("retrait en espaces insécables", swap(LAW, TITLE, "\u00a0\u00a0\u00a0\u00a0title: Délai"), "law/essai.yml:4 : espace insécable au début de la ligne : « title: Délai »", "espaces ordinaires"),
    Mistake("clé entre guillemets courbes", swap(LAW, TITLE, "    “title”: Délai"), "law/essai.yml:4 : guillemet courbe ou espace insécable dans une clé : « “title”: Délai »", "sans guillemets"),
    Mistake("espace insécable avant les deux-points", swap(LAW, TITLE, "    title\u00a0: Délai"), "law/essai.yml:4 : guillemet courbe ou espace insécable dans une clé", "deux-points collés"),
    Mistake("espace insécable après les deux-points", swap(LAW, TITLE, "    title:\u00a0Délai"), "law/essai.yml:4 : espace insécable après les deux-points", "une espace ordinaire"),
    Mistake("tiret long devant un élément", swap(FLOW, "      - {go: preuve}", "      – {go: preuve}"), "flows/essai/_flow.yml:15 : tiret long au début de la ligne : « – {go: preuve} »", "un tiret court"),
    Mistake("virgule oubliée entre accolades", swap(FLOW, "- {go: preuve}", "- {go: preuve when: {danger: [non]}}"), "flows/essai/_flow.yml:15 : accolade ou crochet jamais fermé", "la virgule qui manque"),
    Mistake("accolade de trop", swap(FLOW, "- {go: preuve}", "- {go: preuve}}"), "flows/essai/_flow.yml:15 : accolade ou crochet de trop : « - {go: preuve}} »", "retirez-le"),
    Mistake("texte entre guillemets courbes", titled("“Délai d’essai”"), "law/essai.yml:4 : entries « “Délai d’essai” » (n° 1) > title : guillemets courbes autour d’un texte : « “Délai d’essai” »", "droits"),
    Mistake("clé écrite deux fois", titled("Un\n    title: Deux"), "law/essai.yml:3 : entries « Deux » (n° 1) : clé écrite deux fois : « title »"),
]  # fmt: skip

VALUES = [
    Mistake("clé mal écrite", swap(CONTACTS, "limits:", "limites:"), "contacts/organismes.yml:6 : contacts « essai » (n° 1) > limites : clé inconnue : « limites »", "corrigez son orthographe"),
    Mistake("clé oubliée", swap(LAW, "    reference: loi d’essai, article premier\n", ""), "law/essai.yml:3 : entries « Délai d’essai » (n° 1) > reference : clé obligatoire absente : « reference »", "ajoutez"),
    Mistake("date impossible", swap(LAW, "checked_on: 2026-11-21", "checked_on: 2026-02-30"), "law/essai.yml:11 : entries « Délai d’essai » (n° 1) > checked_on : cette date n’existe pas ou s’écrit autrement : « 2026-02-30 »", "2026-11-28"),
    Mistake("treizième mois", swap(FLOW, "today: 2026-11-21", "today: 2026-13-21"), "flows/essai/_flow.yml:29 : examples « Une menace » (n° 1) > today : cette date n’existe pas", "2026-11-28"),
    Mistake("date à la française", swap(LAW, "checked_on: 2026-11-21", "checked_on: 21/11/2026"), "law/essai.yml:11 : entries « Délai d’essai » (n° 1) > checked_on : cette date n’existe pas ou s’écrit autrement : « 21/11/2026 »", "2026-11-28"),
    Mistake("oui sans guillemets", swap(FLOW, 'label: "Oui"', "label: yes"), "flows/essai/_flow.yml:11 : questions « Êtes-vous en danger ? » (n° 1) > options « True » (n° 1) > label : un texte est attendu, pas « true »", "guillemets"),
    Mistake("certitude sans accent", swap(LAW, "confidence: sûr", "confidence: sur"), "law/essai.yml:9 : entries « Délai d’essai » (n° 1) > confidence : valeur refusée : « sur »", "valeurs admises : « sûr », « probable », « à vérifier »"),
    Mistake("nombre en lettres", swap(LAW, "amount: 3", "amount: trois"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai > amount : un nombre entier est attendu, pas « trois »"),
    Mistake("nombre à virgule", swap(LAW, "amount: 3", "amount: 3,5"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai : clé inconnue : « 5 »", "en entier"),
    Mistake("nombre à point", swap(LAW, "amount: 3", "amount: 3.5"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai > amount : un nombre entier est attendu, pas « 3.5 »", "des chiffres seulement"),
    Mistake("nombre avec une espace", swap(LAW, "amount: 3", "amount: 12 000"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai > amount : un nombre entier est attendu, pas « 12 000 »", "sans espace ni signe"),
    Mistake("montant avec son signe", swap(LAW, "amount: 3", "amount: 3 €"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai > amount : un nombre entier est attendu, pas « 3 € »", "sans espace ni signe"),
    Mistake("maximum qui n’est plus la somme", both(swap(LAW, "delai: {amount: 3, unit: months}", "delai: {amount: 3, unit: months}\n      prolongation: {amount: 2, unit: months}\n      maximum: {amount: 4, unit: months}"), swap(LAW, 'valeur("delai-essai.delai") }}.', 'valeur("delai-essai.delai") }}, {{ valeur("delai-essai.prolongation") }}, {{ valeur("delai-essai.maximum") }}.')), "law/essai.yml:15 : entries « Délai d’essai » (n° 1) > values > maximum : « maximum » n’est plus la somme", "l’une des trois"),
    Mistake("délai négatif", swap(LAW, "amount: 3", "amount: -3"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai : la valeur « delai » doit être positive", "le signe moins"),
    Mistake("unité en français", swap(LAW, "unit: months", "unit: mois"), "law/essai.yml:13 : entries « Délai d’essai » (n° 1) > values > delai > unit : valeur refusée : « mois »", "« months »"),
    Mistake("un texte à la place d’une liste", swap(END, "law: [delai-essai]\nchances", "law: delai-essai\nchances"), "flows/essai/outcomes/agir.yml:12 : acts « Vous avez {{ valeur(\"delai-essai.delai\") }} pour agir. » (n° 3) > law : une liste"),
]  # fmt: skip

MEANING = [
    Mistake("identifiant du registre pris deux fois", swap(LAW, "sources:\n      - title: Loi d’essai\n        url: https://www.legifrance.gouv.fr/essai\n  - id: doute-essai", "sources:\n      - title: Loi d’essai\n        url: https://www.legifrance.gouv.fr/essai\n  - id: delai-essai"), "law/essai.yml:17 : entries « Règle discutée » (n° 2) > id : "),
    Mistake("règle copiée d’un autre fichier", both(lambda content: shutil.copy(content / LAW, content / "law/copie.yml"), swap("law/copie.yml", "  - id: doute-essai", "  - id: doute-copie")), "law/essai.yml:3 : entries « Délai d’essai » (n° 1) > id : cet identifiant est déjà pris : « delai-essai »", "choisissez-en un autre"),
    Mistake("point de départ d’un délai écrit deux fois", lambda content: [(content / DELAYS).parent.mkdir(), (content / DELAYS).write_text(DELAY, encoding="utf-8")], "deadlines/essai.yml:6 : triggers « Date encore » (n° 2) > id : identifiant déjà pris : « date »", "choisissez-en un autre"),
    Mistake("identifiant du registre avec un accent", saved(LAW, lambda data: data.replace(b"delai-essai", "délai-essai".encode())), "law/essai.yml:3 : entries « Délai d’essai » (n° 1) > id : identifiant mal formé : « délai-essai »", "sans accent"),
    Mistake("identifiant d’une question avec un accent", saved(FLOW, lambda data: data.replace(b"danger", "dangér".encode())), "flows/essai/_flow.yml:6 : questions « Êtes-vous en dangér ? » (n° 1) > id : identifiant mal formé : « dangér »", "sans accent"),
    Mistake("adresse avec une espace", swap(CONTACTS, "https://", "https:// "), "contacts/organismes.yml:4 : contacts « essai » (n° 1) > url : l’adresse doit commencer par https://, sans espace"),
    Mistake("doute sans explication", swap(LAW, "    doubt: Les juges hésitent.\n", ""), "law/essai.yml:17 : entries « Règle discutée » (n° 2) > doubt : "),
    Mistake("adresse sans https", swap(CONTACTS, "https://", "http://"), "contacts/organismes.yml:4 : contacts « essai » (n° 1) > url : l’adresse doit commencer par https://"),
    Mistake("délai tapé à la main", swap(END, "Voici pourquoi", "Vous avez trois mois. Voici pourquoi"), "flows/essai/outcomes/agir.yml:4 : about : nombre écrit à la main : « trois mois »", "citez le registre"),
    Mistake("règle inconnue", swap(END, "law: [delai-essai]\nchances", "law: [delai-essais]\nchances"), "flows/essai/outcomes/agir.yml:12 : acts « Vous avez {{ valeur(\"delai-essai.delai\") }} pour agir. » (n° 3) > law « delai-essais » (n° 1) : le registre ne connaît pas « delai-essais »"),
    Mistake("valeur inconnue", swap(END, "delai-essai.delai", "delai-essai.duree"), "flows/essai/outcomes/agir.yml:11 : acts « Vous avez {{ valeur(\"delai-essai.duree\") }} pour agir. » (n° 3) > text : le registre ne connaît pas « delai-essai.duree »"),
    Mistake("valeur mal écrite", swap(END, 'valeur("delai-essai.delai")', "valeur(delai)"), "flows/essai/outcomes/agir.yml:11 : acts « Vous avez {{ valeur(delai) }} pour agir. » (n° 3) > text : expression illisible", "écrivez {{ valeur("),
    Mistake("départ inconnu", swap(FLOW, "start: danger", "start: dange"), "flows/essai/_flow.yml:4 : start : départ inconnu : « dange »"),
    Mistake("cible inconnue", swap(FLOW, "{go: preuve}", "{go: preuves}"), "flows/essai/_flow.yml:15 : questions « Êtes-vous en danger ? » (n° 1) > next « preuves » (n° 2) > go : cible inconnue : « preuves »", "question ou d’un résultat"),
    Mistake("réponse inconnue dans une condition", swap(FLOW, "when: {danger: [oui]}", "when: {danger: [ouf]}"), "flows/essai/_flow.yml:14 : questions « Êtes-vous en danger ? » (n° 1) > next « agir » (n° 1) > when : condition sur une réponse inconnue : « ouf »", "réponses : oui, non"),
    Mistake("dernière route sous condition", swap(FLOW, "- {go: attendre}", "- {go: attendre, when: {preuve: [oui]}}"), "flows/essai/_flow.yml:23 : questions « Avez-vous gardé la preuve ? » (n° 2) : la dernière route doit être sans condition", "ajoutez une route"),
    Mistake("boucle", swap(FLOW, "- {go: attendre}", "- {go: danger, when: {preuve: [oui]}}\n      - {go: attendre}"), "flows/essai/_flow.yml:5 : boucle : danger → preuve → danger"),
    Mistake("question que rien ne relie", swap(FLOW, "questions:\n", NEW_QUESTION), "flows/essai/_flow.yml:6 : questions « Exercez-vous en France ? » (n° 1) : aucune route n’y mène", "reliez-le"),
    Mistake("nouvelle question, exemples sans réponse", both(swap(FLOW, "questions:\n", NEW_QUESTION), swap(FLOW, "start: danger", "start: pays")), "flows/essai/_flow.yml:38 : examples « Une menace » (n° 1) > answers : il manque la réponse à « Exercez-vous en France ? » (exemples n° 1, 2, 3)", "pays: [réponse]"),
    Mistake("exemple qui mène ailleurs", swap(FLOW, "outcome: agir", "outcome: attendre"), "flows/essai/_flow.yml:28 : examples « Une menace » (n° 1) : cet exemple mène à « agir », pas à « attendre »", "corrigez"),
    Mistake("résultat sans chances", swap(END, "chances:\n  - text: Moyennes.\n", "chances: []\n"), "flows/essai/outcomes/agir.yml:13 : il manque : les chances, honnêtement"),
    Mistake("lettre inconnue", swap(END, "letter: essai", "letter: essais"), "flows/essai/outcomes/agir.yml:9 : acts « Écrivez la lettre d’essai. » (n° 2) > letter : lettre inconnue : « essais »", "places.yml"),
    Mistake("section du guide inconnue", swap(END, "avis#attendre", "avis#attente"), "flows/essai/outcomes/agir.yml:15 : chapters « avis#attente » (n° 1) : section du guide inconnue : « avis#attente »", "places.yml"),
    Mistake("élément partagé inconnu", swap(END, "text: Gardez la preuve.", "use: gardez"), "flows/essai/outcomes/agir.yml:6 : acts « gardez » (n° 1) > use : élément partagé inconnu : « gardez »"),
    Mistake("résultat sous un autre nom", moved(END, "flows/essai/outcomes/faire.yml"), "flows/essai/outcomes/faire.yml:1 : id : l’identifiant doit être le nom du fichier : « faire »"),
    Mistake("organismes en .yaml", moved(CONTACTS, "contacts/organismes.yaml"), "contacts/organismes.yaml:1 : rien ne lit ce fichier", "renommez-le « organismes.yml »"),
    Mistake("résultat dans le dossier des lettres", lambda content: (content / "letters/perdu.yml").write_text(INVENTED, encoding="utf-8"), "letters/perdu.yml:1 : rien ne lit ce fichier", "fichiers lus : letters/*.md"),
    Mistake("registre enregistré en .txt", moved(LAW, "law/essai.yml.txt"), "law/essai.yml.txt:1 : rien ne lit ce fichier", "renommez-le « essai.yml »"),
    Mistake("lettre enregistrée en .txt", moved(LETTER, "letters/essai.txt"), "letters/essai.txt:1 : rien ne lit ce fichier", "renommez-le « essai.md »"),
    Mistake("deux veilles", lambda content: shutil.copy(content / WATCH, content / "watch/autre.yml"), "watch/autre.yml:1 : rien ne lit ce fichier", "watch/veille.yml"),
    Mistake("mot inconnu dans une recherche", swap(WATCH, "{prenom}", "{prénom}"), "watch/veille.yml:2 : phrases « \"{prénom} {nom}\" » (n° 1) > text : "),
    Mistake("lettre sans clés", saved(LETTER, lambda data: data.partition(b"::: sender")[2]), "letters/essai.md:1 : les clés de la lettre sont absentes", "entre deux lignes « --- »"),
    Mistake("rôle en français", swap(LETTER, "::: sender\n{{nom}}\n:::\n", "::: sender\n{{nom}}\n:::\n\n::: destinataire\nUn.\n"), "letters/essai.md:62 : rôle inconnu : « destinataire »", "rôles : sender, addressee"),
    Mistake("champ avec une majuscule", ended(LETTER, "\nBonjour {{Nom}}.\n"), "letters/essai.md:96 : body « Bonjour {{Nom}}. »", "champs : jour, liens, motif, nom, site"),
    Mistake("champ inconnu", ended(LETTER, "\nBonjour {{prenoms}}.\n"), "letters/essai.md:96 : body « Bonjour {{prenoms}}. »", "champs : jour, liens, motif, nom, site"),
    Mistake("champ demandé deux fois", swap(LETTER, "      - use: nom\n", "      - use: nom\n      - use: nom\n"), "letters/essai.md:25 : groups « Tout » (n° 1) > fields « nom » (n° 2) : champ demandé deux fois : « nom »"),
    Mistake("champ commun inconnu", swap(LETTER, "use: nom", "use: noms"), "letters/essai.md:24 : groups « Tout » (n° 1) > fields « noms » (n° 1) : champ commun inconnu : « noms »", "champs communs : nom"),
    Mistake("tableau dans une lettre", ended(LETTER, "\n| a | b |\n| --- | --- |\n| c | d |\n"), "letters/essai.md:96 : une lettre n’a pas de tableau : écrivez une liste"),
    Mistake("titre trop bas dans une lettre", ended(LETTER, "\n### Détail\n"), "letters/essai.md:96 : une lettre n’a pas ce niveau de titre"),
    Mistake("accolades jamais fermées", ended(LETTER, "\nBonjour {{nom.\n"), "letters/essai.md:96 : marque incompréhensible dans « Bonjour {{nom. »"),
    Mistake("lettre sans expéditeur", swap(LETTER, "::: sender\n{{nom}}\n:::\n", "{{nom}}\n"), "letters/essai.md:2 : il manque l’expéditeur"),
    Mistake("lettre sous un autre nom", moved(LETTER, "letters/autre.md"), "letters/autre.md:2 : id : l’identifiant doit être le nom du fichier : « autre »"),
]  # fmt: skip

RIGHT = [
    ("marque UTF-8 au début du registre", saved(LAW, lambda data: codecs.BOM_UTF8 + data)),
    ("marque UTF-8 au début d’une lettre", saved(LETTER, lambda data: codecs.BOM_UTF8 + data)),
    ("fins de ligne de Windows", saved(LETTER, lambda data: data.replace(b"\n", b"\r\n"))),
    ("fichier caché d’un autre programme", lambda content: (content / "law/._essai.yml").touch()),
]  # fmt: skip
"""What is no mistake: programs do it by themselves."""
