"""What several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from macros.publish.paths import SITE

pytest_plugins = ("tests.law.fixtures", "tests.letters.fixtures")
"""What the tests of several folders ask for: the law, and a short letter to break."""

settings.register_profile("untimed", deadline=None)  # a busy machine is not a failure
settings.load_profile("untimed")


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
