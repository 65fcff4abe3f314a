"""The words of dates and of who can help: ``deadlines/*.yml``, ``contacts/*.yml``, ``watch/``."""

from tutorials.editing.checks.deadlines import SHORT
from tutorials.editing.schema_words.shared import ID, LAW, TEXT, Words
from tutorials.watch.model import NAMES

DEADLINES: Words = {
    "DeadlineFile": {
        "title": "Thème des délais de ce fichier.",
        "triggers": "Ce qui fait partir les délais : une date demandée chacun.",
        "rules": "Les délais.",
        "undated": "Étapes pour lesquelles la loi ne donne pas de nombre de jours.",
        "examples": "Dates de départ et derniers jours attendus : montrés sur la page, et "
        "vérifiés.",
    },
    "Trigger": {
        "": "Un événement dont le jour fait partir un ou plusieurs délais.",
        "id": "Nom de la date dans le dossier : « date_publication ».",
        "title": "La question, sans point d’interrogation : « Première mise en ligne du propos ».",
        "help": "Comment trouver la date, en une ou deux phrases.",
        "relative": "true : les sites l’affichent sous la forme « il y a 2 mois », que l’on peut "
        "donc recopier.",
    },
    "Rule": {
        "": "Un délai de la loi.",
        "id": ID,
        "title": "De quoi il s’agit, en quelques mots.",
        "short": f"La même chose en {SHORT} caractères au plus, pour la frise et l’agenda.",
        "kind": "act : on doit agir avant la fin du dernier jour ; wait : quelqu’un doit répondre "
        "d’ici là, et la suite vient le lendemain.",
        "trigger": "Identifiant de l’événement (« triggers ») qui le fait partir.",
        "value": "Le délai, pris au registre : « identifiant.nom ».",
        "starts": f"Ce qui le fait partir, et ce qui ne le fait pas partir. {TEXT}",
        "before": f"Ce qu’il faut faire avant le dernier jour, dans l’ordre. {TEXT}",
        "after": f"Ce qui reste possible ensuite. {TEXT}",
        "only_if": "La condition sans laquelle il ne s’applique pas, à la suite de « Seulement "
        "si ». Vide : les dates suffisent.",
        "prudence": "Un délai plus court à viser, pris au registre : « identifiant.nom ». Vide : "
        "aucun.",
        "longest": "Valeurs du registre dont la somme est le délai prolongé. Vide : il n’est pas "
        "prolongé.",
        "interrupted_by": "Actes qui le font repartir de zéro.",
        "not_interrupted_by": "Actes dont on croit à tort qu’ils le font repartir.",
        "law": "Autres entrées du registre sur lesquelles il repose.",
    },
    "Undated": {
        "": "Une étape pour laquelle la loi ne donne pas de nombre de jours.",
        "title": "L’étape, en quelques mots.",
        "text": f"Ce que l’on peut en dire. {TEXT}",
        "law": LAW,
    },
    "Example": {
        "": "Un calcul vérifié.",
        "rule": "Identifiant du délai, dans ce fichier.",
        "start": "Jour de départ (AAAA-MM-JJ).",
        "last_day": "Dernier jour attendu (AAAA-MM-JJ).",
    },
}

CONTACTS: Words = {
    "ContactFile": {"contacts": "Les organismes."},
    "Contact": {
        "": "Un organisme vers qui se tourner.",
        "id": f"{ID} Par exemple « cnil ».",
        "name": "Le nom que l’on connaît.",
        "url": "Adresse de la page où aller.",
        "purpose": "Ce qu’il fait pour une ou un médecin, en une phrase.",
        "limits": "Ce qu’il ne fait pas, en une phrase. Vide : rien à dire.",
        "telephone": "Numéro tel qu’on le compose en France, entre guillemets. Vide s’il n’a pas "
        "été vérifié.",
    },
}

WATCH: Words = {
    "Watch": {
        "phrases": "Les recherches à lancer.",
        "places": "Les sites à regarder.",
        "tasks": "La liste à cocher.",
        "log": "Titres des colonnes du journal.",
        "reminder": "Le rendez-vous du mois, pour l’agenda.",
    },
    "Phrase": {
        "": "Une recherche à lancer.",
        "text": f"Ce que l’on tape. Mots remplacés : {', '.join(f'{{{name}}}' for name in NAMES)}.",
        "why": "Ce que cette recherche trouve.",
    },
    "Place": {
        "": "Un site à regarder.",
        "title": "Nom du site, ou sorte de site.",
        "look": "Ce qu’il faut y regarder.",
        "law": LAW,
    },
    "Task": {
        "": "Une ligne de la liste à cocher.",
        "title": "Ce qui est fait, à la première personne : « J’ai regardé… ».",
        "help": "Une précision. Vide : aucune.",
    },
    "Reminder": {
        "": "Le rendez-vous du mois.",
        "title": "Titre du rendez-vous.",
        "text": "Ce qu’il y a à faire, en une ou deux phrases.",
    },
}
