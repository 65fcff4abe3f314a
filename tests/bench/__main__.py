"""Print every measure: ``python -m tests.bench``, or those of some browsers, named after it."""

from __future__ import annotations

import os
import sys

from tests.bench import answers, boots
from tests.browser.driven import NAMES, missing


def main(names: list[str]) -> None:
    """Measure the browsers called ``names``, all that this machine has when there is none."""
    print(f"{os.cpu_count()} cœurs, charge {os.getloadavg()[0]:.1f}")
    for name in names or NAMES:
        if lacks := missing(name):
            print(f"{name} laissé de côté, il manque : {lacks}")
        else:
            boots.measure(name)
    answers.measure()
    print(f"charge à la fin {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
