"""The evidence sheet as files: text, page, list of hashes, and the zip that holds them all."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence

from tutorials.case.model import Capture, Item
from tutorials.dates.french import long_date
from tutorials.evidence.checking import LIST
from tutorials.files import names
from tutorials.files.stored_zip import Content, Held, stored_zip
from tutorials.render import render
from tutorials.reply import Part
from tutorials.typography import french

_FOLDER = "preuves"

WEAK = (
    "Une capture d’écran est une preuve faible : un juge peut l’écarter si la date, l’adresse "
    "ou l’auteur ne sont pas certains. Si une action est possible, demandez un constat à un "
    "commissaire de justice avant tout signalement."
)
VERIFY = (
    "L’empreinte SHA-256 montre qu’un fichier n’a pas changé depuis son calcul. Elle ne prouve "
    "ni la date, ni que la page disait cela. Gardez les fichiers d’origine."
)
CLOCK = (
    "Les heures viennent de l’horloge de cet appareil : elles vous aident à raconter, elles ne "
    "prouvent pas la date."
)
"""What is always said beside the evidence; typed with ordinary spaces."""


def located(items: Sequence[Item]) -> list[list[tuple[str, Capture]]]:
    """Return each item's captures with their paths in the zip: ``captures/<item>/<name>``."""
    found = []
    for number, item in enumerate(items, 1):
        taken: set[str] = set()
        rows = []
        for capture in item.captures:
            name = names.free(names.safe(capture.name), taken)
            rows.append((f"captures/{number:02}/{name}", capture))
        found.append(rows)
    return found


def hashes(items: Sequence[Item]) -> list[tuple[str, Capture]]:
    """Return all the captures with their paths in the zip."""
    return [row for rows in located(items) for row in rows]


def sheet(items: Sequence[Item], owner: str, today: dt.date) -> dict[str, str]:
    """Return the sheet's files, by name: page, text, and hashes as ``sha256sum -c`` reads them."""
    html = render(
        "evidence/file.html",
        rows=list(zip(items, located(items), strict=True)),
        described=described,
        weak=WEAK,
        verify=VERIFY,
        clock=CLOCK,
        moment=moment,
        owner=owner,
        today=long_date(today),
    )
    files = {"fiche-de-preuves.html": html, "fiche-de-preuves.txt": _text(items, owner, today)}
    return {**files, LIST: _list(files, hashes(items))}


def _list(files: Mapping[str, str], captures: Sequence[tuple[str, Capture]]) -> str:
    """Return the digests of all the files of the zip but this list, as ``sha256sum`` reads them.

    Captures that are left out of the zip stay in the list: what is missing is then told.
    """
    own = [(name, hashlib.sha256(data(text)).hexdigest()) for name, text in files.items()]
    lines = [*own, *((path, each.sha256) for path, each in captures)]
    return "".join(f"{digest}  {path}\n" for path, digest in lines)


def data(text: str) -> bytes:
    """Return a file's text as it is written, half characters as « ? »."""
    return text.encode("utf-8", "replace")


def parts(
    items: Sequence[Item], owner: str, held: Mapping[str, Held], today: dt.date
) -> list[Part]:
    """Return the zip's parts for the page to join: ``{"base64": …}`` or ``{"file": sha256}``.

    Args:
        items: the evidence.
        owner: whose sheet it is; may be empty.
        held: the captures that the page holds, by SHA-256; the others are left out.
        today: the day of the export.

    Raises:
        TooBigError: the captures are too large for one zip.
    """
    laid_out = stored_zip(_entries(items, owner, held, today), today)
    return [
        {"file": part}
        if isinstance(part, str)
        else {"base64": base64.b64encode(part).decode("ascii")}
        for part in laid_out
    ]


def _entries(
    items: Sequence[Item], owner: str, held: Mapping[str, Held], today: dt.date
) -> Iterator[tuple[str, Content]]:
    for name, text in sheet(items, owner, today).items():
        yield f"{_FOLDER}/{name}", data(text)
    for path, capture in hashes(items):
        if capture.sha256 in held:
            yield f"{_FOLDER}/{path}", held[capture.sha256]


def _text(items: Sequence[Item], owner: str, today: dt.date) -> str:
    """Return the sheet as text, with line ends and a mark that the plainest editors know."""
    lines = ["FICHE DE PREUVES", f"Établie le {long_date(today)}", *([owner] if owner else [])]
    lines += ["", french(WEAK), french(VERIFY), french(CLOCK)]
    for number, (item, rows) in enumerate(zip(items, located(items), strict=True), 1):
        lines += ["", f"ÉLÉMENT {number}"]
        lines += [f"{label}\u00a0: {value}" for label, value in described(item) if value]
        for path, capture in rows:
            lines += [f"Capture\u00a0: {path} ({capture.size} octets)", f"SHA-256 {capture.sha256}"]
            lines += [f"Empreinte calculée le {moment(capture.hashed)}"] if capture.hashed else []
    return "\ufeff" + "\r\n".join(line.replace("\n", "\r\n") for line in lines) + "\r\n"


def described(item: Item) -> list[tuple[str, str]]:
    """Return an item's labels and values, in the order of the sheet; empty values too."""
    seen = long_date(item.seen_on) if item.seen_on else ""
    return [
        ("Adresse de la page", item.url),
        ("Adresse de l’avis lui-même", item.review),
        ("Nom de la fiche", item.listing),
        ("Note globale de la fiche", item.rating),
        ("Vu le", f"{seen} à {item.seen_at}, heure locale" if seen and item.seen_at else seen),
        ("Capturé le", long_date(item.captured_on) if item.captured_on else ""),
        ("Date affichée par le site", item.posted),
        ("Nom affiché", item.author),
        ("Lien du profil", item.profile),
        ("Étoiles données", item.stars),
        ("Texte exact", item.text),
        ("Vu par", item.witness),
        ("Comment la capture a été faite", item.note),
        ("Fiche écrite ou modifiée le", moment(item.changed)),
    ]


def moment(text: str) -> str:
    """Write « 28 novembre 2026 à 21:05 (UTC+1) »; what a hand wrote in the file, as it is."""
    try:
        when = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    ahead = int((when.utcoffset() or dt.timedelta()).total_seconds()) // 60
    hours, minutes = divmod(abs(ahead), 60)
    zone = f"UTC{'−' if ahead < 0 else '+'}{hours}" + (f":{minutes:02}" if minutes else "")
    return f"{long_date(when.date())} à {when:%H:%M} ({zone})"
