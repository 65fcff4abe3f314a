"""Check the content of replies: what its form alone cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.law.registry import Registry, UnknownLaw
from tutorials.problems import Path, Problem
from tutorials.replies.compose import (
    LENGTHS,
    SIGNATORIES,
    TONES,
    all_facts,
    all_options,
    compose,
)
from tutorials.replies.content import Replies
from tutorials.replies.lists import list_keys
from tutorials.replies.model import Guide, Rule, Signatory, Situation
from tutorials.replies.review import review
from tutorials.text.phrases import PhraseError, Reader
from tutorials.typography import french


def check_rule(rule: Rule, guide: Guide, registry: Registry) -> list[Problem]:
    """Check one rule: examples of both kinds, readable phrases, law that exists."""
    problems = _unknown_laws(rule.law, registry)
    for key, examples in (("flagged", rule.flagged), ("accepted", rule.accepted)):
        if not examples:
            problems.append(Problem("il faut au moins un exemple", path=(key,)))
    reader = Reader(list_keys({**guide.words, **rule.words}))
    for path, phrase in _phrases(rule):
        try:
            reader.compile(phrase)
        except PhraseError as bad:
            problems.append(Problem(str(bad), "voyez comment écrire une phrase", path))
    return problems


def check_guide(guide: Guide, registry: Registry) -> list[Problem]:
    """Check that no tone, signatory or length lacks its text."""
    problems = _unknown_laws((guide.divergence_law,), registry, "divergence_law")
    for tone in TONES:
        if tone not in guide.openings:
            problems.append(Problem(f"il manque le ton « {tone} »", path=("openings",)))
    for signatory in SIGNATORIES:
        if signatory not in guide.signatures:
            problems.append(Problem(f"il manque « {signatory} »", path=("signatures",)))
        problems += _missing_lengths(guide, signatory)
    return problems


def check_situation(
    situation: Situation, rules: frozenset[str], registry: Registry
) -> list[Problem]:
    """Check one situation: texts where an answer is possible, none where it is not."""
    problems = _unknown_laws(situation.law, registry)
    if situation.strict and (situation.bodies or situation.facts):
        problems.append(Problem("aucun texte ne peut être proposé ici", path=("bodies",)))
    for length in () if situation.strict else LENGTHS:
        if not situation.bodies.get(length):
            problems.append(Problem(f"il manque un texte « {length} »", path=("bodies",)))
    if situation.advice == "possible" and not situation.do:
        problems.append(Problem("dites ce qu’une réponse peut faire", path=("do",)))
    for number, bad in enumerate(situation.bad):
        if bad.rule not in rules:
            path = ("bad", number, "rule")
            problems.append(Problem(f"règle inconnue : « {bad.rule} »", path=path))
    return problems


def check_texts(replies: Replies) -> Iterator[tuple[str, Problem]]:
    """Review every text that can be composed, and every reply not to write.

    Yields the situation's id with each problem: a text with a finding, a bad reply let through.
    """
    for situation in replies.situations:
        for problem in dict.fromkeys(_refused(situation, replies)):
            yield situation.id, problem
        for number, bad in enumerate(situation.bad):
            found = review(bad.text, replies.rulebook).problems
            if bad.rule not in {finding.rule for finding in found}:
                message = f"la règle « {bad.rule} » ne voit pas cet exemple"
                yield situation.id, Problem(message, path=("bad", number, "text"))


def _refused(situation: Situation, replies: Replies) -> Iterator[Problem]:
    """Yield what the review finds in each text; several of them share a sentence."""
    for facts in all_facts(situation):
        for options in all_options(situation, facts):
            text = french(compose(situation, options, replies.guide))
            path: Path = ("facts",) if facts else ("bodies", options.length, options.variant)
            for finding in review(text, replies.rulebook).problems:
                message = f"un texte proposé est refusé : « {finding.excerpt} »"
                yield Problem(message, f"règle « {finding.rule} »", path)


def _phrases(rule: Rule) -> Iterator[tuple[Path, str]]:
    """Yield every phrase of ``rule`` with where it stands."""
    for number, group in enumerate(rule.groups):
        for rank, phrase in enumerate(group.phrases):
            yield ("groups", number, "phrases", rank), phrase
    for rank, phrase in enumerate(rule.unless):
        yield ("unless", rank), phrase
    for rank, phrase in enumerate(rule.unless_sentence):
        yield ("unless_sentence", rank), phrase


def _missing_lengths(guide: Guide, signatory: Signatory) -> list[Problem]:
    closings = guide.closings.get(signatory, {})
    missing = [length for length in LENGTHS if length not in closings]
    return [
        Problem(f"il manque la fin « {length} »", path=("closings", signatory))
        for length in missing
    ]


def _unknown_laws(ids: tuple[str, ...], registry: Registry, key: str = "law") -> list[Problem]:
    """Check that the registry has every id."""
    problems = []
    for number, id in enumerate(ids):
        try:
            registry.entry(id)
        except UnknownLaw:
            problems.append(Problem(f"le registre n’a pas « {id} »", path=(key, number)))
    return problems
