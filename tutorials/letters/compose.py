"""Turn a letter and answers into a document: conditions, repeats and gaps, once for all formats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tutorials.dates.french import long_date
from tutorials.dates.periods import last_day
from tutorials.letters.document import Block, Document, Run, RunKind
from tutorials.letters.model import BUILT_IN, Condition, Field, Letter, Part, Passage
from tutorials.letters.note import cover_note
from tutorials.letters.values import Values, items, missing, read_date

_LINE, _NBSP = "____", "\u00a0"
_SPACES, _MARKS = " \u00a0\u202f", '«»“”"„'
_FINAL = ("!", "?", "…")
_BUILT_IN_BLANKS = {"today": "date de la lettre", "deadline": "date limite"}


def compose(letter: Letter, values: Values | None, today: dt.date | None) -> Document:
    """Return ``letter`` filled with ``values``, or its blank template.

    Args:
        letter: as compiled.
        values: answers by field id; None for the blank template, which shows every passage.
        today: the day of writing; None leaves it blank.

    Wrong answers (see ``values.wrong``) are written as typed: the text stays the author's.
    """
    given = values or {}
    lacking = list(letter.fields) if values is None else missing(letter, given)
    writing = _Writing(letter, given, template=values is None, today=today)
    return Document(
        name=letter.id,
        title=letter.title,
        email_subject=writing.line(letter.subject_parts),
        blocks=tuple(writing.blocks()),
        note=cover_note(lacking, template=values is None, checked=letter.checked),
        missing=tuple(lacking),
        checked=letter.checked,
    )


def due_date(letter: Letter, today: dt.date) -> dt.date | None:
    """Return the day to come back to a letter written ``today``, if it has one."""
    delay = letter.deadline.delay if letter.deadline else None
    return last_day(today, delay) if delay else None


@dataclass(frozen=True)
class _Writing:
    """One composition: the letter, the answers, and whether it is the blank template."""

    letter: Letter
    values: Values
    template: bool
    today: dt.date | None

    def blocks(self) -> Iterable[Block]:
        for passage in self.letter.body:
            if self._holds(passage.when):
                yield from self._repeated(passage)

    def line(self, parts: tuple[Part, ...]) -> str:
        """Write ``parts`` on one line, gaps included."""
        return "".join(run.text for run in self._fitted(parts, "")).replace("\n", " ")

    def _repeated(self, passage: Passage) -> Iterable[Block]:
        label = self._variant(passage.when)
        entries = self._answers(passage.repeat) if passage.repeat else [""]
        if not entries and self._expected(passage.repeat):
            entries = [""]
        for entry in entries:
            runs = _joined(self._fitted(passage.parts, entry))
            if any(run.text.strip() for run in runs):
                yield Block(passage.role, (*label, *runs))

    def _fitted(self, parts: tuple[Part, ...], entry: str) -> list[Run]:
        """Write ``parts`` in turn; an answer does not repeat the marks of the text around it."""
        held = [part for part in parts if self._holds(part.when)]
        runs: list[Run] = []
        for part, after in zip(held, [*held[1:], Part()], strict=False):
            run = self._run(part, entry)
            text, before = run.text, runs[-1].text if runs else ""
            if part.field and not part.forms and run.kind != "blank":
                text = fitted(before, text, after.text)
            elif text.startswith(".") and before.endswith(_FINAL):
                text = text[1:]
            if text:
                runs.append(Run(text, run.kind))
        return runs

    def _run(self, part: Part, entry: str) -> Run:
        kind: RunKind = "strong" if part.strong else "text"
        if part.forms:
            several = self.template or len(self._answers(part.field)) != 1
            return Run(part.forms[several], kind)
        if not part.field:
            return Run(part.text, kind)
        written = entry or self._written(part.field)
        return Run(written, kind) if written else self._gap(part.field)

    def _holds(self, conditions: tuple[Condition, ...]) -> bool:
        return all(self._one_holds(condition) for condition in conditions)

    def _one_holds(self, condition: Condition) -> bool:
        if self.template:
            return not condition.absent
        answers = self._answers(condition.field)
        met = condition.value in answers if condition.value else bool(answers)
        return met != condition.absent

    def _variant(self, conditions: tuple[Condition, ...]) -> tuple[Run, ...]:
        """In the template, say for which choice a passage is meant."""
        labels = [self._option_label(c) for c in conditions if c.value and self.template]
        return tuple(
            Run(f"Au choix, si «{_NBSP}{label}{_NBSP}»{_NBSP}: ", "blank") for label in labels
        )

    def _option_label(self, condition: Condition) -> str:
        options = self._field(condition.field).options
        return next(option.label for option in options if option.value == condition.value)

    def _expected(self, id: str) -> bool:
        """Say whether an empty ``id`` leaves a visible gap, rather than nothing."""
        return self.template or id in BUILT_IN or bool(self._field(id).required)

    def _gap(self, id: str) -> Run:
        name = _BUILT_IN_BLANKS.get(id) or self._field(id).blank
        return Run(f"{_LINE}{_NBSP}{name}{_NBSP}{_LINE}", "blank")

    def _answers(self, id: str) -> list[str]:
        return items(self._field(id), self.values)

    def _written(self, id: str) -> str:
        """Return what ``{{id}}`` writes; empty when there is no answer."""
        if id in BUILT_IN:
            return self._day(id)
        field, answers = self._field(id), self._answers(id)
        if not answers:
            return ""
        if field.type == "date":
            day = read_date(answers[0])
            return long_date(day).replace(" ", _NBSP) if day else answers[0]
        if field.type == "choice":
            option = next(option for option in field.options if option.value == answers[0])
            return option.text or option.label
        return answers[0]

    def _day(self, id: str) -> str:
        day = self.today
        if id == "deadline" and day:
            day = due_date(self.letter, day)
        return long_date(day).replace(" ", _NBSP) if day else ""

    def _field(self, id: str) -> Field:
        return next(field for field in self.letter.fields if field.id == id)


def fitted(before: str, answer: str, after: str) -> str:
    """Return ``answer`` without the full stop or the quotation marks that stand around it already.

    Args:
        before: the fixed text before it.
        answer: as typed.
        after: the fixed text after it.
    """
    if after.startswith(".") and answer.endswith(".") and not answer.endswith(".."):
        answer = answer[:-1].rstrip()
    if before.rstrip(_SPACES).endswith("«"):
        answer = answer.strip(_SPACES + _MARKS)
    return answer


def _joined(runs: list[Run]) -> list[Run]:
    """Merge neighbours of one kind; a document then has no more runs than it needs."""
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].kind == run.kind:
            merged[-1] = Run(merged[-1].text + run.text, run.kind)
        else:
            merged.append(run)
    return merged
