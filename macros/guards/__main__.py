"""``python -m macros.guards``: run every guard; fail when something has to be corrected."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence

from macros.guards import law, sentences, typography, unused, written
from macros.pages import check as pages
from macros.publish.paths import ROOT, SITE
from tutorials.editing.kinds import CONTENT, Build, compile_law, compile_places
from tutorials.editing.progress import on_terminal
from tutorials.editing.text_file import Unreadable
from tutorials.problems import Problem


def main() -> int:
    """Print notes, then problems; return 1 when there is a problem."""
    content = _content()
    asked = pages.check(ROOT, pages.known_law(content.registry))
    if unread := [each for each in content.problems + asked if isinstance(each, Unreadable)]:
        _show("À corriger d’abord", unread)
        return 1
    registry = content.registry
    _show("À relire, sans urgence", sentences.check(ROOT))
    _show("Règles à revérifier", law.overdue(registry, dt.date.today()))
    _show("Règles que rien ne cite", law.unused(ROOT, registry))
    on_terminal("textes et orthographe")
    problems = [*asked, *written.check(ROOT, content)]
    on_terminal("programme et clés qui ne servent pas")
    problems += unused.check(ROOT)
    on_terminal("typographie du site")
    if SITE.is_dir():
        problems += typography.check(SITE)
    else:
        print("Typographie : le site n’est pas construit (« make site »), elle n’est pas relue.")
    _show("À corriger", problems)
    return 1 if problems else 0


def _content() -> Build:
    """Compile law and places alone: a fault elsewhere must not hide what guards see."""
    build = Build(CONTENT, ROOT)
    compile_law(build)
    compile_places(build)
    return build


def _show(title: str, found: Sequence[Problem]) -> None:
    if found:
        print(f"\n{title} ({len(found)}) :")
        for problem in found:
            print(f"  {problem}")


if __name__ == "__main__":
    sys.exit(main())
