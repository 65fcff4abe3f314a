"""The words of a flow: ``flows/*/_flow.yml``, and of its outcomes."""

from tutorials.editing.schema_words.shared import FILE_ID, LAW, REVIEWED, TEXT, Words

_GUARD = {
    "when": "Conditions : toutes les lignes doivent être vraies. « question: [réponses] » ou "
    "« delai.échéance: [open, passed, unknown] » ; plusieurs valeurs veulent dire « ou ».",
    "unless": "Exceptions : aucune de ces lignes ne doit être vraie.",
    "valid_from": "Premier jour où cela vaut (AAAA-MM-JJ), par exemple l’entrée en vigueur d’une "
    "loi. Vide : depuis toujours.",
    "valid_until": "Dernier jour où cela vaut (AAAA-MM-JJ). Vide : sans fin.",
}

_ITEM = {
    "text": TEXT,
    "law": LAW,
    "use": "Nom d’une phrase de « lines », à la place de « text ».",
    **_GUARD,
}

_ACT = {
    "": "Une chose à faire, en une phrase, avec le bouton qui la fait.",
    "text": f"La phrase, en vingt-cinq mots au plus. {TEXT}",
    "more": f"Ce qu’il faut savoir avant de le faire, replié. {TEXT}",
    "law": LAW,
    "use": "Nom d’une action de « acts » ; ce qui est écrit ici passe avant ce qu’elle dit.",
    "time": "now : maintenant ; week : cette semaine ; before : avant l’échéance ; fails : si cela "
    "ne suffit pas. Les derniers jours de « before » en font une action de maintenant.",
    "before": "Échéance après laquelle cette action n’est plus proposée.",
    "after": "Échéance à laquelle personne n’a répondu, pour ce qui vient ensuite.",
    "letter": "Identifiant de la lettre à ouvrir (voyez places.yml).",
    "contacts": "Identifiants des organismes à appeler ou à ouvrir (voyez contacts/).",
    "tool": "Identifiant du tutoriel à ouvrir (voyez places.yml).",
    **_GUARD,
}

FLOW: Words = {
    "FlowFile": {
        "id": FILE_ID,
        "title": "Titre du tutoriel.",
        "summary": f"À quoi il sert, en deux phrases. {TEXT}",
        "start": "Identifiant de la première question : celle du danger.",
        "questions": "Les écrans, une question chacun.",
        "deadlines": "Les délais calculés à partir des dates données.",
        "acts": "Actions que plusieurs résultats partagent, par nom ; « use » les appelle.",
        "lines": "Phrases que plusieurs résultats partagent, par nom ; « use » les appelle.",
        "examples": "Cas en quelques mots, avec leurs réponses et le résultat attendu. Vérifiés.",
    },
    "Question": {
        "": "Un écran : une seule question.",
        "id": "Nom court, unique dans le fichier : lettres sans accent, chiffres, traits d’union.",
        "title": "La question elle-même, avec son point d’interrogation.",
        "short": "Son nom dans le récapitulatif : « Contenu ».",
        "kind": "choice : une réponse ; choices : plusieurs ; date : une date.",
        "why": "Pourquoi on la pose, en une courte phrase.",
        "next": "Où mène la réponse : la première route vraie est prise, la dernière est sans "
        "condition.",
        "help": f"Ce qu’il faut savoir pour répondre. {TEXT}",
        "options": "Les réponses possibles, la plus grave d’abord ; aucune pour une date.",
        "certain": "true : tout le monde connaît la réponse ; « je ne sais pas » n’a pas de place.",
        **_GUARD,
    },
    "Option": {
        "id": "Nom court, unique dans la question.",
        "label": "La réponse telle qu’on la lit.",
        "hint": "Une précision sous la réponse.",
        "alone": "true : cette réponse ne va avec aucune autre.",
        "states": "Fait du dossier que cette réponse établit, par exemple "
        "« demande_prolongee ». Vide : aucun.",
        "country": "Pays dont les jours fériés comptent quand on attend une réponse de là : "
        "« irlande » pour Google. Vide : on ne sait pas.",
        "unknown": "true : c’est « je ne sais pas » ; le résultat dit ce que l’on gagne à savoir.",
    },
    "Route": {"go": "Identifiant de la question ou du résultat qui suit.", **_GUARD},
    "Delay": {
        "id": "Nom court ; « delai.nom » dans les conditions.",
        "title": "Ce qu’il faut faire avant la date, ou ce que l’on attend.",
        "rule": "Identifiant d’un délai de « content/deadlines ». Il dit ce qui le fait partir, sa "
        "durée et comment il se compte ; la question de date a le même nom que ce départ.",
        "since": "« aujourd-hui » pour un délai compté du jour de la lecture. Vide sinon.",
        "prolonged": "true : l’autre partie a pris le temps plus long que ce délai permet.",
        "brief": f"Dit dans l’encadré de la date, en quelques mots. {TEXT}",
        "note": f"Dit à côté de la date, dans la liste. {TEXT}",
        "expired": "Pourquoi l’action n’est plus proposée après la date.",
        "unknown": "Que faire quand la date n’est pas connue.",
    },
    "Act": _ACT,
    "Item": _ITEM,
    "Example": {
        "title": "Le cas, en quelques mots.",
        "today": "Le jour où l’on répond (AAAA-MM-JJ).",
        "answers": "Réponses : « question: [réponse] ».",
        "outcome": "Identifiant du résultat attendu.",
    },
}

OUTCOME: Words = {
    "Outcome": {
        **REVIEWED,
        "": "Un résultat : un plan, complet pour tous les chemins qui y mènent.",
        "id": "Nom du fichier, sans son extension ; unique dans le parcours.",
        "title": "Le verdict : que faire, en une phrase de vingt-cinq mots au plus.",
        "kind": "La conduite conseillée ; seule « reponse-possible » peut mener à une réponse.",
        "about": f"Ce qu’il faut comprendre, replié. {TEXT}",
        "dates": "Les dates. La première qui n’est pas passée est celle qui compte.",
        "acts": "Ce qu’il faut faire, le plus important d’abord ; trois actions pour maintenant.",
        "avoid": "Ce qu’il ne faut pas faire, en trois lignes au plus.",
        "chances": "Ce que l’on peut espérer, honnêtement, en soixante mots. Jamais une promesse.",
        "notes": "Ce qu’il y a d’autre à savoir, replié.",
        "no_letter": "Pourquoi il n’y a pas de lettre, si aucune action n’en ouvre.",
        "chapters": "Passages du guide : « page#section ».",
        "law": LAW,
    },
    "Act": _ACT,
    "Item": _ITEM,
    "Term": {
        "deadline": "Échéance à calculer.",
        "text": TEXT,
        "law": LAW,
        **_GUARD,
    },
}
