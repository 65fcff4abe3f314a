"""The words of the reading aid: ``signals/*.yml``, ``mots.yml``, ``decisions.yml``."""

from tutorials.editing.schema_words.shared import ID, PHRASE, Words

_FORMS = {
    "words": "Mots ou expressions, au masculin singulier : le féminin et le pluriel sont ajoutés. "
    "« =mot » : pris tel quel.",
    "verbs": "Infinitifs en -er, ou en -ir réguliers : leurs formes courantes sont ajoutées.",
}
_CONTEXT = (
    "negated : les mots sont niés ; about_self : la personne parle d’elle-même ; about_another : "
    "de quelqu’un d’autre ; reported : paroles rapportées ; hypothetical : « si… »."
)

SIGNAL: Words = {
    "SignalFile": {
        "type": "Ce que les signaux de ce fichier peuvent indiquer, sans jamais le juger.",
        "families": "Les familles de signaux.",
    },
    "Family": {
        "": "Une famille : des mots que les juges regardent de la même façon.",
        "id": ID,
        "weight": "fort : indique à lui seul un abus possible ; faible : les juges hésitent, ou le "
        "reste de la phrase décide. Sans effet pour les critiques.",
        "why": "Ce que les juges regardent dans ces mots, en une ou deux phrases ; jamais une "
        "qualification.",
        "law": "Identifiant d’une entrée du registre.",
        "examples": "Phrases qui prouvent la famille : chacune est vérifiée.",
        "title": "Son nom en quelques mots. Vide : l’identifiant.",
        **_FORMS,
        "phrases": f"Suites de mots. {PHRASE}",
        "exceptions": f"Suites de mots où rien de cette famille n’est marqué. {PHRASE}",
        "drop": f"Contextes où les mots disent autre chose : rien n’est marqué. {_CONTEXT}",
        "weaken": f"Contextes où le poids devient faible. {_CONTEXT}",
        "danger": "La réponse sur la sécurité, dans le tri, que propose un signal fort ; vide "
        "quand la sécurité de personne n’est en jeu.",
        "also": "Un autre type que les mêmes mots peuvent indiquer, quand les juges hésitent.",
        "cases": "Identifiants de décisions sur des mots proches (« decisions.yml »).",
        "detector": "Lit ce qui n’est pas un mot : phone (téléphone), email (courriel), address "
        "(adresse) ; opinion lit tout le texte. Vide : des mots seulement.",
        "slips": "true : trouve aussi les mots mal écrits, masqués par des étoiles ou coupés.",
    },
    "Examples": {
        "": "Phrases qui prouvent la famille. Aucune personne réelle.",
        "flagged": "Phrases à marquer ; au moins une.",
        "passed": "Phrases à laisser sans marque ; au moins une.",
    },
}

WORD_GROUPS: Words = {
    "GroupFile": {"groups": "Les groupes de mots."},
    "Group": {
        "": "Des mots qui jouent le même rôle.",
        "name": "Nom court et unique, que les phrases appellent par « {nom} ».",
        **_FORMS,
    },
}

DECISIONS: Words = {
    "DecisionFile": {"cases": "Les décisions."},
    "Decision": {
        "": "Une décision sur des mots lus dans des avis.",
        "id": "Juridiction et date : « ca-paris-2019-03-22 ».",
        "court": "La juridiction, telle qu’on la cite : « CA Paris ».",
        "outcome": "Ce qui a été décidé, en une phrase, avec nos propres mots.",
        "url": "Adresse de la page où cela a été lu.",
        "kept": "true : la décision a laissé les mots en ligne, ou ne les a pas punis.",
        "date": 'Jour ou mois de la décision, entre guillemets : "2019-03-22" ou "2019-03". Vide : '
        "la source ne le dit pas.",
        "number": "Numéro de l’affaire. Vide : la source ne le donne pas.",
    },
}
