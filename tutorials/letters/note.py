"""The cover note of a letter with gaps: what to fill in before sending."""

from __future__ import annotations

from collections.abc import Sequence

from tutorials.letters.document import Block, BlockRole, Run
from tutorials.letters.model import Field
from tutorials.typography import NBSP

_TITLE = "À compléter avant l’envoi"
_HOW = (
    "Cette page est pour vous : retirez-la avant d’envoyer la lettre. "
    "Les passages surlignés, entre deux traits, restent à écrire."
)
_VARIANTS = "Gardez un seul des passages marqués « Au choix », et retirez les passages inutiles."
_SECRET = "N’ajoutez rien qui fasse reconnaître une patiente ou un patient."


def cover_note(lacking: Sequence[Field], *, template: bool, checked: str = "") -> tuple[Block, ...]:
    """Return the note listing the ``lacking`` fields; nothing when nothing lacks.

    Args:
        lacking: the fields to fill in.
        template: whether it is the blank letter, which shows every variant.
        checked: when the letter's rules were checked.
    """
    if not lacking:
        return ()
    choices = any(field.options for field in lacking)
    variants = [_VARIANTS] if template and choices else []
    texts = [_HOW, *variants, _SECRET, *([checked] if checked else [])]
    return (
        _block("note-title", _TITLE),
        *(_block("note", text.replace(" :", f"{NBSP}:")) for text in texts),
        *(_block("note-item", _item(field)) for field in lacking),
    )


def _item(field: Field) -> str:
    text = field.blank[:1].upper() + field.blank[1:]
    if field.options:
        choices = [f"«{NBSP}{option.text or option.label}{NBSP}»" for option in field.options]
        text += f"{NBSP}: {', ou '.join(choices)}"
    return text if field.required else f"{text} (facultatif)"


def _block(role: BlockRole, text: str) -> Block:
    return Block(role, (Run(text.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")),))
