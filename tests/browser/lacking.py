"""What a test needs and a machine may not have."""

from __future__ import annotations

import os

import pytest


def require(what: str, lacks: str) -> None:
    """Leave out a test for want of ``lacks``, and say so; where ``CI`` is set, fail it."""
    if lacks:
        reason = f"{what}, il manque : {lacks}"
        pytest.fail(reason) if "CI" in os.environ else pytest.skip(reason)
