from macros.guards import headers
from macros.publish.paths import ROOT
from tests.guards.conftest import Write


def test_a_colon_outside_quotes_is_told_with_its_line(write: Write) -> None:
    root = write(
        "docs/guide/avis.md", "---\npart: Un\ndescription: Agir : comment\n---\n\n# Avis\n"
    )
    (problem,) = headers.check(root)
    assert (problem.file, problem.line) == ("docs/guide/avis.md", 3)


def test_a_quoted_header_and_a_page_without_one_are_read(write: Write) -> None:
    write("docs/guide/avis.md", '---\ndescription: "Agir : comment"\n---\n\n# Avis\n')
    assert headers.check(write("docs/guide/agir.md", "# Agir\n\n---\n")) == []


def test_every_page_of_the_site_has_a_header_that_can_be_read() -> None:
    assert headers.check(ROOT) == []
