"""What the form of the signal files cannot show: ids, patterns, laws, decisions, examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tutorials.editing.checks.identifiers import malformed
from tutorials.editing.inflections import verb_forms
from tutorials.law.registry import Registry
from tutorials.problems import Path, Problem
from tutorials.signals.analyse import all_signals
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.model import (
    DecisionFile,
    Family,
    Group,
    GroupFile,
    SignalContent,
    SignalFile,
)
from tutorials.text.phrases import PhraseError, Reader


def check_groups(file: GroupFile) -> Iterator[Problem]:
    """Yield the problems of ``mots.yml``."""
    names = Counter(group.name for group in file.groups)
    for index, group in enumerate(file.groups):
        path: Path = ("groups", index)
        if names[group.name] > 1:
            yield Problem(f"groupe écrit deux fois : « {group.name} »", path=(*path, "name"))
        yield from _verbs(group, path)


def check_cases(file: DecisionFile) -> Iterator[Problem]:
    """Yield the problems of ``decisions.yml``."""
    ids = Counter(case.id for case in file.cases)
    for index, case in enumerate(file.cases):
        if ids[case.id] > 1:
            yield Problem(f"décision écrite deux fois : « {case.id} »", path=("cases", index, "id"))


def check_families(
    file: SignalFile, groups: Reader, cases: frozenset[str], registry: Registry
) -> Iterator[Problem]:
    """Yield what must be right before the lexicon can be compiled."""
    for index, family in enumerate(file.families):
        path: Path = ("families", index)
        yield from malformed(family.id, path, "menace-voilee")
        if family.law not in registry.entries:
            yield Problem(f"règle inconnue du registre : « {family.law} »", path=(*path, "law"))
        for at, case in enumerate(family.cases):
            if case not in cases:
                hint = "ajoutez-la à decisions.yml"
                yield Problem(f"décision inconnue : « {case} »", hint, (*path, "cases", at))
        yield from _verbs(family, path)
        for key in ("phrases", "exceptions"):
            for at, text in enumerate(getattr(family, key)):
                try:
                    groups.compile(text)
                except PhraseError as error:
                    yield Problem(f"phrase illisible : {error}", path=(*path, key, at))
        for key in ("flagged", "passed"):
            if not getattr(family.examples, key):
                hint = "donnez au moins une phrase marquée et une phrase laissée"
                yield Problem("exemples absents", hint, (*path, "examples", key))


def check_examples(content: SignalContent, lexicon: Lexicon) -> Iterator[tuple[int, Problem]]:
    """Yield, with the number of the file, every example that the compiled families contradict."""
    for number, file in enumerate(content.files):
        for index, family in enumerate(file.families):
            for problem in _examples(family, ("families", index, "examples"), lexicon):
                yield number, problem


def _examples(family: Family, path: Path, lexicon: Lexicon) -> Iterator[Problem]:
    for at, text in enumerate(family.examples.flagged):
        if not _marks(family, text, lexicon):
            yield Problem(
                f"cette phrase devrait être marquée : « {text} »", "", (*path, "flagged", at)
            )
    for at, text in enumerate(family.examples.passed):
        if _marks(family, text, lexicon):
            yield Problem(
                f"cette phrase ne devrait pas être marquée : « {text} »", "", (*path, "passed", at)
            )


def _marks(family: Family, text: str, lexicon: Lexicon) -> bool:
    """Say whether ``family`` marks ``text`` with its full weight."""
    signals = all_signals(text, lexicon)
    return any(one.family == family.id and one.weight == family.weight for one in signals)


def _verbs(words: Group | Family, path: Path) -> Iterator[Problem]:
    for at, verb in enumerate(words.verbs):
        try:
            verb_forms(verb)
        except ValueError:
            hint = "écrivez ses formes dans words"
            yield Problem(f"verbe en -er ou -ir attendu : « {verb} »", hint, (*path, "verbs", at))
