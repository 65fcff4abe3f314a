"""What a query costs does not grow with what is pasted: counted in characters read, not timed."""

from __future__ import annotations

import subprocess
from pathlib import Path

from macros.publish.paths import ROOT


def read(site: Path, length: int) -> int:
    """Return how many characters are looked at for a word of ``length`` characters."""
    command = ["node", "tests/search/work.mjs", str(site), str(length)]
    return int(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)


def test_a_word_of_three_hundred_thousand_letters_costs_no_more_than_one_of_two_thousand(
    site_folder: Path,
) -> None:
    small = read(site_folder, 2_000)
    assert 0 < small <= 3_000
    assert read(site_folder, 300_000) == small
