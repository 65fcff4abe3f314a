"""The words of what other files name: ``law/*.yml``, ``places.yml``."""

from tutorials.editing.schema_words.shared import REVIEWED, TEXT, Words

LAW_FILE: Words = {
    "LawFile": {"entries": "Les règles de ce thème."},
    "Entry": {
        **REVIEWED,
        "id": "Nom court, unique dans tout le registre.",
        "title": "Quelques mots, sans article : ce que l’on chercherait.",
        "statement": f"La règle, en français simple. {TEXT}",
        "reference": "Article et texte, ou décision et numéro.",
        "url": "Adresse de la page officielle.",
        "theme": "Titre sous lequel la page du registre la range.",
        "confidence": "sûr (le texte a été lu), probable ou à vérifier.",
        "read_in": "Version du texte lue (AAAA-MM-JJ), « non lu », ou « sans texte ».",
        "checked_on": "Jour où la règle a été comparée à ses sources (AAAA-MM-JJ).",
        "values": "Montants et délais, par nom court : « delai: {amount: 3, unit: months} ».",
        "since_2018": "Ce qui a changé depuis le guide de 2018.",
        "doubt": "Ce qui reste à vérifier, pour qui rédige ; obligatoire si ce n’est pas « sûr ».",
        "digests": "Empreinte de chaque article lu, que donne « python -m tutorials law ».",
        "asked": "Mots d’une question qui touche à ce délai : elle doit alors le compter.",
        "court": "Vrai pour un délai devant un juge : aucune de nos lettres ne l’arrête.",
        "by_hand": "Mots qui trahissent une phrase redite à la main : « conciliation + d’abord ».",
        "sources": "Ce qui a été lu, le plus officiel d’abord.",
        "aliases": "Autres mots que l’on pourrait chercher.",
    },
    "Value": {
        "amount": "Un nombre entier.",
        "unit": "euros, days (jours), months (mois), years (ans) ou percent (pour cent).",
    },
    "Source": {"title": "Nom de la source.", "url": "Son adresse."},
}

PLACES: Words = {
    "Places": {
        "chapters": "Pages du guide et leurs sections, par nom.",
        "letters": "Lettres : identifiant et ce que fait la lettre.",
        "tutorials": "Tutoriels : identifiant et titre.",
        "actions": "Tutoriels : identifiant et ce que dit leur bouton.",
    },
    "Chapter": {"title": "Titre de la page.", "sections": "Ancre et nom de chaque section."},
}
