"""``python -m macros.publish``: prepare, render, finish, check; and say what was made."""

from __future__ import annotations

import sys

from macros.publish.build import build
from macros.publish.report import say
from tutorials.problems import ContentError


def main() -> int:
    """Build the site; print every problem of its content when there is one."""
    try:
        build()
    except ContentError as error:
        for problem in error.problems:
            say(f"  {problem}")
        say(f"Le site n’a pas été construit : {len(error.problems)} problème(s) à corriger.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
