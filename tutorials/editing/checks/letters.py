"""What makes a letter wrong although it can be read; problems carry paths, placed by the reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from tutorials.case.facts import FACTS
from tutorials.case.kinds import KINDS
from tutorials.deadlines.legal import Delays
from tutorials.editing.checks import by_hand
from tutorials.editing.checks.combinations import answer_sets
from tutorials.editing.checks.letter_body import check_body
from tutorials.editing.checks.reviewed import reviewed
from tutorials.editing.checks.sentences import faults
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.editing.expressions import values_named
from tutorials.editing.kept import kept
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.letters.model import BUILT_IN, Condition, Field, Front, Letter, Part
from tutorials.letters.values import missing, wrong
from tutorials.places import Places
from tutorials.problems import Path, Problem

_FIELD_ID = re.compile(r"[a-z][a-z0-9_]*")
_WORDS_IN_PUBLIC = {"injure-diffamation", "faux-avis"}
"""The situations of letters that are sent while a judge's delay runs."""


def check_letter(
    letter: Letter, name: str, registry: Registry, front: Front, texts: Sequence[str]
) -> list[Problem]:
    """Return what is wrong with one letter.

    Args:
        letter: as compiled.
        name: the file's name without extension, which its id must equal.
        registry: the law.
        front: the front matter as written, where numbers typed by hand are looked for.
        texts: the passages of the body as written, for the same reason.
    """
    problems = list(_front(letter, name, registry, front))
    for index, text in enumerate(texts):
        problems += _typed(("body", index), text)
    problems += _fields(letter)
    problems += _uses(letter)
    problems += _between_fields(letter)
    problems += check_body(letter)
    if not problems:
        problems += _examples(letter)
        problems += kept(lambda: tuple(_sentences(letter)), letter)
    return problems


def check_claims(letter: Letter, delays: Delays) -> Iterator[Problem]:
    """Yield the delays and the facts that ``letter`` depends on and that do not exist."""
    for index, claim in enumerate(letter.claims):
        at: Path = ("claims", index)
        if claim.rule and claim.rule not in delays.rules:
            hint = "un délai de « content/deadlines »"
            yield Problem(f"délai inconnu : « {claim.rule} »", hint, (*at, "rule"))
        if claim.absent and claim.absent not in FACTS:
            hint = "un fait de « tutorials/case/facts.py »"
            yield Problem(f"fait inconnu : « {claim.absent} »", hint, (*at, "absent"))


def check_requests(letter: Letter) -> Iterator[Problem]:
    """Yield the kinds and the fields that ``letter`` names of requests, and that do not exist."""
    fields = {field.id for field in letter.fields}
    kinds = [("asks", letter.asks.kind)] if letter.asks else []
    kinds += [("follows", kind) for kind in letter.follows.kinds] if letter.follows else []
    for key, kind in kinds:
        if kind not in KINDS:
            hint = f"genres : {', '.join(KINDS)}"
            yield Problem(f"genre de demande inconnu : « {kind} »", hint, (key,))
    if letter.asks and bool(letter.asks.to) == bool(letter.asks.name):
        yield Problem("« asks » nomme un destinataire", "écrivez « to » ou « name »", ("asks",))
    names = [("asks", letter.asks.to)] if letter.asks else []
    if about := letter.follows:
        named = (about.to, about.kind, about.object, about.received, about.answered)
        names += [("follows", name) for name in named]
    for key, name in names:
        if name and name not in fields:
            yield Problem(f"champ inconnu : « {name} »", "", (key,))


def check_links(letter: Letter, places: Places) -> list[Problem]:
    """Return the letters and the chapter that ``letter`` names and that do not exist."""
    named: list[tuple[Path, str]] = [(("id",), letter.id)]
    named += [(("next_letters", i), id) for i, id in enumerate(letter.next_letters)]
    if letter.deadline and letter.deadline.letter:
        named.append((("deadline", "letter"), letter.deadline.letter))
    known = f"lettres : {', '.join(sorted(places.letters))}"
    problems = [
        Problem(f"lettre inconnue de « places.yml » : « {id} »", known, path)
        for path, id in named
        if id not in places.letters
    ]
    page, _, anchor = letter.chapter.partition("#")
    chapter = places.chapters.get(page)
    if letter.chapter and (chapter is None or (anchor and anchor not in chapter.sections)):
        hint = "écrivez « page#section » comme dans « places.yml »"
        problems.append(Problem(f"chapitre inconnu : « {letter.chapter} »", hint, ("chapter",)))
    return problems


def _front(letter: Letter, name: str, registry: Registry, front: Front) -> Iterator[Problem]:
    if letter.id != name:
        yield Problem(f"l’identifiant doit être le nom du fichier : « {name} »", path=("id",))
    if not any("patient" in text for text in letter.never_attach):
        hint = "dites de ne rien joindre qui concerne une patiente ou un patient"
        yield Problem("rien n’est dit des patients", hint, ("never_attach",))
    yield from reviewed(letter)
    for index, id in enumerate(letter.law):
        if id not in registry.entries:
            yield Problem(f"« {id} » n’est pas dans le registre du droit", path=("law", index))
    for path, text in _texts(front):
        yield from _text(path, text, registry)
    yield from _court_delay(front, registry)


def _court_delay(front: Front, registry: Registry) -> Iterator[Problem]:
    """Yield a problem if a letter about words in public is silent on the judge's delay.

    No letter of ours stops that delay: who sends one must read, beside it, that it runs.
    """
    courts = {id for id, entry in registry.entries.items() if entry.court}
    said = " ".join((front.delay, front.warning, front.next_steps))
    told = {dotted.rpartition(".")[0] for dotted in values_named(said)}
    if courts and _WORDS_IN_PUBLIC.intersection(front.situations) and not courts & told:
        hint = "dites dans « warning » jusqu’à quand on peut aller devant le juge"
        yield Problem("cette lettre n’arrête aucun délai, et ne le dit pas", hint, ("warning",))


def _text(path: Path, text: str, registry: Registry) -> Iterator[Problem]:
    try:
        registry.expand(text)
    except UnknownLaw as unknown:
        yield Problem(f"« {unknown.args[0]} » n’est pas dans le registre du droit", path=path)
    yield from _typed(path, text)
    for _, id in by_hand.by_hand(text, registry):
        yield by_hand.problem(id, path)


def _typed(path: Path, text: str) -> Iterator[Problem]:
    for start, end in typed_numbers(text):
        hint = 'prenez-le dans le registre : {{ valeur("id.nom") }}'
        yield Problem(f"montant ou délai écrit à la main : « {text[start:end]} »", hint, path)


def _texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text that readers see, with its path; answers and names are not looked at."""
    skipped = (
        "examples",
        "example",
        "id",
        "law",
        "value",
        "case",
        "use",
        "chapter",
        "next_letters",
        "rule",
        "start",
        "absent",
        "kind",
        "kinds",
        "to",
        "received",
        "answered",
        "when",
    )
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif hasattr(value, "__dataclass_fields__"):
        for item in fields(value):  # type: ignore[arg-type]
            if item.name not in skipped:
                yield from _texts(getattr(value, item.name), (*path, item.name))


def _fields(letter: Letter) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for path, field in _with_paths(letter):
        seen[field.id] += 1
        for key in ("label", "blank", "example"):
            if not getattr(field, key) and not (key == "example" and field.type == "choice"):
                yield Problem(f"clé obligatoire absente : « {key} »", "ajoutez cette clé", path)
        if not _FIELD_ID.fullmatch(field.id) or field.id in BUILT_IN:
            hint = "minuscules sans accent, chiffres et « _ »"
            yield Problem(f"nom de champ refusé : « {field.id} »", hint, path)
        if seen[field.id] > 1:
            yield Problem(f"champ demandé deux fois : « {field.id} »", path=path)
        if (field.type == "choice") != bool(field.options):
            yield Problem("« options » va avec le type « choice », et lui seul", path=path)
        if len({option.value for option in field.options}) < len(field.options):
            yield Problem("deux réponses portent le même nom", path=(*path, "options"))


def _between_fields(letter: Letter) -> Iterator[Problem]:
    """Look at what fields and claims say of other fields."""
    known = {field.id: field for field in letter.fields}
    for path, field in _with_paths(letter):
        if field.of and field.of not in known:
            yield Problem(f"champ inconnu : « {field.of} »", "", (*path, "of"))
        yield from _answers_known(field.case_when, known, (*path, "case_when"))
    for index, claim in enumerate(letter.claims):
        at: Path = ("claims", index)
        if bool(claim.rule) != bool(claim.start):
            yield Problem("« rule » et « start » vont ensemble", "écrivez les deux", at)
        if claim.start and (claim.start not in known or known[claim.start].type != "date"):
            yield Problem(f"ce n’est pas un champ de date : « {claim.start} »", "", (*at, "start"))
        yield from _answers_known(claim.when, known, (*at, "when"))


def _answers_known(
    when: Mapping[str, tuple[str, ...]], known: Mapping[str, Field], path: Path
) -> Iterator[Problem]:
    for id, accepted in when.items():
        options = [option.value for option in known[id].options] if id in known else []
        for value in accepted:
            if value not in options:
                yield Problem(f"« {value} » n’est pas une réponse de « {id} »", "", path)


def _with_paths(letter: Letter) -> Iterator[tuple[Path, Field]]:
    for g, group in enumerate(letter.groups):
        for f, field in enumerate(group.fields):
            yield ("groups", g, "fields", f), field


def _uses(letter: Letter) -> Iterator[Problem]:
    """Look for fields that are unknown or unused."""
    known = {field.id for field in letter.fields}
    used: set[str] = set()
    named = [(path, names) for path, names in _named(letter)]
    for path, names in named:
        used |= names
        for id in sorted(names - known - set(BUILT_IN)):
            yield Problem(f"champ inconnu : « {id} »", f"champs : {', '.join(sorted(known))}", path)
        if "deadline" in names and letter.deadline is None:
            yield Problem("« {{deadline}} » demande une échéance (« deadline: »)", path=path)
    for path, field in _with_paths(letter):
        if field.id not in used:
            yield Problem(f"champ jamais écrit dans la lettre : « {field.id} »", path=path)


def _named(letter: Letter) -> Iterator[tuple[Path, set[str]]]:
    yield ("email_subject",), _names(letter.subject_parts, ())
    for index, passage in enumerate(letter.body):
        yield ("body", index), _names(passage.parts, passage.when)


def _names(parts: Iterable[Part], when: Iterable[Condition]) -> set[str]:
    conditions = [*when, *(condition for part in parts for condition in part.when)]
    return {part.field for part in parts if part.field} | {one.field for one in conditions}


def _examples(letter: Letter) -> Iterator[Problem]:
    if not letter.examples:
        yield Problem("il faut au moins un exemple", path=("examples",))
    for index, example in enumerate(letter.examples):
        path: Path = ("examples", index, "values")
        for problem in wrong(letter, example.values):
            yield Problem(problem.message, problem.hint, path)
        for field in missing(letter, example.values):
            yield Problem(f"champ obligatoire sans réponse : « {field.id} »", path=path)


def _sentences(letter: Letter) -> Iterator[Problem]:
    """Write the letter with each set of answers and read its sentences; each fault once."""
    seen: set[tuple[int, str]] = set()
    for values in answer_sets(letter):
        for index, message in faults(letter, values):
            if (index, message) not in seen:
                seen.add((index, message))
                yield Problem(message, _without(letter, values), ("body", index))


def _without(letter: Letter, values: dict[str, str | list[str]]) -> str:
    """Say for which answers a fault appears."""
    absent = [field.id for field in letter.fields if field.id not in values]
    chosen = [
        f"{field.id} = {values[field.id]}"
        for field in letter.fields
        if field.options and field.id in values
    ]
    parts = [*([f"sans {', '.join(absent)}"] if absent else []), *chosen]
    return f"cas : {' ; '.join(parts)}" if parts else ""
