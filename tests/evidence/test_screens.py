import base64
import datetime as dt
import hashlib
import io
import json
import subprocess
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import library as project
from tests.case.library import library
from tutorials.case import entries
from tutorials.case.model import Capture, Case, Item, to_json
from tutorials.case.reading import from_json
from tutorials.dates.french import long_date
from tutorials.evidence import export, screens
from tutorials.evidence.export import hashes
from tutorials.letters.answers import from_case
from tutorials.request import Event, ShowRequest
from tutorials.screen import case_of

TODAY = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 21, 18, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
URL = "https://avis.example/dr-martin/4821"
FILES = {"avis.png": b"one capture", "page entière.mp4": b"another" * 1000}
FORM = {
    "url": (URL,),
    "seen_on-day": ("20",),
    "seen_on-month": ("11",),
    "seen_on-year": ("2026",),
    "seen_at": ("14h5",),
    "author": ("Visiteur37",),
    "text": ("Fermé !\n<script>alert(1)</script> {{ loi('x') }}",),
}


def show(state: Any, happened: str = "", /, **fields: tuple[str, ...]) -> dict[str, Any]:
    """Show the reply to an event; ``item`` is a rank, as in the sheet that ``state`` shows."""
    if "item" in fields:
        fields["item"] = (entries.key(case_of(state).evidence[int(fields["item"][0])]),)
    return sent(state, happened, **fields)


def sent(state: Any, happened: str = "", /, **fields: tuple[str, ...]) -> dict[str, Any]:
    event = Event(happened, fields) if happened else None
    reply = screens.show(ShowRequest("preuves", state, event, TODAY, NOW), library())
    return dict(json.loads(json.dumps(reply)))  # as it travels to the page and back


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def saved(**changes: tuple[str, ...]) -> dict[str, Any]:
    return show(None, "save", **{**FORM, "seen_at": ("14h05",), **changes})["state"]


def with_captures() -> dict[str, Any]:
    return show(
        saved(),
        "capture",
        item=("0",),
        name=tuple(FILES),
        sha256=tuple(sha(data) for data in FILES.values()),
        size=tuple(str(len(data)) for data in FILES.values()),
    )["state"]


def held(files: dict[str, bytes] = FILES) -> tuple[str, ...]:
    return tuple(f"{sha(data)} {zlib.crc32(data)} {len(data)}" for data in files.values())


def assembled(download: dict[str, Any]) -> bytes:
    """Do what the page does with the parts of a zip."""
    files = {sha(data): data for data in FILES.values()}
    return b"".join(
        files[part["file"]] if "file" in part else base64.b64decode(part["base64"])
        for part in download["parts"]
    )


def test_the_tool_starts_with_what_the_case_already_knows() -> None:
    case = Case(facts={"url": URL, "pseudonyme": "Visiteur37"})
    html = show({"case": to_json(case)})["html"]
    assert f'value="{URL}"' in html
    assert 'value="Visiteur37"' in html


def test_an_item_kept_enters_the_sheet_and_the_case() -> None:
    reply = show(None, "save", **{**FORM, "seen_at": ("14h05",)})
    assert reply["title"] == "Votre fiche de preuves"
    assert "20 novembre 2026 à 14:05" in reply["html"]
    assert "&lt;script&gt;" in reply["html"]
    assert "une preuve faible" in reply["html"]
    facts = reply["state"]["case"]["facts"]
    assert facts["url"] == URL
    assert facts["passage"].startswith("Fermé !")


SHOWN = {
    "review": ("https://avis.example/dr-martin/4821/avis/9",),
    "posted": ("il y a 2 mois",),
    "profile": ("https://avis.example/profil/visiteur37",),
    "stars": ("1 sur 5",),
    "listing": ("Cabinet du docteur Martin",),
    "rating": ("4,2 sur 5, 63 avis",),
    "captured_on-day": ("21",),
    "captured_on-month": ("11",),
    "captured_on-year": ("2026",),
}


def test_what_proof_and_limitation_need_is_on_the_sheet_and_goes_to_the_letters() -> None:
    state = saved(**SHOWN)
    for each in show(state, "sheet")["downloads"]:
        text = base64.b64decode(each["base64"]).decode("utf-8")
        for typed, *_ in (value for name, value in SHOWN.items() if "captured" not in name):
            assert typed in text
        assert "21 novembre 2026" in text
    facts = state["case"]["facts"]
    assert facts["url"] == SHOWN["review"][0]
    assert facts["date_publication"].startswith("2026-08-2")  # the prudent, oldest reading
    content = project.library()
    case = from_json(state["case"])
    assert isinstance(case, Case)
    for id, values in (
        ("doute-authenticite", ("review", "profile", "stars", "listing", "rating")),
        ("signalement-plateforme", ("review", "profile", "stars", "listing")),
        ("notification-dsa", ("review", "profile")),
        ("plainte-procureur", ("review", "profile")),
        ("dossier-avocat", ("review", "profile", "stars", "listing", "rating")),
    ):
        known = from_case(content.letters[id], case)
        assert {SHOWN[name][0] for name in values} <= set(known.values()), id
        assert "date_publication" not in known  # « il y a 2 mois » is no date for a letter


def test_what_was_typed_of_an_item_is_shown_again_to_be_corrected() -> None:
    html = show(saved(**SHOWN), "edit", item=("0",))["html"]
    assert all(f'value="{value}"' in html for (value,) in SHOWN.values())


def test_a_date_that_the_site_writes_unreadably_stays_on_the_sheet_only() -> None:
    case = saved(posted=("bientôt",))["case"]
    assert case["evidence"][0]["posted"] == "bientôt"
    assert "date_publication" not in case["facts"]


@settings(max_examples=30)
@given(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime.combine(TODAY, dt.time())))
def test_the_day_and_hour_seen_are_kept_as_the_clock_showed_them(seen: dt.datetime) -> None:
    typed = {"day": str(seen.day), "month": str(seen.month), "year": str(seen.year)}
    day = {f"seen_on-{part}": (text,) for part, text in typed.items()}
    state = saved(**day, seen_at=(f"{seen:%H:%M}",))
    for each in show(state, "sheet")["downloads"]:
        text = base64.b64decode(each["base64"]).decode("utf-8")
        assert f"{long_date(seen.date())} à {seen:%H:%M}, heure locale" in text


@pytest.mark.parametrize(
    ("change", "target"),
    [
        ({"url": ("",)}, "url"),
        ({"seen_on-day": ("",)}, "seen_on-day"),
        ({"seen_on-month": ("12",)}, "seen_on-day"),
        ({"seen_on-day": ("",), "seen_on-month": ("",), "seen_on-year": ("",)}, "seen_on-day"),
        ({"captured_on-day": ("31",), "captured_on-month": ("2",)}, "captured_on-day"),
        ({"seen_at": ("25:00",)}, "seen_at"),
        ({"seen_at": ("14h5",)}, "seen_at"),
    ],
)
def test_a_wrong_item_comes_back_with_what_was_typed(change: Any, target: str) -> None:
    reply = show(None, "save", **{**FORM, "seen_at": ("14:05",), **change})
    assert reply["focus"] == "app-preuves-errors"
    assert f'href="#app-preuves-{target}"' in reply["html"]
    assert "Visiteur37" in reply["html"]
    assert reply["state"]["case"]["evidence"] == []


def test_correcting_an_item_keeps_its_captures() -> None:
    fields = {**FORM, "seen_at": ("14",), "author": ("Visiteur38",), "item": ("0",)}
    wrong = show(with_captures(), "save", **fields)
    assert wrong["focus"] == "app-preuves-errors"
    right = show(wrong["state"], "save", **{**fields, "seen_at": ("",)})
    (item,) = right["state"]["case"]["evidence"]
    assert item["author"] == "Visiteur38"
    assert [each["name"] for each in item["captures"]] == list(FILES)


def test_a_capture_chosen_twice_is_kept_once_and_can_be_dropped() -> None:
    data = FILES["avis.png"]
    fields = {"name": ("copie.png",), "sha256": (sha(data),), "size": (str(len(data)),)}
    again = show(with_captures(), "capture", item=("0",), **fields)
    assert len(again["state"]["case"]["evidence"][0]["captures"]) == 2
    dropped = show(again["state"], "drop", item=("0",), sha256=(sha(data),))
    (left,) = dropped["state"]["case"]["evidence"][0]["captures"]
    assert left["name"] == "page entière.mp4"


@pytest.mark.parametrize("sha256", ["", "x" * 64, "A" * 64, "0" * 63])
def test_a_hash_that_is_not_one_is_not_kept(sha256: str) -> None:
    reply = show(saved(), "capture", item=("0",), name=("a",), sha256=(sha256,), size=("1",))
    assert reply["state"]["case"]["evidence"][0]["captures"] == []


def test_an_item_removed_can_be_put_back_until_the_next_event() -> None:
    gone = show(with_captures(), "remove", item=("0",))
    assert gone["state"]["case"]["evidence"] == []
    back = show(gone["state"], "restore")
    assert len(back["state"]["case"]["evidence"][0]["captures"]) == 2
    assert "removed" not in back["state"]


def test_the_zip_holds_the_sheet_and_the_captures_and_sha256sum_agrees(tmp_path: Path) -> None:
    reply = show(with_captures(), "export", held=held())
    (download,) = reply["downloads"]
    assert download["name"] == "preuves.zip"
    with zipfile.ZipFile(io.BytesIO(assembled(download))) as archive:
        assert archive.namelist() == [
            "preuves/fiche-de-preuves.html",
            "preuves/fiche-de-preuves.txt",
            "preuves/empreintes.sha256",
            "preuves/captures/01/avis.png",
            "preuves/captures/01/page entière.mp4",
        ]
        archive.extractall(tmp_path)
    found = subprocess.run(
        ["sha256sum", "-c", "empreintes.sha256"],
        cwd=tmp_path / "preuves",
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    assert found.stdout.count(": OK") == 4  # every file of the zip but the list itself


def test_the_sheet_says_what_was_seen_and_that_a_capture_alone_is_weak() -> None:
    downloads = show(with_captures(), "sheet")["downloads"]
    assert [each["name"] for each in downloads] == [
        "fiche-de-preuves.html",
        "fiche-de-preuves.txt",
    ]
    for each in downloads:
        text = base64.b64decode(each["base64"]).decode("utf-8")
        for expected in (URL, "Visiteur37", "14:05", sha(FILES["avis.png"]), "preuve faible"):
            assert expected in text
    assert "<script>" not in base64.b64decode(downloads[0]["base64"]).decode()


def test_a_capture_that_the_page_no_longer_holds_is_asked_for_again() -> None:
    some = held({"avis.png": FILES["avis.png"]})
    reply = show(with_captures(), "export", held=some)
    assert "downloads" not in reply
    assert "«\u00a0page entière.mp4\u00a0»" in reply["html"]
    without = show(reply["state"], "export", held=some, incomplete=("yes",))
    names = zipfile.ZipFile(io.BytesIO(assembled(without["downloads"][0]))).namelist()
    assert names[3:] == ["preuves/captures/01/avis.png"]


def test_captures_too_large_for_one_zip_are_refused_in_french() -> None:
    capture = Capture("film.mp4", "a" * 64, 5_000_000_000)
    case = Case(evidence=(Item(url=URL, captures=(capture,)),))
    reply = show({"case": to_json(case)}, "export", held=(f"{'a' * 64} 1 5000000000",))
    assert "Les captures dépassent 4 Go" in reply["html"]
    assert "downloads" not in reply


def test_two_captures_of_the_same_name_do_not_overwrite_each_other() -> None:
    captures = tuple(
        Capture(name, digit * 64, 1) for name, digit in [("A.png", "a"), ("a.png", "b")]
    )
    paths = [path for path, _ in hashes([Item(captures=captures)])]
    assert paths == ["captures/01/A.png", "captures/01/a-2.png"]


def test_the_static_layer_has_a_blank_sheet_and_the_warning() -> None:
    html = screens.static(library())
    assert "preuve faible" in html
    assert "Adresse de la page" in html


def test_the_moment_of_a_digest_and_of_a_change_is_kept_and_said_on_the_sheet() -> None:
    state = with_captures()
    (item,) = state["case"]["evidence"]
    assert {each["hashed"] for each in item["captures"]} == {"2026-11-21T18:05+01:00"}
    assert item["changed"] == "2026-11-21T18:05+01:00"
    for each in show(state, "sheet")["downloads"]:
        text = base64.b64decode(each["base64"]).decode("utf-8")
        assert "Empreinte calculée le 21 novembre 2026 à 18:05 (UTC+1)" in text
        assert "ne prouvent pas la date" in text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-21T09:00-09:30", "21 novembre 2026 à 09:00 (UTC−9:30)"),
        ("2026-11-21T09:00+00:00", "21 novembre 2026 à 09:00 (UTC+0)"),
        ("hier soir", "hier soir"),
        ("", ""),
    ],
)
def test_moments_are_said_with_their_zone_and_what_a_hand_wrote_as_it_is(
    moment: str, said: str
) -> None:
    assert export.moment(moment) == said


def test_an_empty_capture_is_told() -> None:
    fields = {"name": ("vide.png",), "sha256": (sha(b""),), "size": ("0",)}
    assert "ce fichier est vide" in show(saved(), "capture", item=("0",), **fields)["html"]


def folder(**changes: bytes) -> dict[str, tuple[str, ...]]:
    """Return what the page sends of the unzipped folder, after ``changes``."""
    (download,) = show(with_captures(), "export", held=held())["downloads"]
    with zipfile.ZipFile(io.BytesIO(assembled(download))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()} | changes
    text = files.pop("preuves/empreintes.sha256").decode()
    names, data = zip(*files.items(), strict=True)
    return {"list": (text,), "name": names, "sha256": tuple(map(sha, data))}


def test_a_folder_is_checked_the_sheet_too() -> None:
    assert "Rien n’a changé" in show(None, "check", **folder())["html"]
    changed = folder(**{"preuves/fiche-de-preuves.txt": b"another date"})
    html = show(None, "check", **changed)["html"]
    assert "n’est plus celui de la liste" in html
    assert "Modifié (1)" in html
    added = show(None, "check", **folder(**{"preuves/captures/01/de plus.png": b"new"}))["html"]
    assert "Ajouté (1)" in added


def test_without_the_list_a_folder_cannot_be_checked() -> None:
    reply = show(None, "check", name=("a.png",), sha256=(sha(b"a"),))
    assert reply["focus"] == "app-preuves-errors"
    assert "empreintes.sha256" in reply["html"]


def test_an_item_edited_here_and_removed_in_another_tab_overwrites_no_other() -> None:
    three = None
    for number in range(3):
        three = show(three, "save", **{**FORM, "seen_at": ("",), "author": (f"A{number}",)})[
            "state"
        ]
    second = entries.key(case_of(three).evidence[1])
    left = show(three, "remove", item=("1",))["state"]
    for name in ("remove", "edit", "drop", "capture"):
        reply = sent(left, name, item=(second,), name=("x",), sha256=("0" * 64,), size=("1",))
        assert [each["author"] for each in reply["state"]["case"]["evidence"]] == ["A0", "A2"], name
        assert reply["status"].startswith("Entre-temps"), name
    reply = sent(left, "save", item=(second,), **{**FORM, "seen_at": ("",), "author": ("Corrigé",)})
    found = [each["author"] for each in reply["state"]["case"]["evidence"]]
    assert found == ["A0", "A2", "Corrigé"]
    assert reply["status"].endswith("a été ajouté.")


def test_two_corrections_of_one_item_are_both_kept() -> None:
    state = saved()
    old = entries.key(case_of(state).evidence[0])
    other = show(state, "save", item=("0",), **{**FORM, "seen_at": ("",), "author": ("Un",)})
    mine = sent(
        other["state"], "save", item=(old,), **{**FORM, "seen_at": ("",), "author": ("Deux",)}
    )
    assert [each["author"] for each in mine["state"]["case"]["evidence"]] == ["Un", "Deux"]


def test_what_a_capture_proves_is_said_after_the_place_to_add_one() -> None:
    html = show(saved())["html"]
    assert html.index('data-hash="capture"') < html.index('data-event="export"')
    assert html.index('data-event="export"') < html.index("preuve faible")
