"""How many trials a fuzzer makes: few in every run of the tests, many with ``make fuzz``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

TIMES = int(os.environ.get("FUZZ", "1"))
"""By how much the numbers of trials are multiplied."""


def trials(count: int) -> Iterator[tuple[int, Random]]:
    """Yield the seeds of the trials, each with its own chance: the same ones every time."""
    for seed in range(count * TIMES):
        yield seed, Random(seed)
