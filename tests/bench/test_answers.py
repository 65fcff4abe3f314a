"""What the bench asks of Python is what Python answers: it is run by hand, and seldom."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.bench.answers import FIRST_ASKED, asked
from tutorials import app

REQUESTS = {**asked(), **FIRST_ASKED}


@pytest.mark.parametrize("name", REQUESTS)
def test_every_request_is_answered(library: Any, name: str) -> None:
    assert json.loads(app.call(json.dumps(REQUESTS[name])))["ok"]
