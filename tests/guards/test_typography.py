from __future__ import annotations

import pytest

from macros.guards import typography
from tests.guards.conftest import Write

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    "text",
    [
        *("Quoi ?", "Oui ; non", "Ici :", f"«{NBSP}oui »", f"« oui{NBSP}»", "Quoi?", "l'avis"),
        *("n° 3", "<noscript>Quoi ?</noscript>"),
    ],
)
def test_each_fault_of_a_built_page_is_found(write: Write, text: str) -> None:
    root = write("site/guide/a.html", f"<p>Bien.</p>\n<p>{text}</p>")
    (problem,) = typography.check(root / "site")
    assert (problem.file, problem.line) == ("site/guide/a.html", 2)


@pytest.mark.parametrize(
    "text",
    [
        f"Quoi{NARROW}? «{NBSP}oui{NBSP}»{NBSP}: l’avis, n°{NBSP}3",
        "<code>a ? b : 'c'</code>",
        "<script>let a = b ? 'c' : d;</script>",
        "à 10:30, https://exemple.fr/?a=b",
        "<svg><text>a :</text></svg>",
    ],
)
def test_right_spaces_code_and_addresses_pass(write: Write, text: str) -> None:
    assert typography.check(write("site/a.html", f"<p>{text}</p>") / "site") == []


def test_what_is_read_aloud_is_checked_too(write: Write) -> None:
    root = write("site/a.html", '<a href="#" title="Pourquoi ?">x</a>')
    assert len(typography.check(root / "site")) == 1
