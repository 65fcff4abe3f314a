"""What each kind of signal is called for the reader, and the answer of the triage it suggests.

The names are everyday words: only a judge qualifies a text.
"""

from __future__ import annotations

from dataclasses import dataclass

from tutorials.signals.model import SignalType
from tutorials.signals.orientation import Orientation
from tutorials.signals.signal import Signal

FLOW = "avis"
CONTENT = "contenu"
"""Question of the flow on what the text contains."""

DANGER = "danger"
"""Question of the flow on safety, asked before any other."""

UNSURE = "ne-sais-pas"
"""Option of the question on the content, when nothing was found."""


@dataclass(frozen=True)
class Kind:
    """How one type of signal is shown.

    Args:
        label: an everyday word, set beside each mark.
        answer: option of the question on the content; empty when safety comes first.
    """

    label: str
    answer: str


KINDS: dict[SignalType, Kind] = {
    "menace": Kind("menace", ""),
    "detresse": Kind("personne en danger", ""),
    "provocation_discriminatoire": Kind("rejet d’un groupe", "haine"),
    "injure": Kind("insulte", "insulte"),
    "diffamation": Kind("accusation", "fait"),
    "vie_privee": Kind("vie privée", "vie-privee"),
    "denigrement": Kind("appel à éviter", "denigrement"),
    "faux_avis": Kind("expérience douteuse", "authenticite"),
    "ensemble": Kind("ton d’ensemble", "ne-sais-pas"),
    "critique": Kind("critique", "opinion"),
}

_OTHER_PERSON = "sante-d-autrui"
"""Family whose words are about a third person, which the triage asks apart."""

WHOLE = "ensemble"
"""Family that answers for a whole sentence, where no word decides: a guess, shown as one."""

ORIENTATIONS: dict[Orientation, str] = {
    "danger": "Danger possible : la sécurité d’abord",
    "abus_possible": "Abus possible",
    "critique_licite": "Plutôt une critique licite",
    "indetermine": "Rien de net repéré",
}
"""What each is called; ``templates/reading/orientations.html`` says what it means."""


def answer(signal: Signal) -> str:
    """Return the option of the question on the content that ``signal`` suggests, or nothing."""
    if signal.family == _OTHER_PERSON:
        return "tiers"
    return KINDS[signal.type].answer
