"""Whatever the host does, a tutorial is ready there, or readable with the true reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.driven import NAMES, Driven, driven, missing
from tests.browser.hosts import HOSTS, Host, lacking
from tests.browser.lacking import require
from tests.browser.test_static_layer import LEAST

TELLING = (
    "nginx de Debian, sans compression",
    "politique sans WebAssembly",
    "filtre qui répond une page",
)
"""What the other two browsers are shown; ``python -m tests.browser.hosts`` shows them all."""
CASES = [
    (name, host) for name in NAMES for host in HOSTS if name == "chromium" or host.name in TELLING
]


@pytest.fixture(scope="module")
def browser_called() -> Iterator[Callable[[str], Driven]]:
    """Return a function that starts a browser once."""
    started: dict[str, Driven] = {}
    with ExitStack() as stack:

        def called(name: str) -> Driven:
            if name not in started:
                started[name] = stack.enter_context(driven(name))
            return started[name]

        yield called


@pytest.mark.parametrize(("name", "host"), CASES, ids=lambda one: getattr(one, "name", one))
def test_a_tutorial_is_ready_or_readable_with_its_true_reason(
    browser_called: Callable[[str], Driven],
    name: str,
    host: Host,
    site_folder: Path,
    tmp_path: Path,
) -> None:
    require(name, missing(name))
    require("hôtes", lacking())
    browser = browser_called(name)
    with host.serve(site_folder, tmp_path) as base:
        browser.open(f"{base}tutoriels/avis.html")
        found = browser.run("outcome")
    assert found["state"] == host.outcome
    assert found["words"] >= LEAST
