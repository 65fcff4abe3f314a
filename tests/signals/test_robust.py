"""How people write changes no verdict: the same text, spelt another way.

Of the lots that were read while the words were written: at most 2 % of the lines may change, and
none from danger or abuse to lawful criticism.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon

LINES = map(json.loads, (Path(__file__).parent / "reviews.jsonl").read_text("utf-8").splitlines())
TEXTS = [line["texte"] for line in LINES if line["lot"] in ("reserve", "temoin")]
ALLOWED = 0.02
GRAVE = ("danger", "abus_possible")
RANKS = {"critique_licite": 0, "indetermine": 1, "abus_possible": 2, "danger": 3}
ENDED = [text for text in TEXTS if text[-1] in ".!?"]
CALM = "Le cabinet est au premier étage. La salle donne sur la cour. Il faisait beau ce jour-là. "


def without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))


def broken_lines(text: str) -> str:
    chance = random.Random(3)
    return re.sub(" ", lambda _: "\n" if chance.random() < 0.12 else " ", text)


def entities(text: str) -> str:
    known = {"’": "&#39;", "é": "&eacute;", "è": "&egrave;", "à": "&#224;", "œ": "&oelig;"}
    return "".join(known.get(char, char) for char in text)


def tangled(text: str) -> str:
    """Three letters in a hundred change places with the next, or are typed twice."""
    chance, out, at = random.Random(7), [], 0
    while at < len(text):
        pair = text[at : at + 2]
        if pair.isalpha() and len(pair) == 2 and chance.random() < 0.03:
            out.append(pair[::-1] if chance.random() < 0.5 else pair[0] + pair)
            at += 2
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


AROUND: dict[str, Callable[[str], str]] = {
    "sentences": lambda text: f"{CALM}{text} {CALM}",
    "politeness": lambda text: f"Bonjour, {text}",
    "full-stops-forgotten": lambda text: f"{CALM}{text.rstrip('.')} {CALM}",
    "excused": lambda text: f"Mon ancien plombier était un voleur. {text}",
    "lines": lambda text: f"{CALM}\n{text}\n{CALM}",
}

KINDS: dict[str, Callable[[str], str]] = {
    "politeness": lambda text: f"Bonjour, {text[0].lower()}{text[1:]}\nCordialement.",
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "entities": entities,
    "broken-lines": broken_lines,
    "double-spaces": lambda text: text.replace(" ", "  "),
    "no-break-spaces": lambda text: text.replace(" ", "\u00a0"),
    "soft-hyphens": lambda text: re.sub(r"(\w{4})(\w{3})", "\\1\u00ad\\2", text),
    "zero-width": lambda text: re.sub(r"(\w{3})(\w{2})", "\\1\u200b\\2", text),
    "capitals": str.upper,
    "small-letters": str.lower,
    "no-accents": without_accents,
    "look-alikes": lambda text: text.translate(str.maketrans("eoac", "еоас")),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "stretched": lambda text: re.sub(r"([aeiou])(\w)", r"\1\1\1\1\2", text, count=3),
    "pictures": lambda text: f"{text} 😡😡",
    "tangled": tangled,
    "straight-quotes": lambda text: re.sub("[«»]", '"', text.replace("’", "'")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_spelling_changes_no_verdict(lexicon: Lexicon, kind: str) -> None:
    changed = []
    for text in TEXTS:
        before = analyse(text, lexicon).orientation
        after = analyse(KINDS[kind](text), lexicon).orientation
        assert not (before in GRAVE and after == "critique_licite"), text
        changed += [(before, after, text)] if before != after else []
    assert len(changed) <= ALLOWED * len(TEXTS), changed


@pytest.mark.parametrize("kind", AROUND)
@pytest.mark.parametrize(
    "text",
    [
        "Les juges sont achetés, la preuve avec ce dossier.",
        "Elle a pris le volant de l’ambulance complètement ivre.",
        "Ce boulanger cache des rats dans sa réserve et paie l’inspecteur pour se taire.",
    ],
)
def test_what_is_learnt_is_heard_beside_anything(lexicon: Lexicon, kind: str, text: str) -> None:
    assert analyse(AROUND[kind](text), lexicon).orientation in GRAVE


@pytest.mark.parametrize("kind", AROUND)
def test_calm_text_around_them_lowers_no_verdict(lexicon: Lexicon, kind: str) -> None:
    lowered = [
        text
        for text in TEXTS
        for before in (analyse(text, lexicon).orientation,)
        if before in GRAVE
        and RANKS[analyse(AROUND[kind](text), lexicon).orientation] < RANKS[before]
    ]
    assert not lowered


def test_two_texts_together_say_no_less_than_each(lexicon: Lexicon) -> None:
    for first, second in pairwise(ENDED):
        ranks = [RANKS[analyse(one, lexicon).orientation] for one in (first, second)]
        both = RANKS[analyse(f"{first} {second}", lexicon).orientation]
        assert both >= max(ranks) or max(ranks) < RANKS["abus_possible"], (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "un es-croc",
        "un sal.aud",
        "#escroc",
        "#MédecinEscroc",
        "un $alaud",
        "un 3scroc",
        "un еsсrос",
        "connnnard",
        "un &eacute;norme connard",
        "un conanrd",
        "un charlattan",
        "#medecinescroc",
        "un_gros_connard",
        "une espèce danculé",
    ],
)
def test_an_insult_in_disguise_is_seen(lexicon: Lexicon, text: str) -> None:
    assert analyse(f"Ce médecin est {text}.", lexicon).orientation == "abus_possible"
