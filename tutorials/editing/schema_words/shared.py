"""What several kinds of files say with the same words."""

Words = dict[str, dict[str, str]]
"""Dataclass → key → meaning; the empty key describes the whole."""

TEXT = 'Texte simple (Markdown). Les nombres de la loi s’écrivent {{ valeur("id.nom") }}.'
LAW = "Identifiants du registre sur lesquels ce texte repose."
ID = "Nom court, unique : lettres sans accent, chiffres, traits d’union."
FILE_ID = "Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."
