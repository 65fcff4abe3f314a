"""What is learnt of replies: it doubts where no rule speaks, and spares a chance find."""

from __future__ import annotations

from tutorials.replies.content import Replies
from tutorials.replies.opinion import heard
from tutorials.replies.review import Rulebook, review
from tutorials.replies.words import read
from tutorials.text.weights import Weights

LONG = "Cette page reçoit des messages de toutes sortes, et le secret vaut pour tous les lecteurs."
MOCKED = "Bravo pour votre remarque que nous lisons toujours ici avec la plus grande attention."


def knowing(text: str, each: int, threshold: int = 0) -> Weights:
    """Return weights that know every word of ``text``, by its first letters and by fewer."""
    words = {word.text for word in read(text).read}
    known = {short: each for word in words for short in (word[:6], f"{word[:4]}*")}
    return Weights(0, threshold, known)


def found(replies: Replies, text: str, opinion: Weights) -> set[str]:
    rules = Rulebook(replies.rules, replies.guide.words, opinion)
    return {one.rule for one in review(text, rules).problems}


def test_a_sentence_above_the_threshold_is_doubted_and_no_other(replies: Replies) -> None:
    assert found(replies, LONG, knowing(LONG, 50)) == {"neutre"}
    assert found(replies, LONG, knowing(LONG, 50, threshold=900)) == set()
    assert found(replies, LONG, knowing(LONG, -50)) == set()


def test_a_find_is_spared_where_its_sentence_sounds_good(replies: Replies) -> None:
    assert found(replies, MOCKED, knowing(MOCKED, 0)) == {"ironie"}
    assert found(replies, MOCKED, knowing(MOCKED, -90)) == set()


def test_what_betrays_is_said_however_good_its_sentence_sounds(replies: Replies) -> None:
    text = f"{LONG[:-1]}, comme le 3 mars lors de la consultation de Madame Durand."
    assert {"nom", "soin"} & found(replies, text, knowing(text, -300))


def test_too_little_is_known_of_a_short_sentence_for_it_to_sound_good() -> None:
    text = "Nous regrettons votre attente."
    assert heard(read(text).read, knowing(text, -300)) == {0: 0}
    assert heard(read(LONG).read, knowing(LONG, -300))[0] < 0


def test_a_greeting_is_not_judged() -> None:
    assert heard(read("Bonjour Madame.").read, knowing("Bonjour Madame.", 300)) == {}


def test_calm_sentences_around_one_change_nothing_of_what_is_heard_of_it() -> None:
    alone = heard(read(LONG).read, knowing(LONG, 50))
    among = heard(read(f"Le cabinet est ouvert. {LONG} Il est calme.").read, knowing(LONG, 50))
    assert alone[0] == among[1]
