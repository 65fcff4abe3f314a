"""The search's rules, run by Node on the site's index."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.publish.paths import ROOT

Answers = list[dict[str, Any]]
Find = Callable[[list[str]], Answers]


@pytest.fixture(scope="session")
def find(site_folder: Path) -> Iterator[Find]:
    """Return a function: queries → for each, its pages in order, and whether help is shown."""
    command = ["node", "tests/search/find.mjs", str(site_folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        orders, replies = process.stdin, process.stdout

        def ask(queries: list[str]) -> Answers:
            orders.write(json.dumps(queries) + "\n")
            orders.flush()
            answers: Answers = json.loads(replies.readline())
            return answers

        yield ask
        orders.close()
