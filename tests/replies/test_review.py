from __future__ import annotations

import io
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutorials.editing.commands import review as command
from tutorials.library import Library
from tutorials.replies.content import Replies
from tutorials.replies.ops import op_review
from tutorials.replies.review import review
from tutorials.request import RequestError


def rules(replies: Replies, text: str, platform: str | None = None, pasted: str = "") -> list[str]:
    return [one.rule for one in review(text, replies.rulebook, platform, pasted).problems]


@pytest.mark.parametrize(
    "text",
    [
        "Lors de votre visite, tout allait bien.",
        "LORS DE VOTRE VISITE, tout allait bien.",
        "lors de votre  visite tout allait bien",
        "lors de votre\nvisite, tout allait bien",
        unicodedata.normalize("NFD", "Après votre séance, tout allait bien."),
    ],
)
def test_a_visit_is_seen_however_it_is_typed(replies: Replies, text: str) -> None:
    done = review(text, replies.rulebook)
    assert done.verdict == "ne_pas_publier"
    assert "relation" in [one.rule for one in done.problems]


def test_spans_are_exact_after_emojis_and_combining_accents(library: Library) -> None:
    text = unicodedata.normalize("NFD", "👩🏽‍⚕️ été : votre séance 😡")
    reply = op_review({"op": "review", "id": 7, "text": text}, library)
    assert reply["id"] == 7
    for problem in reply["findings"]:
        assert text[problem["start"] : problem["end"]] == problem["excerpt"]
        page = text.encode("utf-16-le")[2 * problem["start_utf16"] : 2 * problem["end_utf16"]]
        assert page.decode("utf-16-le") == problem["excerpt"]
    excerpts = [unicodedata.normalize("NFC", one["excerpt"]) for one in reply["findings"]]
    assert "votre séance" in excerpts


def test_words_of_two_sentences_make_no_phrase(replies: Replies) -> None:
    assert rules(replies, "Le cabinet lit votre message. Visite des locaux sur demande.") == []


def test_a_pseudonym_of_the_review_must_not_come_back(replies: Replies) -> None:
    pasted = "Zoubida K\nTrès déçue par le Dr Lenoir."
    assert rules(replies, "Bonjour zoubida, merci.", None, pasted) == ["pseudonyme"]
    assert rules(replies, "Cordialement, Dr Lenoir", None, pasted) == []


def test_the_length_is_the_platform_s(replies: Replies) -> None:
    text = "Le cabinet est ouvert. " * 60
    assert rules(replies, text, "autre") == ["longueur"]
    assert review(text, replies.rulebook, "autre").verdict == "a_corriger"
    assert review(text, replies.rulebook, "google").verdict == "publiable"


def test_the_edge_of_the_secret_is_shown_but_stops_nothing(replies: Replies) -> None:
    done = review("Nous regrettons que votre expérience ait déçu.", replies.rulebook)
    assert done.verdict == "publiable"
    assert [one.level for one in done.problems] == ["caution"]


def test_neither_confirming_nor_denying_is_accepted(replies: Replies) -> None:
    text = "Nous ne pouvons ni confirmer ni infirmer qu’une personne est suivie ici."
    assert rules(replies, text) == []


def test_a_request_without_text_is_refused(library: Library) -> None:
    with pytest.raises(RequestError):
        op_review({"op": "review", "text": None}, library)


def test_the_command_answers_each_line() -> None:
    output = io.StringIO()
    lines = [{"id": "a", "texte": "Votre dossier est ici."}, {"id": "b", "texte": "Bonjour."}]
    source = io.StringIO("\n".join(json.dumps(line) for line in lines) + "\n\n")
    assert command.main(source, output) == 0
    first, second = (json.loads(line) for line in output.getvalue().splitlines())
    assert (first["id"], first["verdict"]) == ("a", "ne_pas_publier")
    assert set(first["findings"][0]) == {
        "rule", "start", "end", "excerpt", "why", "proposal",
    }  # fmt: skip
    assert second == {"id": "b", "verdict": "publiable", "findings": []}


def test_the_command_says_which_line_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(io.StringIO('{"id": 1}\n'), io.StringIO()) == 1
    assert "ligne 1" in capsys.readouterr().err


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                ("vous", "votre", "avez", "été", "rendez-vous", "l’", "[", "<", "06", ".", "\n")
            ),
        ),
        max_size=40,
    )
)
def test_any_text_gets_an_answer_with_exact_spans(replies: Replies, parts: list[str]) -> None:
    text = " ".join(parts)
    done = review(text, replies.rulebook, "autre", text)
    for one in done.problems:
        assert 0 <= one.start < one.end <= len(text) or not text
        assert text[one.start : one.end] == one.excerpt
