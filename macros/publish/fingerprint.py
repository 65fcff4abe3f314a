"""Give our scripts, style sheets and fonts names made of their content.

A page then always loads the very files it was published with, whatever a cache still holds.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from macros.publish.address import named

KINDS = (".mjs", ".js", ".css", ".woff2")
_KNOWN = {".mjs": ".js"}
"""Some hosts, Debian's nginx among them, do not know a module when they see one: browsers refuse
what they send. They all know ``.js``, and browsers take a module by it as well."""
_IMPORTED = re.compile(
    r"""(?P<open>["'(])(?P<path>\.{1,2}/[^"'()\s]+\.(?:m?js|css|woff2))(?P<close>["')])"""
)
_LINKED = re.compile(r"""(?P<start>\b(?:href|src)=")(?P<path>[^"#?:]+\.(?:m?js|css|woff2))(?=")""")
_HASHED = re.compile(r"\.[0-9a-f]{10}\.\w+$")


def fingerprint(site: Path, root: str = "/") -> dict[str, str]:
    """Rename the scripts and styles of ``site`` and everything that names them.

    Args:
        site: the folder of the site.
        root: the path under which it will stand.

    Returns:
        Old path → new path, relative to ``site``.
    """
    folder = site / "assets"
    todo = {
        path.resolve()
        for path in folder.rglob("*")
        if path.suffix in KINDS
        and not _HASHED.search(path.name)
        and not path.is_relative_to(folder / "generated" / "python")
    }
    renamed: dict[Path, Path] = {}
    for path in sorted(todo):
        _rename(path, todo, renamed, ())
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_links_renamed(text, page, site, root, renamed), encoding="utf-8")
    folder = site.resolve()
    return {
        old.relative_to(folder).as_posix(): new.relative_to(folder).as_posix()
        for old, new in renamed.items()
    }


def _rename(
    path: Path, todo: set[Path], renamed: dict[Path, Path], parents: tuple[Path, ...]
) -> Path:
    """Rename ``path`` after all it imports, since their new names are part of its content."""
    if path in renamed:
        return renamed[path]
    if path in parents:
        cycle = " → ".join(step.name for step in (*parents, path))
        raise ValueError(f"imports en cercle : {cycle}")

    def new_name(match: re.Match[str]) -> str:
        target = (path.parent / match["path"]).resolve()
        if target not in todo:
            return match[0]
        new = _rename(target, todo, renamed, (*parents, path))
        return f"{match['open']}{match['path'][: -len(target.name)]}{new.name}{match['close']}"

    data = path.read_bytes()
    if path.suffix != ".woff2":
        data = _IMPORTED.sub(new_name, data.decode("utf-8")).encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()[:10]
    new = path.with_name(f"{path.stem}.{digest}{_KNOWN.get(path.suffix, path.suffix)}")
    path.unlink()
    new.write_bytes(data)
    renamed[path] = new
    return new


def _links_renamed(text: str, page: Path, site: Path, root: str, renamed: dict[Path, Path]) -> str:
    """Return a page's HTML with its links to renamed files brought up to date."""

    def new_link(match: re.Match[str]) -> str:
        path = match["path"]
        target = named(path, page, site, root)
        if target is None or target not in renamed:
            return match[0]
        return f"{match['start']}{path[: -len(target.name)]}{renamed[target].name}"

    return _LINKED.sub(new_link, text)
