"""Compose a reply from written fragments: opening, body, facts, closing, signature.

A fact is a sentence that some practices only may say: it comes in where it was ticked. A review
that praises is answered without an opening or a closing that would speak of disappointment.

Every text that can be composed passes the review without a finding: ``check`` tries them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from tutorials.replies.model import Guide, Length, Signatory, Situation, Tone

LENGTHS: tuple[Length, ...] = get_args(Length)
TONES: tuple[Tone, ...] = get_args(Tone)
SIGNATORIES: tuple[Signatory, ...] = get_args(Signatory)


@dataclass(frozen=True)
class Options:
    """What a person chooses about the text.

    Args:
        length: ``courte`` (two or three sentences) or ``moyenne``.
        tone: opening to use.
        signatory: who signs.
        variant: which wording of the body, from 0.
        facts: which of the situation's facts are true here, from 0.
    """

    length: Length = "courte"
    tone: Tone = "neutre"
    signatory: Signatory = "cabinet"
    variant: int = 0
    facts: tuple[int, ...] = ()


def compose(situation: Situation, options: Options, guide: Guide) -> str:
    """Return the reply for ``situation``.

    Raises:
        ValueError: the situation has no text, or not that many wordings.
    """
    bodies = situation.bodies.get(options.length, ())
    if not 0 <= options.variant < len(bodies):
        raise ValueError(f"« {situation.id} » n’a pas de texte n° {options.variant + 1}")
    said = [bodies[options.variant], *(situation.facts[fact] for fact in options.facts)]
    if not situation.pleased:
        said.insert(0, guide.openings[options.tone])
        said.append(guide.closings[options.signatory][options.length])
    return f"{guide.greeting}\n{' '.join(said)}\n{guide.signatures[options.signatory]}"


def all_options(situation: Situation, facts: tuple[int, ...] = ()) -> Iterator[Options]:
    """Yield every choice that :func:`compose` accepts for ``situation``, with these ``facts``."""
    for length in LENGTHS:
        for variant in range(len(situation.bodies.get(length, ()))):
            for tone in TONES[:1] if situation.pleased else TONES:
                for signatory in SIGNATORIES:
                    yield Options(length, tone, signatory, variant, facts)


def all_facts(situation: Situation) -> tuple[tuple[int, ...], ...]:
    """Return what may be ticked, at the fewest and at the most: a fact is read by itself."""
    every = tuple(range(len(situation.facts)))
    return ((), every) if every else ((),)
