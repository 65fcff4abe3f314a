"""The words of the files about the site itself: ``site/*.yml``."""

from tutorials.editing.schema_words.shared import Words

PUBLISHER: Words = {
    "Publisher": {
        "name": "Nom du site.",
        "short_name": "Nom sous l’icône, sur un téléphone.",
        "description": "Ce qu’est le site, en une ou deux phrases.",
        "audience": "À qui il s’adresse, au pluriel : « médecins ».",
        "standing_title": "Ce qu’il est pour l’Ordre, en quelques mots.",
        "standing": "La même chose en une phrase : pied des pages, mentions légales, PDF.",
        "address": "Adresse où il sera publié. Vide : copie d’étude.",
        "publisher": "L’éditeur du site.",
        "host": "L’hébergeur.",
        "logo": "Un fichier SVG rangé à côté de celui-ci. Vide : le logo du site.",
        "colours": "Tons brand, accent, brand_dark, accent_dark : « #1c4a6b ». Vide : ceux du "
        "site.",
    },
    "Named": {
        "": "Une personne ou un organisme qui répond du site.",
        "name": "Son nom.",
        "address": "Son adresse postale.",
        "contact": "Un courriel ou un téléphone.",
        "director": "La directrice ou le directeur de la publication.",
    },
}

SEARCH: Words = {
    "Search": {
        "same": "Mots qui se valent, une liste par sens.",
        "danger": "Mots pour lesquels les numéros d’urgence viennent en premier.",
        "refuge": "La page qui vient alors la première.",
        "start": "Les pages proposées quand on demande seulement « que faire ».",
    }
}

ADDRESSES: Words = {
    "Addresses": {
        "moved": "Adresse qui n’existe plus : la page qui l’a remplacée.",
        "published": "Adresses déjà publiées, que des gens ont pu garder.",
    }
}

GRID: Words = {
    "Grid": {
        "checked_on": "Jour où la grille a été remplie (AAAA-MM-JJ).",
        "themes": "Les treize thèmes du référentiel.",
    },
    "GridTheme": {"title": "Nom du thème.", "criteria": "Ses critères, dans l’ordre."},
    "Criterion": {
        "id": "Numéro du critère : « 1.1 ».",
        "title": "Ce qu’il demande, en peu de mots.",
        "met": "oui, non ou sans objet.",
        "how": "Comment on le sait, ou ce qui manque. Obligatoire si le critère s’applique.",
    },
}
