"""Every folder that the build reads or writes, named once."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "tutorials" / "content"
DOCS = ROOT / "docs"
GENERATED = DOCS / "assets" / "generated"
"""Written by *prepare*, ignored by git, copied into the site as it is."""

MADE = (GENERATED, DOCS / "telechargements")
"""All that the build writes under ``docs/``."""

BUILD = ROOT / ".build"
"""Intermediate files and the memory of what is already made."""

PYODIDE = ROOT / "node_modules" / "pyodide"
HOSTING = ROOT / "macros" / "publish" / "hosting"
"""What a server needs to publish the site: shown on a page, used by the tests."""

SITE = ROOT / "site"
DIST = ROOT / "dist"
