"""What several kinds of files say with the same words."""

Words = dict[str, dict[str, str]]
"""Dataclass → key → meaning; the empty key describes the whole."""

TEXT = 'Texte simple (Markdown). Les nombres de la loi s’écrivent {{ valeur("id.nom") }}.'
LAW = "Identifiants du registre sur lesquels ce texte repose."
ID = "Nom court, unique : lettres sans accent, chiffres, traits d’union."
FILE_ID = "Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."
PHRASE = (
    "mot : ce mot, son pluriel et son féminin ; =mot : tel quel ; consult* : tout mot qui commence "
    "ainsi ; (a|b c) : l’un ou l’autre ; [a|b] : l’un, l’autre ou rien ; {liste} : un mot de la "
    "liste ; <3> : jusqu’à trois mots ; #nom : un mot à majuscule ; #nombre : des chiffres."
)
"""How a phrase is written, in the content about reviews and about replies alike."""
REVIEWED = {
    "reviewed_by": "Qui a relu ce texte, avec son accord : « Me Alix Renard ». La page le dit.",
    "reviewed_on": "Le jour de cette relecture : AAAA-MM-JJ.",
}
"""The two keys of :class:`tutorials.model.Reviewed`."""
