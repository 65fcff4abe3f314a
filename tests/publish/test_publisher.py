"""Who publishes the site: one file, whose blanks stop a public build, and a second face."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from macros.pages.publishing import contact, publishing
from macros.publish import build, face, publisher
from macros.publish.address import address
from macros.publish.paths import DOCS
from tutorials.problems import ContentError

SECOND = Path(__file__).parent / "visage" / "publisher.yml"
AT = "address: https://ici.exemple.org/guide/"


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """Return a copy of the second face's file, changed."""
    text = SECOND.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    shutil.copyfile(SECOND.with_name("logo.svg"), folder / "logo.svg")
    (folder / "publisher.yml").write_text(text, encoding="utf-8")
    return folder / "publisher.yml"


def test_a_public_build_with_blanks_stops_and_says_which_and_where(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = written(tmp_path, ("name: Hôpital Exemple", 'name: ""'), ("01 99 00 00 00", '" "'))
    monkeypatch.setenv(publisher.SETTING, str(file))
    monkeypatch.setenv("SITE_URL", "https://ici.exemple.org/guide/")
    monkeypatch.setattr(build, "prepare", lambda version: pytest.fail("minutes later"))
    with pytest.raises(ContentError) as stopped:
        build.build(tmp_path / "site")
    told = str(stopped.value)
    assert "publisher.yml:9" in told
    assert "il manque le nom de l’éditeur" in told
    assert "il manque le téléphone de l’hébergeur" in told
    assert told.count("il manque") == 2
    assert not (tmp_path / "site").exists()


def test_the_project_s_own_file_is_for_study_and_reads_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(publisher.SETTING, raising=False)
    monkeypatch.delenv("SITE_URL", raising=False)
    assert address() == ""
    assert len(publisher.blanks()) == 7
    assert "copie d’étude" in publishing(publisher.publisher())


def test_the_address_of_the_file_serves_until_the_setting_says_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(publisher.SETTING, str(SECOND))
    monkeypatch.delenv("SITE_URL", raising=False)
    assert address() == "https://ici.exemple.org/guide/"
    monkeypatch.setenv("SITE_URL", "https://autre.exemple.org")
    assert address() == "https://autre.exemple.org/"


def test_pages_name_the_publisher_and_how_to_write_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(publisher.SETTING, str(SECOND))
    known = publisher.publisher()
    table = publishing(known)
    for said in ("Hôpital Exemple", "Camille Martin", "Serveurs Exemple", 'href="tel:0199000000"'):
        assert said in table
    assert "non renseigné" not in table
    assert "copie d’étude" not in table
    assert 'href="mailto:guide@hopital.example"' in contact(known, "../")


WORN = [
    ('brand: "#1c4a6b"', 'brand: "#7fb8dd"', r"yml:18.*se lit mal.*ton plus foncé"),
    ('brand_dark: "#8fc3e6"', 'brand_dark: "#20455f"', "ton plus clair"),
    ('brand: "#1c4a6b"', "brand: bleu", "« bleu » n’est pas une couleur"),
    ('accent: "#8a3f5c"', 'ton: "#8a3f5c"', "ton inconnu : « ton »"),
    ("logo: logo.svg", "logo: absent.svg", r"yml:17.*logo introuvable : « absent.svg »"),
    ("logo: logo.svg", "logo: vide.svg", r"yml:17.*« vide.svg » n’est pas un dessin SVG lisible"),
    ("name: Réputation", "nom: Réputation", "nom"),
]


@pytest.mark.parametrize(("old", "new", "told"), WORN)
@pytest.mark.parametrize("address", ["", "https://ici.exemple.org/"])
def test_a_face_that_cannot_be_worn_is_refused_before_what_takes_minutes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, old: str, new: str, told: str
) -> None:
    (tmp_path / "vide.svg").write_text("<svg", encoding="utf-8")
    monkeypatch.setenv(publisher.SETTING, str(written(tmp_path, (old, new), (AT, 'address: ""'))))
    monkeypatch.setenv("SITE_URL", address)
    monkeypatch.setattr(build, "prepare", lambda version: pytest.fail("minutes later"))
    with pytest.raises(ContentError, match=told):
        build.build(tmp_path / "site")


def test_all_that_is_wrong_with_a_publisher_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    changes = [WORN[0][:2], WORN[4][:2], ("name: Hôpital Exemple", 'name: ""')]
    monkeypatch.setenv(publisher.SETTING, str(written(tmp_path, *changes)))
    monkeypatch.setattr(build, "prepare", lambda version: pytest.fail("minutes later"))
    with pytest.raises(ContentError) as stopped:
        build.build(tmp_path / "site")
    assert len(stopped.value.problems) == 3


def test_a_second_face_changes_colours_logo_icons_and_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(publisher.SETTING, str(SECOND))
    made = site(tmp_path)
    before = (made / "assets/img/icon-192.png").read_bytes()
    face.put(made)
    light = (made / face.LIGHT).read_text(encoding="utf-8")
    assert "--brand: #1c4a6b;" in light
    assert "--fill: #1c4a6b;" in light
    assert "--paper: #faf6ee;" in light
    assert "--brand: #8fc3e6;" in (made / face.DARK).read_text(encoding="utf-8")
    assert "Un cercle" in (made / face.LOGO).read_text(encoding="utf-8")
    assert (made / "assets/img/icon-192.png").read_bytes() != before
    said = json.loads((made / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert said["name"] == "Réputation numérique de la sage-femme"
    assert said["theme_color"] == "#1c4a6b"


def test_our_own_colours_pass_where_a_publisher_s_have_to() -> None:
    sheets = (
        (DOCS / "assets/css/tokens.css").read_text(encoding="utf-8"),
        (DOCS / "assets/css/tokens-dark.css").read_text(encoding="utf-8"),
    )
    for sheet in sheets:
        tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", sheet))
        assert face.contrast(tokens["brand"], tokens["paper"]) >= 4.5
        assert face.contrast(tokens["accent"], tokens["paper"]) >= 4.5
        assert face.contrast(tokens["on-fill"], tokens["fill"]) >= 4.5


def site(folder: Path) -> Path:
    """Return the files of a site that a face is put on."""
    made = folder / "site"
    for name in ("assets/css/tokens.css", "assets/css/tokens-dark.css", "manifest.webmanifest"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DOCS / name, made / name)
    shutil.copytree(DOCS / "assets" / "img", made / "assets" / "img")
    return made
