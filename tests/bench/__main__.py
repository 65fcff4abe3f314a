"""Print every measure: ``python -m tests.bench``, or those of some browsers, named after it.

``--beside FOLDER`` takes turns with another finished site, such as that of an older commit.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tests.bench import answers, boots, preview, returns
from tests.browser.driven import NAMES, missing


def main() -> None:
    """Measure the browsers that are named, all that this machine has when there is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="browser")
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--runs", type=int, default=0, help="starts of each way, at the most")
    parts = ["boots", "returns", "answers", "preview"]
    parser.add_argument("--only", choices=parts, action="append", help="this part; may be repeated")
    asked = parser.parse_args()
    wanted = asked.only or parts
    print(f"{os.cpu_count()} cœurs, charge {os.getloadavg()[0]:.1f}")
    for name in asked.names or NAMES:
        if lacks := missing(name):
            print(f"{name} laissé de côté, il manque : {lacks}")
        else:
            if "boots" in wanted:
                boots.measure(name, asked.beside, asked.runs)
            if "returns" in wanted:
                returns.measure(name, asked.beside)
    if "answers" in wanted:
        answers.measure()
    if "preview" in wanted:
        preview.measure()
    print(f"charge à la fin {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
