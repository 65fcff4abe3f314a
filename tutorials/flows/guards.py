"""What makes a part of a flow apply: conditions on answers and delays, and dates of validity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content

Conditions = dict[str, tuple[str, ...]]
"""``{question-id: [accepted options], "delai.<deadline-id>": [open | passed | unknown]}``."""

Status = Literal["open", "passed", "unknown"]
DEADLINE = "delai."
"""Prefix of the facts that Python computes from dates."""


@dataclass(frozen=True, kw_only=True)
class Guarded(Content):
    """Something that applies in some cases only."""

    when: Conditions = field(default_factory=dict)
    """Conditions : toutes les lignes doivent être vraies. « question: [réponses] » ou
    « delai.échéance: [open, passed, unknown] » ; plusieurs valeurs veulent dire « ou »."""
    unless: Conditions = field(default_factory=dict)
    """Exceptions : aucune de ces lignes ne doit être vraie."""
    valid_from: dt.date | None = None
    """Premier jour où cela vaut (AAAA-MM-JJ), par exemple l’entrée en vigueur d’une loi. Vide :
    depuis toujours."""
    valid_until: dt.date | None = None
    """Dernier jour où cela vaut (AAAA-MM-JJ). Vide : sans fin."""
