"""Texts of each kind, as somebody would paste them."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reading.conftest import Visit
from tests.reading.reader import Screen, words
from tutorials.library import Library
from tutorials.reading.screens import static

ABUSE = "C’est un escroc, il facture des séances jamais faites. Quelle équipe de connards !"
LAWFUL = "J’ai attendu deux heures et l’accueil était froid. À mon avis c’est trop cher."
THREAT = "On sait où tu habites."


def test_the_form_says_that_nothing_is_sent_and_asks_little(visit: Visit) -> None:
    reply = visit.send()
    assert "Il n’est envoyé à personne" in words(reply["html"])
    assert "facultatif" in words(reply["html"])
    assert reply["focus"] == "app-analyse-title"


@pytest.mark.parametrize(
    ("text", "orientation"),
    [
        (ABUSE, "abus possible"),
        (LAWFUL, "plutôt une critique licite"),
        ("Cabinet à fuir.", "rien de net repéré"),
        ("Le cabinet est fermé le mercredi.", "rien de net repéré"),
        ("👍👍👍", "rien de net repéré"),
    ],
)
def test_the_orientation_is_cautious_and_says_what_it_cannot_see(
    visit: Visit, text: str, orientation: str
) -> None:
    seen = words(visit.read(text))
    assert f"Orientation\xa0: {orientation}" in seen or f"Orientation&nbsp;: {orientation}" in seen
    for blind in ("le contexte", "la vérité", "la répétition", "les images"):
        assert blind in seen
    assert "seul un juge peut dire" in seen


@pytest.mark.parametrize(
    ("text", "label", "answer"),
    [
        ("Quelle équipe de connards !", "insulte", "insulte"),
        ("Il facture des séances jamais faites.", "accusation", "fait"),
        ("Il faut faire fermer ce cabinet.", "appel à éviter", "denigrement"),
        ("Qu’elle rentre dans son pays.", "rejet d’un groupe", "haine"),
        ("Sa fille est au collège Hugo.", "vie privée", "vie-privee"),
        ("Cette dentiste est bipolaire.", "vie privée", "tiers"),
        ("On m’a payé pour laisser un avis.", "expérience douteuse", "authenticite"),
        ("Je suis déçue.", "critique", "opinion"),
    ],
)
def test_each_kind_is_named_explained_and_suggests_its_answer(
    visit: Visit, text: str, label: str, answer: str
) -> None:
    html = visit.read(text)
    screen = Screen(html)
    assert any(label in reference for reference in screen.references)
    assert "registre.html#" in html
    suggested = html.split("<details", maxsplit=html.count("<details"))[-2:]
    before_others = html[: html.index("Je lis autre chose")]
    assert f'value="{answer}"' in before_others, suggested
    assert " checked" not in html


def test_every_mark_leads_to_its_explanation_and_back(visit: Visit) -> None:
    screen = Screen(visit.read(f"{ABUSE} {LAWFUL} Encore des connards."))
    inside = {link[1:] for link in screen.links if link.startswith("#")}
    assert len(screen.marks) > 6
    assert inside <= screen.ids


def test_a_family_found_twice_is_explained_once(visit: Visit) -> None:
    screen = Screen(visit.read("Des connards. Vraiment des abrutis."))
    assert screen.marks == ["connards", "abrutis"]
    assert screen.references == ["1 insulte", "1 insulte"]
    assert len([id for id in screen.ids if "remark" in id]) == 1


def test_where_courts_disagree_both_outcomes_are_shown(visit: Visit) -> None:
    seen = words(visit.read("Cabinet à fuir."))
    assert "Les juges ne sont pas d’accord entre eux." in seen
    assert "texte maintenu" in seen
    assert "texte sanctionné" in seen


def test_words_that_courts_discuss_are_suggested_last_and_with_a_warning(visit: Visit) -> None:
    html = visit.read("Je suis déçue. Cabinet à fuir.")
    assert html.index('value="opinion"') < html.index('value="denigrement"')
    assert "Ces mots sont discutés" in html


def test_a_threat_comes_before_everything_else(visit: Visit) -> None:
    reply = visit.send("read", text=f"{LAWFUL} {THREAT}", platform="")
    html = reply["html"]
    assert html.strip().startswith('<section class="notice notice--warning"')
    assert 'id="app-analyse-title"' in html[: html.index("reading__text")]
    assert html.index("17 ou le 112") < html.index("reading__text")
    assert Screen(html).references[-1].startswith("1 menace")


def test_a_home_address_is_a_matter_of_safety_too(visit: Visit) -> None:
    html = visit.read("Elle habite au 8 rue Basse.")
    assert 'data-answer="divulgation"' in html
    assert 'data-answer="menaces"' not in html


def test_no_danger_is_spoken_of_when_there_is_none(visit: Visit) -> None:
    assert "D’abord, votre sécurité" not in words(visit.read(LAWFUL))


def test_every_verdict_keeps_a_way_to_safety_and_says_how_often_it_is_wrong(visit: Visit) -> None:
    for text in (LAWFUL, ABUSE):
        assert "Par ici, la sécurité d’abord" in words(visit.read(text))
        assert "981 avis publics réels" in words(visit.read(text))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("😡🤬 quel connard 👨‍👩‍👧 !", "connard"),
        ("De\u0301cevant\u00a0: des e\u0301tudes pour ça, abruti !", "abruti"),
        ("\n\n  connard\r\nfin", "connard"),
        ("<b>connard</b> &amp; <script>alert(1)</script>", "connard"),
        ("{{ valeur('x') }} connard {% raw %} `code` **gras**", "connard"),
    ],
)
def test_marks_lie_on_the_exact_characters(visit: Visit, text: str, marked: str) -> None:
    screen = Screen(visit.read(text))
    assert marked in screen.marks
    assert screen.text == text.replace("\r\n", "\n")
    assert "script" not in screen.tags
    assert "b" not in screen.tags


def test_a_combining_accent_stays_with_its_letter(visit: Visit) -> None:
    screen = Screen(visit.read("Quel de\u0301bile\u0301 ! Un e\u0301scroc."))
    for mark in screen.marks:
        assert not re.match("[\u0300-\u036f]", mark)
    assert not re.search(r"^[\u0300-\u036f]", screen.text.split(screen.marks[-1])[1])


def test_overlapping_passages_keep_their_own_ends(visit: Visit) -> None:
    text = "Ce médecin de merde a tué ma mère, escroc et voleur, il vit de la fraude."
    screen = Screen(visit.read(text))
    assert screen.text == text
    assert len(screen.marks) >= 3


@given(
    st.text(
        st.one_of(
            st.characters(exclude_categories=()),
            st.sampled_from("😡́<>&\"'{}%\r\n\u200d\u00a0"),
        ),
        max_size=30,
    ),
    st.sampled_from([ABUSE, LAWFUL, THREAT, "<script>", "{{ x }}"]),
)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_anything_pasted_is_shown_back_as_it_is(visit: Visit, noise: str, text: str) -> None:
    pasted = f"{noise}{text}{noise}"
    reply = visit.send("read", text=pasted, platform=noise)
    assert reply["ok"] is True
    json.dumps(reply, ensure_ascii=False).encode("utf-8")
    screen = Screen(reply["html"])
    clean = re.sub("[\ud800-\udfff]", "\ufffd", pasted)
    assert screen.text == clean.replace("\r\n", "\n").replace("\r", "\n")
    assert "script" not in screen.tags


@pytest.mark.parametrize("text", ["", "  \r\n ", "\u200b\u00a0"])
def test_an_empty_text_is_asked_for_again(visit: Visit, text: str) -> None:
    reply = visit.send("read", text=text, platform="Doctolib")
    assert "Collez d’abord le texte de l’avis" in words(reply["html"])
    assert reply["focus"] == "app-analyse-errors"
    assert 'value="Doctolib"' in reply["html"]


def test_a_text_too_long_is_kept_and_the_limit_said(visit: Visit) -> None:
    long = "attente " * 1251
    reply = visit.send("read", text=long, platform="")
    assert "10 008 caractères" in words(reply["html"])
    assert long in reply["html"]
    assert reply["state"]["text"] == long
    assert visit.send("read", text=long[:10_000], platform="")["focus"] == "app-analyse-title"


def test_ten_thousand_characters_of_marks_are_a_screen(visit: Visit) -> None:
    text = ("connard à fuir, attente, escroc. " * 400)[:10_000]
    assert Screen(visit.read(text)).text == text


def test_the_static_layer_asks_the_questions_with_examples(visit: Visit, library: Library) -> None:
    html = static(library)
    assert html.count("<h3") == 9
    assert html.count("<q>") >= 16
    assert html.index("violence") < html.index("J’ai attendu")
    for gone in ("<form", "<button", "data-event"):
        assert gone not in html
