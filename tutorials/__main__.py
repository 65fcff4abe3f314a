"""``python -m tutorials``: the command line for editors; each command is a module."""

from __future__ import annotations

import argparse
import importlib
import io
import pkgutil
import signal
import sys
from collections.abc import Sequence

from tutorials.editing import commands
from tutorials.editing.french_arguments import speak_french


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command of ``tutorials/editing/commands/`` and return its exit code."""
    _speak_utf8()
    speak_french()
    parser = argparse.ArgumentParser(
        prog="python -m tutorials", description="Les commandes de qui rédige le contenu."
    )
    choices = parser.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    for module in sorted(pkgutil.iter_modules(commands.__path__), key=lambda found: found.name):
        command = importlib.import_module(f"{commands.__name__}.{module.name}")
        summary = (command.__doc__ or "").strip().splitlines()[0]
        name = module.name.replace("_", "-")
        one = choices.add_parser(name, help=summary, description=command.__doc__)
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    chosen = parser.parse_args(arguments)
    code: int = chosen.run(chosen)
    return code


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the machine’s language; skip a mark before the text."""
    for stream, encoding in (
        (sys.stdin, "utf-8-sig"),
        (sys.stdout, "utf-8"),
        (sys.stderr, "utf-8"),
    ):
        if isinstance(stream, io.TextIOWrapper):  # not what a test reads from memory
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # `… | head` ends a command, as it ends any other
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
