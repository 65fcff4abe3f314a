"""The project's own set: sentences written for it, each with its label and the reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutorials.replies.content import Replies
from tutorials.replies.review import review

LINES = [
    json.loads(line)
    for line in (Path(__file__).parent / "replies.jsonl").read_text("utf-8").splitlines()
]
EXPECTED = {
    "viole_secret": set(
        "relation soin date dossier paiement proche nom pseudonyme coordonnees".split()  # noqa: SIM905
    ),
    "agressif": {"agression", "ironie", "mensonge"},
    "menace": {"menace-judiciaire"},
    "contrepartie": {"contrepartie"},
    "sollicitation": {"sollicitation"},
    "publicite": {"publicite", "comparaison", "temoignage"},
    "denigrement": {"denigrement"},
    "faute": {"faute"},
    "forme": {"a-completer"},
}


def test_the_set_is_large_balanced_and_explained() -> None:
    acceptable = [line for line in LINES if line["verdict"] == "acceptable"]
    assert len(LINES) >= 150
    assert 0.2 <= len(acceptable) / len(LINES) <= 0.5
    assert all(line["pourquoi"] for line in LINES)
    assert len({line["texte"] for line in LINES}) == len(LINES)


@pytest.mark.parametrize("fault", sorted(EXPECTED))
def test_each_fault_is_stopped_by_the_right_rule(replies: Replies, fault: str) -> None:
    missed = []
    lines = [line for line in LINES if line["verdict"] == fault]
    for line in lines:
        done = review(line["texte"], replies.rulebook)
        rules = {one.rule for one in done.problems if one.level != "caution"}
        if done.verdict == "publiable" or not rules & EXPECTED[fault]:
            missed.append(line["texte"])
    assert len(missed) <= 0.05 * len(lines), missed


def test_acceptable_replies_are_not_stopped(replies: Replies) -> None:
    lines = [line for line in LINES if line["verdict"] == "acceptable"]
    stopped = [
        line["texte"]
        for line in lines
        if review(line["texte"], replies.rulebook).verdict != "publiable"
    ]
    assert len(stopped) <= 0.05 * len(lines), stopped
