"""One file where a page would ask for many: its scripts and sheets with all they import."""

from __future__ import annotations

import json
import re
from pathlib import Path

from macros.publish import node
from macros.publish.fingerprint import linked

_NAMED = re.compile(r'\b(?:href|src)="(?P<path>[^"#?:]+\.(?:mjs|css))"')


def bundle(site: Path) -> None:
    """Bundle, in place, each module and style sheet that a page of ``site`` names.

    Raises:
        NodeFailedError: a file imports what does not exist.
    """
    files = {str(path) for page in site.rglob("*.html") for path in _named(page, site)}
    node.run("bundle.mjs", (site / "assets").resolve(), json.dumps(sorted(files)))


def _named(page: Path, site: Path) -> set[Path]:
    """Return the modules and sheets that a page names."""
    found = _NAMED.finditer(page.read_text(encoding="utf-8"))
    return {linked(match["path"], page, site) for match in found}
