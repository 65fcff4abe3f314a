"""The reading aid through the door, and as plain values for the command line."""

from __future__ import annotations

from typing import Any

from tutorials.problems import Problem
from tutorials.request import RequestError
from tutorials.signals.analyse import Analysis, analyse
from tutorials.signals.model import Decision
from tutorials.signals.needs import Needs
from tutorials.signals.signal import Signal
from tutorials.text.spans import utf16_spans

LONGEST = 100_000
"""Code points that one request may hold; a review has a few hundred."""


def op_signals(request: dict[str, Any], library: Needs) -> dict[str, Any]:
    """Answer ``{"op": "signals", "id": …, "text": …}``.

    Each signal has its span in code points (``start``, ``end``) and in the page's UTF-16 units
    (``start_utf16``, ``end_utf16``), the reference of the rule and the decisions to show.
    """
    text = request.get("text")
    if not isinstance(text, str):
        raise RequestError(Problem("« text » doit être un texte", path=("text",)))
    if len(text) > LONGEST:
        hint = f"collez au plus {LONGEST} caractères"
        raise RequestError(Problem("le texte est trop long", hint, ("text",)))
    lexicon = library.signals
    analysis = analyse(text, lexicon)
    reply = to_json(request.get("id"), analysis)
    spans = utf16_spans(text, [(one.start, one.end) for one in analysis.signals])
    for one, span, values in zip(analysis.signals, spans, reply["signals"], strict=True):
        values["start_utf16"], values["end_utf16"] = span
        values["reference"] = library.registry.entry(one.law).reference
        values["decisions"] = [_case(lexicon.cases[id]) for id in one.cases]
    return reply


def to_json(id: Any, analysis: Analysis) -> dict[str, Any]:
    """Return the answer for one text, spans in code points."""
    return {
        "id": id,
        "orientation": analysis.orientation,
        "signals": [_signal(signal) for signal in analysis.signals],
    }


def _signal(signal: Signal) -> dict[str, Any]:
    return {
        "type": signal.type,
        "start": signal.start,
        "end": signal.end,
        "excerpt": signal.excerpt,
        "why": signal.why,
        "law": signal.law,
        "weight": signal.weight,
        "family": signal.family,
    }


def _case(case: Decision) -> dict[str, Any]:
    number = f", n° {case.number}" if case.number else ""
    date = f", {case.date}" if case.date else ""
    return {
        "reference": f"{case.court}{date}{number}",
        "outcome": case.outcome,
        "kept": case.kept,
        "url": case.url,
    }
