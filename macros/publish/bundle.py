"""One file where a page would ask for many: its scripts and sheets with all they import."""

from __future__ import annotations

import json
import re
from pathlib import Path

from macros.publish import node
from macros.publish.address import named

_NAMED = re.compile(r'\b(?:href|src)="(?P<path>[^"#?:]+\.(?:mjs|css))"')


_STARTED = re.compile(r'new URL\("(?P<path>\./[^"]+\.mjs)", import\.meta\.url\)')
"""How a script names a worker that it starts."""


def bundle(site: Path, root: str = "/") -> None:
    """Bundle, in place, each module and sheet that a page of ``site`` names, and each worker.

    Args:
        site: the folder of the site.
        root: the path under which it will stand.

    Raises:
        NodeFailedError: a file imports what does not exist.
    """
    files = {str(path) for page in site.rglob("*.html") for path in _named(page, site, root)}
    files |= {str(path) for file in (site / "assets/js").rglob("*.mjs") for path in _started(file)}
    node.run("bundle.mjs", (site / "assets").resolve(), json.dumps(sorted(files)))


def _named(page: Path, site: Path, root: str) -> set[Path]:
    """Return the modules and sheets that a page names."""
    links = _NAMED.finditer(page.read_text(encoding="utf-8"))
    files = (named(link["path"], page, site, root) for link in links)
    return {file for file in files if file is not None}


def _started(script: Path) -> set[Path]:
    """Return the workers that a script starts."""
    found = _STARTED.finditer(script.read_text(encoding="utf-8"))
    return {(script.parent / match["path"]).resolve() for match in found}
