"""The search index, under the one name and in the one shape that the pages read: MkDocs'."""

from __future__ import annotations

import json
from pathlib import Path

OURS = "search/search_index.json"
ZENSICAL = "search.json"


def unify(site: Path) -> None:
    """Turn Zensical's index into MkDocs', if it is the one that ``site`` has."""
    theirs = site / ZENSICAL
    if not theirs.exists():
        return
    items = json.loads(theirs.read_text(encoding="utf-8"))["items"]
    docs = [{key: item[key] for key in ("location", "title", "text")} for item in items]
    target = site / OURS
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"docs": docs}, ensure_ascii=False), encoding="utf-8")
    theirs.unlink()
