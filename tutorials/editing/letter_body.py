"""Read the body of a letter: restricted Markdown with roles, blanks, conditions and repeats."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import get_args

from tutorials.letters.model import Condition, Part, Passage, Role
from tutorials.problems import Problem

_BY_LINE = ("sender", "addressee", "place-date", "signature")
_CONTAINERS = (*_BY_LINE, "attachments")
_OPEN = re.compile(r":::\s+(\S+)\s*")
_CONDITION = re.compile(r"\{\{\s*([?!])\s*(\w+)\s*(?:=\s*([\w-]+)\s*)?\}\}")
_END = re.compile(r"\{\{\s*/\s*\}\}")
_REPEAT = re.compile(r"\{\{\s*\*\s*(\w+)\s*\}\}")
_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_COUNTED = re.compile(r"\{\{(\w+):([^|{}]+)\|([^|{}]+)\}\}")
"""« {{pieces:Pièce jointe|Pièces jointes}} »: the first form for one item, else the second."""
_TOKEN = re.compile(
    "|".join(p.pattern for p in (_CONDITION, _END, _REPEAT, _PLACEHOLDER, _COUNTED)) + r"|(\*\*)"
)


@dataclass
class Body:
    """What a body holds: its passages, the line of each, and what could not be read."""

    passages: list[Passage] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    errors: list[Problem] = field(default_factory=list)


def read_body(text: str, first_line: int, finish: Callable[[str], str]) -> Body:
    """Read ``text`` into passages.

    Args:
        text: the body as written, after the front matter.
        first_line: 1-based line of its first line in the file.
        finish: applied to each stretch of fixed text (registry values, French spaces).
    """
    reader = _Reader(finish)
    for number, line in enumerate(text.splitlines(), first_line):
        reader.line(number, line.strip())
    reader.close()
    return reader.body


def parse_parts(text: str, finish: Callable[[str], str] = str) -> tuple[tuple[Part, ...], str]:
    """Split a paragraph into parts; returns them and the field it repeats over, if any.

    Raises ValueError, with a French message, for a mark that is not closed.
    """
    parts: list[Part] = []
    opened: list[Condition] = []
    strong, repeat, start = False, "", 0
    for token in _TOKEN.finditer(text):
        _add(parts, text[start : token.start()], strong, opened, finish)
        start = token.end()
        sign, tested, value, repeated, placed, counted, one, many, stars = token.groups()
        if stars:
            strong = not strong
        elif sign:
            opened.append(Condition(tested, value or "", sign == "!"))
        elif counted:
            forms = (finish(one), finish(many))
            parts.append(Part(field=counted, forms=forms, strong=strong, when=tuple(opened)))
        elif repeated or placed:
            repeat = repeated or repeat
            parts.append(Part(field=repeated or placed, strong=strong, when=tuple(opened)))
        elif opened:
            opened.pop()
        else:
            raise ValueError("« {{/}} » ferme une condition qui n’est pas ouverte")
    _add(parts, text[start:], strong, opened, finish)
    if opened:
        raise ValueError(
            f"la condition sur « {opened[-1].field} » n’est pas fermée par « {{{{/}}}} »"
        )
    if strong:
        raise ValueError("« ** » ouvre un passage en gras qui n’est pas fermé")
    return tuple(parts), repeat


def _add(
    parts: list[Part], text: str, strong: bool, when: list[Condition], finish: Callable[[str], str]
) -> None:
    text = finish(text)
    if "{{" in text or "}}" in text:
        raise ValueError(f"marque incompréhensible dans « {text.strip()} »")
    if text:
        parts.append(Part(text=text, strong=strong, when=tuple(when)))


_NOT_HERE = (
    ("|", "une lettre n’a pas de tableau : écrivez une liste, un tiret par ligne"),
    ("###", "une lettre n’a pas ce niveau de titre : « # » pour l’objet, « ## » pour le reste"),
)
"""What Markdown has and letters have not, by how its lines start."""


class _Reader:
    """Goes through the lines once; keeps the open container, conditions and paragraph."""

    def __init__(self, finish: Callable[[str], str]) -> None:
        self.body = Body()
        self._finish = finish
        self._container = ""
        self._conditions: list[tuple[int, Condition]] = []
        self._pending: list[str] = []
        self._role: Role = "body"
        self._start = 0
        self._refused = (0, "")  # the last line that letters have not, and why

    def line(self, number: int, line: str) -> None:
        if not line:
            self._flush()
        elif line.startswith(":::"):
            self._flush()
            self._fence(number, line)
        elif (match := _CONDITION.fullmatch(line)) is not None:
            self._flush()
            sign, tested, value = match.groups()
            self._conditions.append((number, Condition(tested, value or "", sign == "!")))
        elif _END.fullmatch(line):
            self._flush()
            if self._conditions:
                self._conditions.pop()
            else:
                self._error(number, "« {{/}} » ne ferme aucune condition")
        else:
            self._text(number, line)

    def close(self) -> None:
        self._flush()
        if self._container:
            self._error(self._start, f"« ::: {self._container} » n’est pas fermé par « ::: »")
        for number, condition in self._conditions:
            self._error(number, f"la condition sur « {condition.field} » n’est pas fermée")

    def _fence(self, number: int, line: str) -> None:
        match = _OPEN.fullmatch(line)
        if match is None and line == ":::" and self._container:
            self._container = ""
        elif match is None or self._container:
            self._error(number, "« ::: » mal placé : un rôle s’ouvre par « ::: nom » et se ferme")
        elif match[1] not in _CONTAINERS:
            hint = f"rôles : {', '.join(_CONTAINERS)}"
            self._error(number, f"rôle inconnu : « {match[1]} »", hint)
        else:
            self._container, self._start = match[1], number

    def _text(self, number: int, line: str) -> None:
        for start, message in _NOT_HERE:
            if line.startswith(start):
                if (number - 1, message) != self._refused:
                    self._error(number, message)
                self._refused = (number, message)
                return
        role, text = self._role_of(line)
        joins = role == self._role and role in ("body", "quote", "item", "attachment")
        new_item = line.startswith("- ")
        if self._pending and (not joins or new_item):
            self._flush()
        if not self._pending:
            self._role, self._begun = role, number
        self._pending.append(text)
        if role in (*_BY_LINE, "subject", "heading", "attachments"):
            self._flush()

    def _role_of(self, line: str) -> tuple[Role, str]:
        """Return the role of a line of text, and the text without its mark."""
        if self._container in _BY_LINE:
            return _role(self._container), line
        if line.startswith("- "):
            return ("attachment" if self._container else "item"), line[2:]
        if self._container:
            continues = self._pending and self._role == "attachment"
            return ("attachment" if continues else "attachments"), line
        for mark, role in (("## ", "heading"), ("# ", "subject"), ("> ", "quote")):
            if line.startswith(mark):
                return _role(role), line.removeprefix(mark)
        return ("item" if self._pending and self._role == "item" else "body"), line

    def _flush(self) -> None:
        if not self._pending:
            return
        text, self._pending = " ".join(self._pending), []
        try:
            parts, repeat = parse_parts(text, self._finish)
        except ValueError as error:
            self._error(self._begun, str(error))
            return
        when = tuple(condition for _, condition in self._conditions)
        self.body.passages.append(Passage(self._role, parts, when, repeat))
        self.body.lines.append(self._begun)
        self.body.texts.append(text)

    def _error(self, number: int, message: str, hint: str = "") -> None:
        self.body.errors.append(Problem(message, hint, line=number))


def _role(name: str) -> Role:
    """Return ``name`` as a role; the callers only pass known ones."""
    role: Role = next(role for role in get_args(Role) if role == name)
    return role
