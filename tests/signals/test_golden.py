import json
from pathlib import Path

from tests.golden import check_golden
from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.signal import Signal

HERE = Path(__file__).parent
SHOWN = 4
"""Of the lines that were only learnt from, one in so many is in the file: reading all would be
slow, and hide a change in its crowd."""


def test_no_answer_on_our_own_reviews_changes_unseen(lexicon: Lexicon) -> None:
    lines = map(json.loads, (HERE / "reviews.jsonl").read_text("utf-8").splitlines())
    shown = (
        line
        for number, line in enumerate(lines)
        if line["lot"] != "apprentissage" or number % SHOWN == 0
    )
    check_golden(
        HERE / "golden.txt", (answer(line["id"], line["texte"], lexicon) for line in shown)
    )


def answer(id: str, text: str, lexicon: Lexicon) -> str:
    """Write « s001 abus_possible injure/insulte! « connards » »; ``!`` marks what is strong."""
    analysis = analyse(text, lexicon)
    return " ".join([id, analysis.orientation, *map(passage, analysis.signals)])


def passage(signal: Signal) -> str:
    strong = "!" if signal.weight == "fort" else ""
    extract = " ".join(signal.excerpt.split())
    return f"{signal.type}/{signal.family}{strong} « {extract} »"
