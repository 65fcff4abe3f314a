"""The style sheets and what they style know each other's names."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHEETS = sorted((ROOT / "docs" / "assets" / "css").glob("*.css"))
STATES = re.compile(r"(?:due|due-box)--([a-z-]+)")
WRITERS = (
    *("tutorials/**/*.html", "tutorials/**/*.py", "macros/**/*.html", "macros/**/*.py"),
    *("overrides/**/*.html", "docs/**/*.md", "docs/assets/js/**/*.mjs", "docs/assets/js/*.js"),
    *("docs/assets/figures/*.svg", "mkdocs.yml"),
)
FROM_MARKDOWN = {"admonition", "admonition-title", "headerlink", "toclink"}
"""Classes that Markdown's extensions write."""
STAGES = {"before", "last-week", "last-day", "passed", "uncertain", "unknown"}
"""What ``Deadline.stage`` and ``Due.stage`` say."""


def selectors() -> set[str]:
    """Return every class that a style sheet selects."""
    found: set[str] = set()
    for sheet in SHEETS:
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        for prelude in re.findall(r"([^{};]+)\{", rules):
            if not prelude.lstrip().startswith("@"):
                found |= set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", prelude))
    return found


def written() -> str:
    """Return all that may write a class."""
    paths = {path for pattern in WRITERS for path in ROOT.glob(pattern)}
    kept = sorted(path for path in paths if "generated" not in path.parts)
    return "\n".join(path.read_text(encoding="utf-8") for path in kept)


def completed(name: str, text: str) -> bool:
    """Tell whether an expression completes the stem of a class: « due--{{ stage }} »."""
    stem = re.match(r"(.+)(?:--|__)", name)
    return stem is not None and bool(re.search(rf"{re.escape(stem[0])}[\"\s]*[{{$~+\"]", text))


def test_every_class_that_a_sheet_selects_is_written_somewhere() -> None:
    text = written()
    unwritten = selectors() - FROM_MARKDOWN - set(re.findall(r"[\w-]+", text))
    assert sorted(name for name in unwritten if not completed(name, text)) == []


def test_every_state_of_a_date_is_a_stage_and_each_box_has_its_look() -> None:
    sheets = " ".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    assert set(STATES.findall(sheets)) <= STAGES
    styled = set(re.findall(r"\.due-box--([a-z-]+)", sheets))
    assert styled == STAGES - {"before"}  # what is far away has the plain look
