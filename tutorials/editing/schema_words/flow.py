"""The words of a flow: ``flows/*/_flow.yml``, and of its outcomes."""

from tutorials.editing.schema_words.shared import FILE_ID, LAW, TEXT, Words

_GUARD = {
    "when": "Conditions : toutes les lignes doivent être vraies. « question: [réponses] » ou "
    "« delai.échéance: [ouvert, passe, inconnu] » ; plusieurs valeurs veulent dire « ou ».",
    "unless": "Exceptions : aucune de ces lignes ne doit être vraie.",
    "valid_from": "Premier jour où cela vaut (AAAA-MM-JJ), par exemple l’entrée en vigueur d’une "
    "loi. Vide : depuis toujours.",
    "valid_until": "Dernier jour où cela vaut (AAAA-MM-JJ). Vide : sans fin.",
}

_ITEM = {
    "text": TEXT,
    "law": LAW,
    "before": "Échéance après laquelle cette action n’est plus proposée.",
    "use": "Nom d’une phrase de « common », à la place de « text ».",
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
        "common": "Phrases que plusieurs résultats partagent, par nom ; « use » les appelle.",
        "examples": "Cas en quelques mots, avec leurs réponses et le résultat attendu. Vérifiés.",
    },
    "Question": {
        "": "Un écran : une seule question.",
        "id": "Nom court, unique dans le fichier : lettres sans accent, chiffres, traits d’union.",
        "title": "La question elle-même, avec son point d’interrogation.",
        "short": "Son nom dans le récapitulatif : « Contenu ».",
        "kind": "choice : une réponse ; choices : plusieurs ; date : une date.",
        "next": "Où mène la réponse : la première route vraie est prise, la dernière est sans "
        "condition.",
        "help": f"Ce qu’il faut savoir pour répondre. {TEXT}",
        "options": "Les réponses possibles, la plus grave d’abord ; aucune pour une date.",
        **_GUARD,
    },
    "Option": {
        "id": "Nom court, unique dans la question.",
        "label": "La réponse telle qu’on la lit.",
        "hint": "Une précision sous la réponse.",
        "alone": "true : cette réponse ne va avec aucune autre.",
        "country": "Pays dont les jours fériés comptent quand on attend une réponse de là : "
        "« irlande » pour Google. Vide : on ne sait pas.",
    },
    "Route": {"go": "Identifiant de la question ou du résultat qui suit.", **_GUARD},
    "Delay": {
        "id": "Nom court ; « delai.nom » dans les conditions.",
        "title": "Ce qu’il faut faire avant la date, ou ce que l’on attend.",
        "rule": "Identifiant d’un délai de « content/deadlines ». Il dit ce qui le fait partir, sa "
        "durée et comment il se compte ; la question de date a le même nom que ce départ.",
        "since": "« aujourd-hui » pour un délai compté du jour de la lecture. Vide sinon.",
        "prolonged": "true : l’autre partie a pris le temps plus long que ce délai permet.",
        "note": f"Dit à côté de la date. {TEXT}",
        "expired": "Pourquoi l’action n’est plus proposée après la date.",
        "unknown": "Que faire quand la date n’est pas connue.",
    },
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
        "": "Un résultat : cinq parties, complètes pour tous les chemins qui y mènent.",
        "id": "Nom court, unique dans le fichier.",
        "title": "Que faire, en quelques mots.",
        "kind": "La conduite conseillée ; seule « reponse-possible » peut mener à une réponse.",
        "summary": f"Deux ou trois phrases. {TEXT}",
        "today": "À faire aujourd’hui, dans l’ordre.",
        "letters": "Lettres à envoyer.",
        "no_letter": "Pourquoi il n’y a pas de lettre, si aucune ne convient.",
        "deadlines": "Les dates.",
        "chances": "Ce que l’on peut espérer, honnêtement. Jamais une promesse.",
        "chapters": "Passages du guide : « page#section ».",
        "law": LAW,
        "tools": "Tutoriels pour continuer.",
    },
    "Item": _ITEM,
    "LetterLink": {
        "id": "Identifiant de la lettre (voyez places.yml).",
        "why": "Pourquoi cette lettre, en quelques mots.",
        "before": "Échéance après laquelle cette lettre n’est plus proposée.",
        **_GUARD,
    },
    "Term": {
        "deadline": "Échéance à calculer.",
        "text": TEXT,
        "law": LAW,
        **_GUARD,
    },
    "Tool": {
        "id": "Identifiant du tutoriel qui suit (voyez places.yml).",
        "why": "Pourquoi continuer là.",
        **_GUARD,
    },
}
