"""What several folders of tests share."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import settings

from macros.publish.paths import SITE
from tests import library as project
from tutorials.library import Library

pytest_plugins = ("tests.law.fixtures", "tests.letters.fixtures")
"""What the tests of several folders ask for: the law, and a short letter to break."""

_BROWSER = Path(__file__).parent / "browser"

settings.register_profile("untimed", deadline=None)  # a busy machine is not a failure
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the choices that the Makefile makes."""
    group = parser.getgroup("projet")
    group.addoption("--quick", action="store_true", help="sans navigateur ni essai long")
    group.addoption("--order", default="", help="graine d’un autre ordre, hors des navigateurs")


def pytest_report_header(config: pytest.Config) -> str:
    """Name the order, to be had again."""
    return f"ordre des essais : {config.getoption('order') or 'celui des dossiers'}"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Read no test of the browsers when none will run: half of all tests are there."""
    return True if config.getoption("quick") and collection_path == _BROWSER else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not quick; put what needs no browser in the order that was asked for."""
    slow = [item for item in items if item.get_closest_marker("slow")]
    if config.getoption("quick"):
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in set(slow)]
    if seed := config.getoption("order"):
        chance = random.Random(seed)
        files = {item.path: chance.random() for item in items}
        among = {item: chance.random() for item in items}
        items.sort(
            key=lambda item: (0, 0) if _in_browser(item) else (files[item.path], among[item])
        )
    # Browsers first, in their own order, then files with a long test: workers end together.
    long = {item.path for item in slow}
    items.sort(key=lambda item: 0 if _in_browser(item) else 1 if item.path in long else 2)


def _in_browser(item: pytest.Item) -> bool:
    return item.path.is_relative_to(_BROWSER)


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the project's own library, installed."""
    return project.library()


@pytest.fixture(autouse=True)
def _own_content() -> None:
    """Begin each test with the project's content: the test before may have installed another."""
    project.put_back()


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """Return the finished site, which ``make test`` builds first."""
    if not (SITE / "service-worker.js").is_file():
        pytest.fail("Le site n’est pas construit : lancez « make site » (ou « make test »).")
    return SITE


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name, once each, what this machine lacks and what was left out for it."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = {report.longrepr[2].removeprefix("Skipped: ") for report in skipped}
    for reason in sorted(reasons):
        terminalreporter.write_line(f"Laissé de côté : {reason}", yellow=True)
