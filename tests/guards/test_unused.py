"""What nothing reads is told with its place; what a template, a page or a script reads is not."""

from __future__ import annotations

from macros.guards import unused
from macros.publish.paths import ROOT
from tests.guards.conftest import Write

CODE = """
class Page:
    title: str
    lost: str


def macro() -> dict[str, str]:
    return {}
"""


def test_a_function_and_a_key_that_nothing_reads_are_told_with_their_line(write: Write) -> None:
    write("docs/page.md", "{{ macro() }}")
    root = write("tutorials/page.py", CODE + "\n\nPAGES = [Page]\n\ndef old() -> None: ...\n")
    write("tutorials/templates/page.html", "{{ page.title }}")
    told = [str(problem) for problem in unused.check(root)]
    assert any(one.startswith("tutorials/page.py:4 : « lost »") for one in told)
    assert any("« old » ne sert nulle part" in one for one in told)
    assert not any("title" in one or "macro" in one for one in told)


def test_nothing_of_the_project_is_unused() -> None:
    assert unused.check(ROOT) == []
