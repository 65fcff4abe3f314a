"""What several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.paths import SITE


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """Return the finished site, which ``make test`` builds first."""
    if not (SITE / "service-worker.js").is_file():
        pytest.fail("Le site n’est pas construit : lancez « make site » (ou « make test »).")
    return SITE
