"""The project's letters, read once, and answers that try them hard."""

from tests.library import library
from tutorials.letters.model import Field, Letter

LONG_WORD = "anticonstitutionnellement" * 3 + "x" * 15
URLS = [f"https://avis.example/{number:02}/{'ab/' * 92}" for number in range(30)]
NASTY = "<b>&\"'</b> {{nom}} {{?rpps}} ** \x00\x08\x1b\u202e\u2066 [à remplir] \ud800 \\n ]]>"
FOREIGN = "😀 👨‍👩‍👧 é́ مرحبا بالعالم שלום Ελλάδα Nguyễn"
LONG_TEXT = "Un mot, puis un autre. " * 220
Answers = dict[str, str | list[str]]


def letters() -> dict[str, Letter]:
    """Return all letters, by id."""
    found: dict[str, Letter] = library().letters
    return found


def answers(letter: Letter, text: str, entries: list[str] | None = None) -> Answers:
    """Answer every field: choices by the last option, lists by ``entries``, the rest by text."""
    return {field.id: _answer(field, text, entries or [text]) for field in letter.fields}


def _answer(field: Field, text: str, entries: list[str]) -> str | list[str]:
    if field.options:
        return field.options[-1].value
    if field.type == "date":
        return "2026-02-28"
    return entries if field.type == "list" else text


def cases(letter: Letter) -> dict[str, Answers | None]:
    """Return the answers each letter is tried with, by name; None is the blank letter."""
    required = {field.id for field in letter.fields if field.required}
    examples = {f"exemple {i}": dict(one.values) for i, one in enumerate(letter.examples, 1)}
    first = next(iter(examples.values()))
    extremes = {
        "texte long": LONG_TEXT,
        "signes": NASTY,
        "mot long": LONG_WORD,
        "langues": FOREIGN,
    }
    return {
        "vierge": None,
        "sans réponse": {},
        **examples,
        "sans facultatif": {id: value for id, value in first.items() if id in required},
        **{name: answers(letter, text) for name, text in extremes.items()},
        "adresses": answers(letter, URLS[0], URLS),
        "tout": answers(letter, f"{NASTY} {LONG_WORD} {FOREIGN}", [*URLS[:3], FOREIGN]),
    }
