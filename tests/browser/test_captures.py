"""A capture of 200 MB in a real browser: hashed in pieces, without freezing the page."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.walks import walk

BIG = 200 * 1024 * 1024
STATUS = "tutorial-app > .status"
WATCH_PROGRESS = """() => {
  window.seen = new Set();
  setInterval(() => {
    const bar = document.querySelector("[data-hash-progress]:not([hidden]) progress");
    if (bar) window.seen.add(bar.value);
  }, 20);
}"""


def sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def test_a_capture_of_200_mb_is_hashed_shown_stopped_and_zipped(
    page: Page, site: Site, tmp_path: Path
) -> None:
    big, small = tmp_path / "film de l’écran.mp4", tmp_path / "capture.png"
    with big.open("wb") as opened:
        opened.write(b"first bytes")
        opened.truncate(BIG)  # sparse: 200 MB that weigh nothing on the disk
    small.write_bytes(b"\x89PNG capture")
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    chooser, progress = page.locator("input[data-hash]"), page.locator("[data-hash-progress]")

    chooser.set_input_files(big)
    expect(progress).to_be_visible()
    page.get_by_role("button", name="Arrêter le calcul").click()
    expect(page.locator(STATUS)).to_contain_text("Calcul arrêté")
    expect(page.locator(".evidence__files")).to_have_count(0)

    page.evaluate(WATCH_PROGRESS)
    chooser.set_input_files([big, small])
    expect(progress).to_be_visible()
    ask = "document.querySelector('tutorial-app').call({op: 'nonsense'})"
    assert page.evaluate(ask)["ok"] is False  # Python answers others between two pieces
    expect(progress).to_be_visible()
    files = page.locator(".evidence__files li")
    expect(files).to_have_count(2, timeout=180_000)
    assert page.evaluate("window.seen.size") >= 10  # timers ran, and saw the bar move

    hashes = page.locator(".evidence__hash").all_inner_texts()
    assert hashes == [sha256(big), sha256(small)]
    command = subprocess.run(["sha256sum", big], capture_output=True, text=True, check=True)
    assert hashes[0] in command.stdout

    with page.expect_download(timeout=180_000) as waiting:  # each file is read again first
        page.get_by_role("button", name="Télécharger fiche et captures (.zip)").click()
    made = tmp_path / "preuves.zip"
    waiting.value.save_as(made)
    check_zip(made, tmp_path / "unzipped", {sha256(big), sha256(small)})


def check_zip(made: Path, folder: Path, expected: set[str]) -> None:
    """Open the zip with two other tools, and its list of hashes with the usual one."""
    with zipfile.ZipFile(made) as opened:
        assert opened.testzip() is None
        opened.extractall(folder)
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tq", made], check=True, capture_output=True)
    listed = (folder / "preuves" / "empreintes.sha256").read_text(encoding="utf-8").splitlines()
    sheets = ("fiche-de-preuves.html", "fiche-de-preuves.txt")
    expected = expected | {sha256(folder / "preuves" / name) for name in sheets}
    assert {line.split("  ")[0] for line in listed} == expected
    checked = subprocess.run(
        ["sha256sum", "-c", "empreintes.sha256"],
        cwd=folder / "preuves",
        capture_output=True,
        text=True,
        check=True,
    )
    assert checked.stdout.count(": OK") + checked.stdout.count(": Réussi") == len(expected)


def test_a_saved_folder_is_checked_in_the_page_packed_or_not(
    page: Page, site: Site, tmp_path: Path
) -> None:
    capture = tmp_path / "capture d’écran.png"
    capture.write_bytes(b"\x89PNG capture")
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    page.locator("input[data-hash]").set_input_files(capture)
    with page.expect_download() as waiting:  # at once: it waits for what was just chosen
        page.get_by_role("button", name="Télécharger fiche et captures (.zip)").click()
    made = tmp_path / "preuves.zip"
    waiting.value.save_as(made)
    page.get_by_role("button", name="Vérifier un dossier enregistré").click()
    chooser = page.locator("input[data-list]")

    chooser.set_input_files(made)
    expect(page.locator(".evidence")).to_contain_text("Rien n’a changé")

    changed = tmp_path / "repacked.zip"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, b"other" if name.endswith(".txt") else old.read(name))
    chooser.set_input_files(changed)
    expect(page.locator(".evidence")).to_contain_text("Modifié (1)")

    with zipfile.ZipFile(made) as old:
        old.extractall(tmp_path / "open")
    files = [path for path in (tmp_path / "open").rglob("*") if path.is_file()]
    chooser.set_input_files([*files, capture])
    expect(page.locator(".evidence")).to_contain_text("Rien n’a changé")  # known by its digest
    chooser.set_input_files([path for path in files if path.suffix != ".png"])
    expect(page.locator(".evidence")).to_contain_text("Absent (1)")
