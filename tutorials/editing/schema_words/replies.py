"""The words of replies: ``replies/*.yml``, ``replies/guide.yml``, ``rules/*.yml``."""

from tutorials.editing.schema_words.shared import FILE_ID, ID, LAW, PHRASE, Words

REPLY: Words = {
    "Situation": {
        "id": FILE_ID,
        "order": "Sa place dans la liste : un nombre entier, le danger d’abord.",
        "title": "La situation en quelques mots, comme on la voit au cabinet.",
        "hint": "Une phrase qui aide à la reconnaître.",
        "advice": "silence : rien ne devrait être publié ; possible : un texte peut l’être.",
        "why": "Pourquoi ce conseil, en mots simples.",
        "instead": "Ce qu’il faut faire plutôt que répondre, le plus important d’abord ; liens "
        "Markdown permis.",
        "avoid": "Ce qu’une réponse ne doit pas faire.",
        "bad": "Réponses à ne pas écrire ; la relecture doit les refuser.",
        "note": "Note interne, pour l’équipe.",
        "do": "Ce qu’une réponse peut faire. Obligatoire si le conseil est « possible ».",
        "bodies": "Le milieu de la réponse, par longueur (courte, moyenne) : un texte par "
        "variante. Rien si « strict » est vrai.",
        "law": LAW,
        "urgent": "true : menace ou danger ; la situation est montrée d’abord, en rouge.",
        "strict": "true : aucun texte n’est proposé, même à qui insiste.",
    },
    "Bad": {
        "": "Une réponse à ne pas écrire.",
        "text": "La réponse. Aucune personne réelle.",
        "why": "Ce qui ne va pas, en une phrase.",
        "rule": "Identifiant de la règle qui doit la refuser (« rules/*.yml »).",
    },
}

GUIDE: Words = {
    "Guide": {
        "words": "Listes de mots que plusieurs règles appellent par {nom}.",
        "platforms": "Où la réponse peut être publiée.",
        "limits": "Ce que la relecture ne voit pas ; dit avec chaque verdict.",
        "divergence": "Pourquoi le silence vient d’abord : les positions de l’Ordre ont changé.",
        "divergence_law": "Entrée du registre sur laquelle repose « divergence ».",
        "cooling": "Ce qu’il faut faire avant de publier.",
        "greeting": "Première ligne d’une réponse.",
        "openings": "Première phrase, par ton : neutre, apaisant.",
        "closings": "Dernière phrase, par signataire (medecin, cabinet, secretariat), puis par "
        "longueur (courte, moyenne).",
        "signatures": "Dernière ligne, par signataire : medecin, cabinet, secretariat.",
    },
    "Platform": {
        "": "Un site où publier une réponse.",
        "id": ID,
        "title": "Nom du site.",
        "limit": "Longueur acceptée, en caractères ; 0 si on ne la connaît pas.",
        "confidence": "Si cette longueur est sûre : sûr, probable ou à vérifier.",
        "note": "Ce qu’il faut savoir avant d’y publier. Vide : rien de particulier.",
    },
}

RULE: Words = {
    "Rule": {
        "id": FILE_ID,
        "title": "Ce que la règle cherche, en quelques mots.",
        "level": "stop : ne pas publier ; fix : corriger d’abord ; caution : montré, n’arrête "
        "rien.",
        "law": LAW,
        "groups": "Ce qu’elle trouve ; le premier groupe qui couvre un passage donne la raison.",
        "flagged": "Exemples à trouver : chacun est vérifié.",
        "accepted": "Exemples à laisser passer : chacun est vérifié.",
        "words": "Listes de mots que les phrases appellent par {nom}.",
        "unless": f"Phrases qui annulent ce qu’elles touchent. {PHRASE}",
        "unless_sentence": f"Phrases qui annulent tout dans leur phrase. {PHRASE}",
        "review": "L’avis auquel les exemples répondent, pour une règle qui le lit.",
    },
    "Group": {
        "": "Des phrases qui ont la même raison et la même correction.",
        "id": "Nom court, unique dans la règle ; le code de la règle peut l’appeler.",
        "why": "Pourquoi c’est un problème, en une phrase.",
        "proposal": "Un texte neutre à écrire à la place, ou ce qu’il faut faire. Vide : rien à "
        "proposer.",
        "level": "Remplace le niveau de la règle, pour ce groupe : stop, fix ou caution.",
        "phrases": f"Ce qu’il faut chercher, sans tenir compte des accents. {PHRASE}",
    },
}
