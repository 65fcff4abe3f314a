"""Mistakes in what a page asks of macros: told in French, with file and line, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.pages.check import check

KNOWN = {
    "loi": ["presse-prescription", "rgpd-delai"],
    "regle": ["presse-prescription"],
    "valeur": ["presse-prescription.delai"],
    "tutoriel": ["avis", "fiche"],
    "lettre": ["relance"],
    "figure": ["chemin"],
    "fichier": ["nginx.conf"],
}
HEAD = "---\ntitle: Un\n---\n\n# Un\n\n"
MISTAKES = {
    "unknown law": ('{{ loi("presse-prescripton") }}', "loi : « presse-prescripton » n’existe pas", "« presse-prescription »"),
    "unknown value": ('{{ valeur("presse-prescription.duree") }}', "valeur : « presse-prescription.duree » n’existe pas", "presse-prescription.delai"),
    "unknown tutorial": ('{{ tutoriel("fiches") }}', "tutoriel : « fiches » n’existe pas", "« fiche »"),
    "unknown letter": ('{{ lettre("relances") }}', "lettre : « relances » n’existe pas", "« relance »"),
    "unknown figure": ('{{ figure("chemins") }}', "figure : « chemins » n’existe pas", "« chemin »"),
    "unknown file": ('{{ fichier("nginx") }}', "fichier : « nginx » n’existe pas", "nginx.conf"),
    "unknown macro": ('{{ lois("rgpd-delai") }}', "« lois » n’existe pas", "« loi »"),
    "no quotation marks": ("{{ loi(rgpd) }}", "loi : un nom entre guillemets droits", "{{ loi("),
    "curly quotation marks": ("{{ loi(“rgpd-delai”) }}", "expression illisible : « {{ loi(“rgpd-delai”) }} »", "les guillemets sont droits"),
    "never closed": ('{{ loi("rgpd-delai") et la suite', "expression illisible", "fermez l’expression"),
    "one brace too few": ('{{ loi("rgpd-delai") }', "expression illisible", "fermez l’expression"),
    "no parenthesis": ('{{ loi "rgpd-delai" }}', "expression illisible", "écrivez {{ loi("),
    "nothing between the parentheses": ("{{ loi() }}", "loi : un nom entre les parenthèses", "{{ loi("),
    "a number": ("{{ valeur(3) }}", "valeur : un nom entre guillemets droits", "{{ valeur("),
    "a name where none goes": ('{{ lettres("relance") }}', "lettres : rien entre les parenthèses", ""),
    "one text of two": ('{{ telechargement("guide.pdf") }}', "telechargement : deux textes entre les parenthèses", ""),
    "a block never closed": ("{% raw %}", "expression illisible : « {% raw %} »", ""),
}  # fmt: skip


def written(root: Path, text: str, name: str = "docs/guide/avis.md") -> Path:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(HEAD + text, encoding="utf-8")
    return root


@pytest.mark.parametrize(("text", "message", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_once_with_its_line_and_what_to_do(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    root = written(tmp_path, f"Avant.\n\n{text}\n\nAprès.\n")
    (problem,) = check(root, KNOWN)
    assert (problem.file, problem.line) == ("docs/guide/avis.md", 9)
    assert problem.message.startswith(message)
    assert hint in problem.hint


def test_all_faults_of_all_pages_come_at_once(tmp_path: Path) -> None:
    written(tmp_path, "{{ loi(“a”) }}\n{{ lois() }}\n{{ loi('b') }}\n")
    root = written(tmp_path, "{{ figure('c') }}\n", "docs/index.md")
    assert [(one.file, one.line) for one in check(root, KNOWN)] == [
        ("docs/guide/avis.md", 7),
        ("docs/guide/avis.md", 8),
        ("docs/guide/avis.md", 9),
        ("docs/index.md", 7),
    ]


def test_what_is_right_or_shown_as_an_example_is_no_fault(tmp_path: Path) -> None:
    text = (
        '{{ loi("rgpd-delai") }} {{ valeur("presse-prescription.delai") }} {{ lettres() }}\n'
        '{% raw %}\n```\n{{ loi("inconnue") }}\n```\n{% endraw %}\n## Titre {#ancre}\n'
    )
    assert check(written(tmp_path, text), KNOWN) == []


def test_a_page_saved_by_another_program_is_told(tmp_path: Path) -> None:
    root = written(tmp_path, "")
    (root / "docs/guide/avis.md").write_bytes("# Été\n".encode("cp1252"))
    (problem,) = check(root, KNOWN)
    assert "UTF-8" in problem.message
