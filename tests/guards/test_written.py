"""The guards that need no built site: one call for ``make check`` and the preview."""

from __future__ import annotations

from macros.guards import written
from macros.publish.paths import ROOT
from tests.guards.conftest import Write
from tutorials.editing.kinds import Build

PAGE = """\
# Essai

#### Un titre trop bas

Le délai est de 3 mois, et le medecin attend.
"""


def test_a_page_has_all_its_faults_told_with_their_lines(write: Write) -> None:
    root = write("docs/guide/avis.md", PAGE)
    write("mkdocs.yml", "nav: []\n")
    (root / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    content = Build(root / "tutorials" / "content", root)
    told = [str(problem) for problem in written.check(root, content)]
    for fault in (
        "avis.md:3 : un niveau de titre est sauté",
        "avis.md:5 : nombre écrit à la main : « 3 mois »",
        "avis.md:5 : mot inconnu : « medecin »",
        "il faut un encadré « En bref »",
        "avis.md : ce chapitre n’est pas au menu",
    ):
        assert any(fault in line for line in told), (fault, told)
