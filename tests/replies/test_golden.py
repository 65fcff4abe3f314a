import json
from pathlib import Path

from tests.golden import check_golden
from tutorials.replies.content import Replies
from tutorials.replies.review import Rulebook, review

HERE = Path(__file__).parent


def test_no_answer_on_our_own_replies_changes_unseen(replies: Replies) -> None:
    lines = map(json.loads, (HERE / "replies.jsonl").read_text("utf-8").splitlines())
    check_golden(
        HERE / "golden.txt", (answer(line["id"], line["texte"], replies.rulebook) for line in lines)
    )


def answer(id: str, text: str, rules: Rulebook) -> str:
    done = review(text, rules)
    found = [f"{one.rule}:{one.level} « {' '.join(one.excerpt.split())} »" for one in done.problems]
    return " ".join([id, done.verdict, *found])
