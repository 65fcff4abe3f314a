"""Tone that no word carries: capitals, strings of exclamation marks, mocking emojis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies import lists
from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_MARKS = re.compile(r"(?:[!?]\s?){2,40}")
_WORDS = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[^\W\d_a-zà-öø-ÿœ]{2}")
_MOCKING = re.compile("[😂🤣😆😹🙄😏🤡💩🖕😡🤬😠👎🤦🤷🙃🤥👿😤🤮]")
_LINKS = lists.bag("et ou donc alors mais puis")
_CLITICS = lists.bag("ne n me m nous lui leur le la l y en les se")
_MOST_CLITICS = 3
_IF = lists.bag("si lorsque")
_NOT = lists.bag("ne n")
_SHOUTED = 4
"""Words in capitals in a row that make a shout (acronyms are shorter runs)."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield shouted passages, repeated exclamation marks, mocking emojis and orders.

    Reads the lists ``imperatif-admis`` (imperatives that invite: « écrivez », « appelez ») and
    ``vous-admis`` (what may be said of the reader: « vous pouvez », « vous souhaitez »).
    """
    text = reply.text
    if "!" in text or "?" in text:
        for match in _MARKS.finditer(text):
            yield Hit("cri", *match.span())
    for match in _MOCKING.finditer(text):
        yield Hit("emoji", *match.span())
    if _CAPITALS.search(text):
        yield from _shouts(text)
    if "ez" in reply.folded.text:
        yield from _orders(reply, lists.words(words["imperatif-admis"]))
    if "vous" in reply.said:
        yield from _reproaches(reply, lists.starts(words["vous-admis"]))


def _orders(reply: Reply, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield imperatives at the start of a clause: « gardez vos leçons »."""
    for index, word in enumerate(reply.words):
        if not word.endswith("ez") or word in allowed or _asks(reply, index):
            continue
        if _opens(reply, _negation(reply, index)):
            yield Hit("ordre", *reply.origin(index, index + 1))


def _asks(reply: Reply, verb: int) -> bool:
    """Say whether the verb is a polite question: « pourriez-vous »."""
    return reply.words[verb].endswith("riez") and reply.words[verb + 1 : verb + 2] == ("vous",)


def _negation(reply: Reply, verb: int) -> int:
    """Return where the order starts: at « ne » in « ne vous étonnez pas », else at its verb."""
    pronoun = verb > 1 and reply.words[verb - 1] in (*_CLITICS, "vous")
    before = verb - 2 if pronoun else verb - 1
    return before if before >= 0 and reply.words[before] in _NOT else verb


def _reproaches(reply: Reply, allowed: tuple[str, ...]) -> Iterator[Hit]:
    """Yield « vous » followed by a verb of which it is the subject: « vous confondez »."""
    for you, word in enumerate(reply.words):
        at = you + 1
        if word != "vous" or (you and reply.words[you - 1] in _IF):
            continue
        while at - you <= _MOST_CLITICS and reply.same_sentence(you, at) and _clitic(reply, at):
            at += 1
        if not reply.same_sentence(you, at):
            continue
        verb = reply.words[at]
        if verb.endswith("ez") and verb != "chez" and not verb.startswith(allowed):
            yield Hit("reproche", *reply.origin(you, at + 1))


def _clitic(reply: Reply, at: int) -> bool:
    return reply.words[at] in _CLITICS


def _opens(reply: Reply, index: int) -> bool:
    """Say whether the word ``index`` starts a sentence or follows a comma or « et »."""
    if not index or not reply.same_sentence(index - 1, index):
        return True
    before = reply.folded.text[reply.spans[index - 1][1] : reply.spans[index][0]]
    return reply.words[index - 1] in _LINKS or any(mark in before for mark in ',;:("')


def _shouts(text: str) -> Iterator[Hit]:
    """Yield runs of words in capitals."""
    run: list[re.Match[str]] = []
    for match in (*_WORDS.finditer(text), None):
        if match and (match[0].isupper() and (len(match[0]) > 1 or run)):
            run.append(match)
            continue
        if sum(len(word[0]) > 1 for word in run) >= _SHOUTED:
            yield Hit("cri", run[0].start(), run[-1].end())
        run = []
