"""The words of the command line in French: argparse passes them through gettext, and has no French.

Only those that whoever types a command may meet; the others are about faults of the program.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "usage: ": "emploi : ",
    "positional arguments": "à donner",
    "options": "options",
    "show this help message and exit": "montre cette aide",
    "%(prog)s: error: %(message)s\n": "%(prog)s : %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "the following arguments are required: %s": "il manque : %s",
    "one of the arguments %s is required": "il faut l’une de ces options : %s",
    "not allowed with argument %s": "cette option ne va pas avec %s",
    "unrecognized arguments: %s": "en trop, ou mal écrit : %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s peut être %(matches)s : écrivez l’option en entier"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "« %(value)s » n’existe pas ; au choix : %(choices)s"
    ),
    "expected one argument": "il manque ce qui suit cette option",
    "expected at most one argument": "une seule chose suit cette option",
    "expected at least one argument": "il manque ce qui suit cette option",
    "ignored explicit argument %r": "rien ne suit cette option : %r",
    "invalid %(type)s value: %(value)r": "« %(value)s » ne convient pas",
}


def speak_french() -> None:
    """Have every parser of this process write in French."""
    setattr(argparse, "_", lambda text: WORDS.get(text, text))  # noqa: B010  # the types have no « _ »
