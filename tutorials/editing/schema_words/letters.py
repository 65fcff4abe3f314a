"""The words of letters: the keys above the text of ``letters/*.md``, and ``_champs.yml``."""

from tutorials.editing.schema_words.shared import FILE_ID, LAW, REVIEWED, TEXT, Words

_FIELD: Words = {
    "Field": {
        "": "Une chose que la lettre demande.",
        "id": "Nom du champ, que le texte appelle par {{nom}} : minuscules sans accent, chiffres "
        "et « _ ».",
        "type": "text : une ligne ; multiline : plusieurs ; list : un élément par ligne ; choice : "
        "une réponse parmi « options » ; date, url ou email.",
        "label": "La question, telle que le formulaire la montre.",
        "blank": "Groupe de mots écrit à la place d’une réponse absente : « nom de la "
        "plateforme ».",
        "help": "Une ou deux phrases sous la question ; elles disent aussi ce qu’il ne faut pas "
        "écrire.",
        "required": "false : la lettre peut s’en passer. Vide : la réponse est attendue.",
        "example": "Une réponse vraisemblable, jamais celle d’une personne réelle.",
        "case": "Fait du dossier d’où vient la réponse et où elle retourne, par exemple « ville ». "
        'Vide ("") : aucun, même si le champ commun en a un.',
        "case_when": "Réponses à un autre champ pour lesquelles c’est ce fait du dossier : "
        "« {demande: [donnees]} ». Pour les autres, la réponse reste à cette lettre.",
        "of": "Nom du champ qui dit à qui cette réponse appartient : l’adresse reste à son "
        "destinataire quand on en change.",
        "options": "Les réponses possibles ; seulement avec le type choice.",
        "future": "true : la date peut venir après aujourd’hui, comme une limite ou un "
        "rendez-vous.",
        "use": "Nom d’un champ de « _champs.yml » à reprendre ; les autres clés écrites ici "
        "remplacent les siennes.",
    },
    "Option": {
        "": "Une réponse possible.",
        "value": "Nom court, que le texte appelle par {{?champ=nom}} : lettres sans accent, "
        "chiffres, traits d’union.",
        "label": "La réponse, telle que le formulaire la montre.",
        "text": "Ce que la lettre écrit pour cette réponse. Vide : le libellé (« label »).",
    },
}

FIELDS: Words = {
    "SharedFields": {"fields": "Les champs que plusieurs lettres demandent."},
    **_FIELD,
}

LETTER: Words = {
    "Front": {
        **REVIEWED,
        "id": FILE_ID,
        "title": "Ce que fait la lettre, en commençant par un verbe.",
        "summary": f"Quand cette lettre est la bonne, en une ou deux phrases. {TEXT}",
        "situations": "Ce qui s’est passé, pour trouver la lettre par le filtre.",
        "addressees": "À quelles sortes de destinataires elle va, pour le filtre.",
        "already_done": "Après quelles démarches elle est utile, pour le filtre ; « rien » : elle "
        "peut être la première.",
        "recipient": f"À qui l’envoyer exactement. {TEXT}",
        "channel": f"Comment l’envoyer, et comment en garder la preuve. {TEXT}",
        "attach": "Ce qu’il faut joindre, un élément par ligne.",
        "never_attach": "Ce qu’il ne faut pas joindre ; toujours, ce qui concerne une personne "
        "soignée.",
        "keep": "Ce qu’il faut garder pour soi : copie, preuve de l’envoi.",
        "delay": f"Combien de temps la réponse peut prendre. {TEXT}",
        "next_steps": f"La suite, avec une réponse et sans réponse. {TEXT}",
        "chances": f"Ce que l’on peut espérer, honnêtement. Jamais une promesse. {TEXT}",
        "law": LAW,
        "email_subject": "Objet du courriel ; il peut appeler des champs : {{nom}}.",
        "groups": "Les questions, un écran après l’autre.",
        "examples": "Lettres remplies : montrées sur la page, et vérifiées. Au moins une.",
        "warning": f"Ce qu’il faut lire avant d’écrire. Vide : rien de particulier. {TEXT}",
        "next_letters": "Identifiants des lettres qui peuvent suivre.",
        "deadline": "Le jour où revenir à cette lettre, pour l’agenda.",
        "chapter": "Passage du guide : « page#section ».",
        "asks": "La demande qu’elle devient dans le dossier, une fois envoyée.",
        "follows": "La demande déjà faite dont elle parle.",
        "claims": "Ce que la lettre affirme et qui n’est pas vrai tous les jours.",
    },
    "Claim": {
        "": "Une affirmation de la lettre, vraie seulement à partir d’un jour, jusqu’à un jour, ou "
        "tant qu’un fait n’est pas connu.",
        "says": "Ce que la lettre dit, en une phrase : « Elle dit que … ». Seule, elle est à "
        "vérifier avant l’envoi.",
        "rule": "Identifiant d’un délai de « content/deadlines ». Si un autre devait le tenir, "
        "elle est vraie une fois ce délai fini ; si c’est le vôtre, jusqu’à sa fin.",
        "start": "Nom du champ de date où ce délai commence.",
        "absent": "Nom d’un fait du dossier qui rendrait l’affirmation fausse.",
        "when": "Réponses pour lesquelles elle est écrite. Vide : toutes.",
    },
    "Asks": {
        "": "La demande que cette lettre devient, une fois envoyée.",
        "kind": "Genre de demande, pris dans « tutorials/case/kinds.py ».",
        "object": "Ce qu’elle demande, un groupe nominal : « la suppression d’une fiche ».",
        "to": "Nom du champ du destinataire.",
        "name": "Le destinataire, s’il est toujours le même ; jamais avec « to ».",
    },
    "Follows": {
        "": "La demande déjà faite dont parle la lettre, et ce qu’elle en reprend.",
        "kinds": "Genres de demande possibles, et la réponse que le champ « kind » prend alors.",
        "to": "Nom du champ de son destinataire.",
        "kind": "Nom du champ qui dit ce qu’elle était.",
        "object": "Nom du champ qui dit ce qu’elle demandait.",
        "received": "Nom du champ du jour où elle est arrivée.",
        "answered": "Nom du champ du jour de la réponse.",
    },
    "Group": {
        "": "Les questions d’un écran.",
        "title": "Titre de l’écran.",
        "fields": "Ce qu’il demande, dans l’ordre.",
    },
    **_FIELD,
    "Deadline": {
        "": "Le jour où revenir à cette lettre.",
        "title": "Ce qu’il faut faire ce jour-là.",
        "value": "Délai fixé par un texte, pris au registre : « identifiant.nom ».",
        "days": "Notre conseil, en jours, quand aucun texte ne fixe le délai ; jamais avec "
        "« value ».",
        "letter": "Identifiant de la lettre à envoyer ce jour-là.",
        "delay": "Rempli par la compilation : ne l’écrivez pas.",
    },
    "Value": {
        "": "Rempli par la compilation : ne l’écrivez pas.",
        "amount": "Un nombre entier.",
        "unit": "L’unité du nombre.",
    },
    "Example": {
        "": "Une lettre remplie.",
        "title": "Le cas, en quelques mots.",
        "values": "Réponses : « champ: réponse ». Tous les champs attendus en ont une. Aucune "
        "personne réelle.",
        "today": "Le jour où la lettre est écrite (AAAA-MM-JJ).",
    },
}
