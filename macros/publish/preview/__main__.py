"""``python -m macros.publish.preview``: serve, watch, make again; ``PORT`` chooses the port."""

from __future__ import annotations

import os
import sys
import threading
import time
import webbrowser
from collections.abc import Iterable

from macros.publish.address import SETTING
from macros.publish.build import edition
from macros.publish.paths import ROOT
from macros.publish.prepare import LIVE
from macros.publish.preview.checks import Checks
from macros.publish.preview.server import Board, serve
from macros.publish.preview.site import Site
from macros.publish.preview.watch import Watch
from macros.publish.report import say
from tutorials.problems import Problem

PAUSE = 0.3
"""Seconds between two looks at the files."""


def main() -> int:
    """Serve until interrupted; 1 when the port cannot be had."""
    port = os.environ.get("PORT", "8000")
    if not port.isdecimal() or not 0 < int(port) < 65536:
        say(f"PORT={port} : un port est un nombre de 1 à 65535, par exemple PORT=8001.")
        return 1
    board = Board()
    site = Site()
    try:
        server = serve(site.shown, board, int(port))
    except OSError:
        say(f"Le port {port} est déjà pris, peut-être par un autre aperçu.")
        say(f"Fermez-le, ou choisissez un autre port : PORT={int(port) + 1} make serve")
        return 1
    os.environ |= {LIVE: "1", SETTING: "", "SITE_VERSION": edition().version}
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{port}/"
    try:
        _watch(site, board, address)
    except KeyboardInterrupt:
        say("\nAperçu terminé.")
    return 0


def _watch(site: Site, board: Board, address: str) -> None:
    """Make the site, then again at each change, for ever."""
    watch, checks = Watch(ROOT), Checks()
    say("Première préparation …")
    _tell(board, site.start(), checks)
    checks.ask()
    say(f"Aperçu : {address} (Ctrl+C pour l’arrêter)")
    if sys.stdout.isatty():
        webbrowser.open(address)
    while True:
        time.sleep(PAUSE)
        change = watch.change()
        if change.code:
            say("Le programme a changé : l’aperçu redémarre.")
            os.execv(sys.executable, [sys.executable, "-m", "macros.publish.preview"])
        if checks.news():
            _say(checks.found)
            if not checks.found:
                say("Plus rien à corriger.")
            board.remarked(checks.found)
        if not change:
            continue
        start = time.perf_counter()
        problems = site.update(change, board.page)
        _tell(board, problems, checks)
        say(f"Fait en {time.perf_counter() - start:.1f} s.")
        if change.content or change.pages:
            checks.ask()
        if not problems and site.finish():
            board.made(checks.found)


def _say(problems: Iterable[Problem]) -> None:
    """Print what has to be corrected, as pages show it."""
    for problem in problems:
        say(str(problem))


def _tell(board: Board, problems: list[Problem], checks: Checks) -> None:
    """Say what keeps the site from being made, else that it was."""
    if problems:
        _say(problems)
        board.refused(problems)
    else:
        board.made(checks.found)


if __name__ == "__main__":
    sys.exit(main())
