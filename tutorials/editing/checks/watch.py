"""What the form of the watch's file cannot show: unknown words, unknown law."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.law.registry import Registry
from tutorials.problems import Path, Problem
from tutorials.watch.model import BRACES, NAMES, Watch


def check(watch: Watch, registry: Registry) -> Iterator[Problem]:
    """Yield unknown braces, and unknown law ids."""
    for index, phrase in enumerate(watch.phrases):
        for name in BRACES.findall(phrase.text):
            if name not in NAMES:
                path: Path = ("phrases", index, "text")
                hint = f"mots possibles : {', '.join(NAMES)}"
                yield Problem(f"mot inconnu entre accolades : « {name} »", hint, path)
    for index, place in enumerate(watch.places):
        for id in place.law:
            if id not in registry.entries:
                path = ("places", index, "law")
                yield Problem(f"le registre n’a pas d’entrée « {id} »", path=path)
