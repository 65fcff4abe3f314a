import pytest

from macros.guards import headers
from macros.publish.paths import ROOT
from tests.guards.conftest import Write


def test_a_colon_outside_quotes_is_told_with_its_line(write: Write) -> None:
    root = write(
        "docs/guide/avis.md", "---\npart: Un\ndescription: Agir : comment\n---\n\n# Avis\n"
    )
    (problem,) = headers.check(root)
    assert (problem.file, problem.line) == ("docs/guide/avis.md", 3)


def test_a_quoted_header_is_read(write: Write) -> None:
    root = write("docs/guide/avis.md", '---\ndescription: "Agir : comment"\n---\n\n# Avis\n')
    assert headers.check(root) == []


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("# Agir\n\n---\n", "l’en-tête de la page est absent"),
        ('---\ndescription: "Agir"\n\n# Agir : comment\n', "l’en-tête de la page n’est pas fermé"),
        ("---\npart: Un\n---\n\n# Agir\n", "il manque la description de la page"),
        ('---\ndescription: ""\n---\n\n# Agir\n', "il manque la description de la page"),
    ],
)
def test_what_a_header_lacks_is_told(write: Write, source: str, told: str) -> None:
    (problem,) = headers.check(write("docs/guide/agir.md", source))
    assert str(problem).startswith(f"docs/guide/agir.md:1 : {told} → ")


def test_every_page_of_the_site_has_a_header_that_can_be_read() -> None:
    assert headers.check(ROOT) == []
