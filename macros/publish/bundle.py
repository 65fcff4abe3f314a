"""One file where a page would ask for many: its scripts and sheets with all they import."""

from __future__ import annotations

import json
import re
from pathlib import Path
from posixpath import normpath, relpath

from macros.publish import node
from macros.publish.address import named

_NAMED = re.compile(r'\b(?:href|src)="(?P<path>[^"#?:]+\.(?:mjs|css))"')
_MODULE = re.compile(r'<script\b[^>]*\btype="module" src="(?P<path>[^":]+)"')

_STARTED = re.compile(r'new URL\("(?P<path>\./[^"]+\.mjs)", import\.meta\.url\)')
"""How a script names a worker that it starts."""


def bundle(site: Path, root: str = "/") -> None:
    """Bundle, in place, each module and sheet that a page of ``site`` names, and each worker.

    What several scripts of pages share is in the one that every page names, or else a file of its
    own: pages ask for it with the script. A worker has its own copy, and starts once one file has
    come.

    Args:
        site: the folder of the site.
        root: the path under which it will stand.

    Raises:
        NodeFailedError: a file imports what does not exist.
    """
    pages = [_named(page, site, root) for page in site.rglob("*.html")]
    files = {str(path) for page in pages for path in page}
    scripts = (site / "assets/js").rglob("*.mjs")
    workers = {str(path) for file in scripts for path in _started(file)}
    assets = (site / "assets").resolve()
    shared = json.loads(
        node.run("bundle.mjs", assets, json.dumps([sorted(files), sorted(workers), _common(pages)]))
    )
    parts = {assets / file: [assets / part for part in names] for file, names in shared.items()}
    for page in site.rglob("*.html"):
        _announce(page, site, root, parts)


def _announce(page: Path, site: Path, root: str, parts: dict[Path, list[Path]]) -> None:
    """Have a page ask at once for what its scripts share, and not once they have come."""
    text = page.read_text(encoding="utf-8")
    tags: dict[str, None] = {}
    for match in _MODULE.finditer(text):
        if not (script := named(match["path"], page, site, root)):
            continue
        for part in parts.get(script, ()):
            beside = normpath(f"{match['path']}/../{relpath(part, script.parent)}")
            tags[f'<link rel="modulepreload" href="{beside}">\n'] = None
    if tags:
        announced = _MODULE.sub(lambda first: "".join(tags) + first[0], text, count=1)
        page.write_text(announced, encoding="utf-8")


def _named(page: Path, site: Path, root: str) -> set[Path]:
    """Return the modules and sheets that a page names."""
    links = _NAMED.finditer(page.read_text(encoding="utf-8"))
    files = (named(link["path"], page, site, root) for link in links)
    return {file for file in files if file is not None}


def _common(pages: list[set[Path]]) -> str:
    """Return the script that every page with scripts names; empty if there is none."""
    scripts = [{path for path in page if path.suffix == ".mjs"} for page in pages]
    everywhere = set.intersection(*filter(None, scripts)) if any(scripts) else set()
    return str(min(everywhere)) if everywhere else ""


def _started(script: Path) -> set[Path]:
    """Return the workers that a script starts."""
    found = _STARTED.finditer(script.read_text(encoding="utf-8"))
    return {(script.parent / match["path"]).resolve() for match in found}
