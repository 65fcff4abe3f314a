"""The whole way from content to site: prepare → render (MkDocs) → finish → check."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from macros.publish import (
    addresses,
    bundle,
    csp,
    downloads,
    face,
    fingerprint,
    links,
    node,
    pdf,
    portable,
    publisher,
    search,
    sharing,
    warnings,
)
from macros.publish.address import SETTING, address, root_of
from macros.publish.memory import files_digest
from macros.publish.paths import BUILD, DOCS, MADE, ROOT, SITE
from macros.publish.prepare import content, kept_for_offline, prepare
from macros.publish.report import say, sizes, stage
from tutorials.dates.french import long_date
from tutorials.problems import ContentError, Problem

THEME_LEFTOVERS = ("javascripts", "stylesheets", "images")
"""What the theme copies under ``assets/`` and no page of ours loads."""


@dataclass(frozen=True)
class Edition:
    """What a build is called, and where it will stand.

    Args:
        version: the project's, with the digest of the sources.
        date: ISO day of the last commit, or of ``SOURCE_DATE_EPOCH``.
        address: of the published site, ending in ``/``; empty where it is not known.
    """

    version: str
    date: str
    address: str = ""

    @property
    def release(self) -> str:
        """The version without the digest: what stays the same while other parts change."""
        return self.version.partition("-")[0]

    @property
    def epoch(self) -> str:
        """The first second of the day: builds of the same day give the same bytes."""
        return str(int(dt.datetime.fromisoformat(f"{self.date}T00:00:00+00:00").timestamp()))


def build(site: Path = SITE) -> None:
    """Make ``site`` unless it is already what the sources and the settings say.

    Raises:
        ContentError: the content, a setting, or a link of the finished site has to be corrected,
            or the publisher's face, or a public site does not say who publishes it.
    """
    named = edition(sources_digest())
    made = json.dumps([*astuple(named), str(site), publisher.file().read_text(encoding="utf-8")])
    mark = BUILD / "site.txt"
    if site.exists() and mark.exists() and mark.read_text(encoding="utf-8") == made:
        say("Rien n’a changé depuis la dernière construction.")
    else:
        _check_publisher(named.address)  # before what takes minutes
        mark.unlink(missing_ok=True)
        with stage("Préparation (contenu, Python du navigateur, instantané)"):
            prepare(named.version)
        with stage("Relecture de ce que les pages citent"):
            _check_pages()
        publish(site, named)
        mark.write_text(made, encoding="utf-8")
    _say_where(site)


def _check_publisher(address: str) -> None:
    """Look at whether the site can wear its publisher's face, and, if public, says who that is.

    Raises:
        ContentError: carries every line that is missing or wrong.
    """
    if wrong := [*(publisher.blanks() if address else ()), *face.faults()]:
        raise ContentError(wrong)


def _check_pages() -> None:
    """Look at what pages ask of macros.

    Raises:
        ContentError: carries every fault of every page.
    """
    from macros.pages.check import check, known  # macros need what *prepare* has made

    if problems := check(ROOT, known(content()[0], DOCS)):
        raise ContentError(problems)


def publish(site: Path, edition: Edition) -> None:
    """Make ``site`` from what *prepare* has written.

    Raises:
        ContentError: a link of the finished site has to be corrected.
    """
    root = root_of(edition.address)
    with stage("Rendu des pages (MkDocs)"):
        render(site, edition)
    with stage("Guide en PDF (pandoc, Typst)"):
        pdf.make(site, edition.release, edition.date, edition.address)
    with stage("Finition (noms, politique de sécurité, hors ligne)"):
        finish(site, edition.version, edition.date, edition.address)
    with stage("Vérification (liens, fichiers d’ailleurs)"):
        problems = links.check(site, root)
    if problems:
        raise ContentError(problems)


def render(site: Path, edition: Edition) -> None:
    """Render ``docs/`` into ``site`` with MkDocs.

    Raises:
        ContentError: what MkDocs complains of, in French where it is known.
    """
    checked = content()[0].registry.checked_on
    environment = {
        **os.environ,
        **publisher.settings(),
        SETTING: edition.address,
        "SITE_VERSION": edition.version,
        "SITE_DATE": long_date(dt.date.fromisoformat(edition.date)),
        "SITE_CHECKED": checked.isoformat(),
        "SITE_CHECKED_WORDS": long_date(checked),
        "SOURCE_DATE_EPOCH": edition.epoch,
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    # Never with --quiet, which hides warnings from --strict too: the build would then succeed.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        log = f"{done.stdout}{done.stderr}"
        raise ContentError(warnings.problems(log.splitlines(), ROOT) or [Problem(log)])


def finish(site: Path, version: str, date: str, address: str = "") -> None:
    """Turn any generator's ``site`` into the one to publish at ``address``.

    Raises:
        ContentError: the publisher's face cannot be put on, or a published page is no more.
    """
    root = root_of(address)
    for name in THEME_LEFTOVERS:
        shutil.rmtree(site / "assets" / name, ignore_errors=True)
    face.put(site)
    addresses.redirect(site)
    search.write(site)
    sharing.add(site, address, date)
    bundle.bundle(site, root)
    fingerprint.fingerprint(site, root)
    later = kept_later(site)
    downloads.add_kept_size(site, later)
    downloads.add_sizes(site)
    csp.add_policies(site)
    portable.publish(site)
    node.run("offline.mjs", site, version, json.dumps(later))


def kept_later(site: Path) -> list[str]:
    """Return the paths of what is kept for offline use once it was used, or asked for.

    Python, and every download but zips, whose files are there one by one.
    """
    files = sorted(path for path in (site / "telechargements").rglob("*") if path.is_file())
    found = [path.relative_to(site).as_posix() for path in files if path.suffix != ".zip"]
    return [*kept_for_offline(), *found]


def edition(key: str = "apercu") -> Edition:
    """Name the edition after the project's version, its sources, and the last commit's day.

    Raises:
        ContentError: ``SITE_URL`` is no address of a site.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct") or "0"
    date = dt.datetime.fromtimestamp(int(epoch), dt.UTC).date().isoformat()
    return Edition(f"{project['version']}-{key[:7]}", date, address())


def _git(*arguments: str) -> str:
    """Return what git says, or nothing outside a repository."""
    git = shutil.which("git")
    if not git:
        return ""
    done = subprocess.run([git, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def sources_digest() -> str:
    """Return the digest of all that the site is made of."""
    folders = ("docs", "tutorials", "macros", "overrides")
    single = (
        "mkdocs.yml",
        "pyproject.toml",
        "package-lock.json",
        "requirements.lock",
    )
    return files_digest([*_source_files(folders), *(ROOT / name for name in single)])


def _source_files(folders: Iterable[str]) -> Iterable[Path]:
    for folder in folders:
        for path in (ROOT / folder).rglob("*"):
            made = any(map(path.is_relative_to, MADE)) or "__pycache__" in path.parts
            if path.is_file() and not made:
                yield path


def _say_where(site: Path) -> None:
    """Print where the site is, what it weighs, and how to open it."""
    count, raw, sent = sizes(site)
    name = site.relative_to(ROOT) if site.is_relative_to(ROOT) else site
    say(f"\nSite : {name}/ ({count} fichiers, {raw / 1e6:.1f} Mo, {sent / 1e6:.1f} Mo compressés)")
    say(f"Pour l’ouvrir : {Path(sys.executable).name} -m http.server -d {name} 8000")
    say("puis http://localhost:8000/ dans un navigateur.")
