"""The words of dates and of who can help: ``deadlines/*.yml``, ``contacts/*.yml``, ``watch/``."""

from tutorials.editing.checks.deadlines import SHORT
from tutorials.editing.schema_words.shared import ID, LAW, TEXT, Words
from tutorials.watch.model import NAMES

DEADLINES: Words = {
    "DeadlineFile": {
        "title": "Thème des délais de ce fichier.",
        "regimes": "Façons de compter : chaque délai nomme la sienne.",
        "triggers": "Ce qui fait partir les délais : une date demandée chacun.",
        "rules": "Les délais.",
        "undated": "Étapes pour lesquelles la loi ne donne pas de nombre de jours.",
        "examples": "Dates de départ et derniers jours attendus : montrés sur la page, et "
        "vérifiés.",
        "addressees": "Qui répond de quel pays : ses jours fériés comptent pour sa réponse.",
    },
    "Regime": {
        "": "Une façon de compter, commune à plusieurs délais.",
        "id": f"{ID} Par exemple « procedure-civile ».",
        "title": "La famille de délais, en quelques mots.",
        "closed": "Dernier jour qui est un samedi, un dimanche ou un jour férié. moves : reporté "
        "au jour ouvrable qui suit ; stays : pas de report ; fixed : jamais, car ce jour-là un "
        "silence devient un refus.",
        "why": f"Cette règle, en une ou deux phrases pour les lecteurs. {TEXT}",
        "law": "Entrées du registre sur lesquelles elle repose. Vide seulement si « why » dit "
        "qu’aucun texte n’est connu.",
        "clear": "true : délai franc, dont le dernier jour ne compte pas.",
        "working": "true : ses jours sont des jours ouvrés.",
        "overseas": "Valeur du registre ajoutée pour qui habite outre-mer quand le juge siège "
        "ailleurs. Vide : rien.",
        "abroad": "Valeur du registre ajoutée pour qui habite à l’étranger. Vide : rien.",
        "distance": f"Ce que l’on dit aux lecteurs de ces deux valeurs. {TEXT}",
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
        "side": "mine : on doit agir soi-même avant la fin du dernier jour, le jour le plus tôt "
        "est donc le plus prudent ; theirs : quelqu’un d’autre doit répondre d’ici là, c’est le "
        "jour le plus tard.",
        "regime": "Identifiant du régime (« regimes ») selon lequel il se compte.",
        "calendar": "Jours fériés qui comptent, quand celle ou celui qui doit agir est toujours au "
        "même endroit.",
        "country": "Fait du dossier qui donne le pays dont les jours fériés comptent. Sans lui ni "
        "« calendar », tous ceux qui peuvent compter comptent.",
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
        "prolonged_by": "Fait du dossier qui dit que l’autre partie a pris le délai prolongé.",
        "interrupted_by": "Actes qui le font repartir de zéro.",
        "not_interrupted_by": "Actes dont on croit à tort qu’ils le font repartir.",
        "law": "Autres entrées du registre sur lesquelles il repose.",
    },
    "Addressees": {
        "": "Des destinataires dont on sait de quel pays ils répondent.",
        "country": "Le pays dont les jours fériés comptent alors.",
        "names": "Leurs noms, comme on les écrit.",
    },
    "Undated": {
        "": "Une étape pour laquelle la loi ne donne pas de nombre de jours.",
        "title": "L’étape, en quelques mots.",
        "text": f"Ce que l’on peut en dire. {TEXT}",
        "law": LAW,
    },
    "Example": {
        "": "Un calcul vérifié.",
        "rule": "Identifiant du délai.",
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
        "sms": "true : on écrit à ce numéro, on ne l’appelle pas.",
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
