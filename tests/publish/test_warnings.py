"""What MkDocs says in English is told in French, with the line that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.warnings import problems

LINES = {
    "WARNING -  Doc file 'guide/avis.md' contains a link 'fich.md', but the target "
    "'guide/fich.md' is not found among documentation files. Did you mean 'fiche.md'?": (
        "docs/guide/avis.md:3 : lien vers une page ou un fichier qui n’existe pas : « fich.md »"
        " → vouliez-vous dire « fiche.md » ?"
    ),
    "WARNING -  Doc file 'guide/avis.md' contains a link 'fich.md', but the target "
    "'guide/fich.md' is not found among documentation files.": (
        "docs/guide/avis.md:3 : lien vers une page ou un fichier qui n’existe pas : « fich.md »"
        " → corrigez-le ou retirez-le"
    ),
    "WARNING -  Doc file 'guide/avis.md' contains a link '#perdu', but there is no such anchor "
    "on this page.": (
        "docs/guide/avis.md:5 : lien vers un titre qui n’existe pas : « #perdu »"
        " → corrigez-le ou retirez-le"
    ),
    "WARNING -  A reference to 'guide/x.md' is included in the 'nav' configuration, which is not "
    "found in the documentation files.": (
        "mkdocs.yml:2 : le menu cite une page qui n’existe pas : « guide/x.md »"
        " → corrigez-le ou retirez-le"
    ),
    "ERROR   -  Something else": "MkDocs dit en anglais : Something else",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    page = "# Un\n\n[a](fich.md)\n\n[b](#perdu)\n"
    (tmp_path / "docs" / "guide" / "avis.md").write_text(page, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - guide/x.md\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("line", "told"), LINES.items())
def test_a_complaint_is_told_in_french_where_it_comes_from(
    root: Path, line: str, told: str
) -> None:
    assert [str(problem) for problem in problems([line], root)] == [told]


def test_the_rest_of_the_log_is_left_out(root: Path) -> None:
    log = ["INFO    -  Building documentation", "", "DEBUG   -  Looking - twice"]
    assert problems(log, root) == []
