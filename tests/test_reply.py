"""The reply's type is the same for Python and for the page's scripts."""

from __future__ import annotations

import subprocess
import types
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NotRequired, get_args, get_origin, get_type_hints

import pytest

from tutorials.problems import Problem
from tutorials.reply import File, Part, Reply

ROOT = Path(__file__).parents[1]
NAMES = {Part: "Part", File: "DoorFile", Problem: "Problem"}
BASIC = {str: "string", bool: "boolean", int: "number"}


def typescript(kind: Any) -> str:
    """Return a Python type in TypeScript."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in NAMES:
        return NAMES[kind]
    if origin in (list, tuple):
        inner = typescript(parts[0])
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    if origin in (Mapping, dict):
        return f"Record<{', '.join(map(typescript, parts))}>"
    if origin is types.UnionType:
        return " | ".join(map(typescript, parts))
    return BASIC.get(kind, "unknown")


def interface(name: str, kind: Any) -> str:
    """Return the fields of a Python type as an interface."""
    hints, marked = get_type_hints(kind), get_type_hints(kind, include_extras=True)
    total = getattr(kind, "__total__", True)
    lines = [
        f"  {key}{'' if total and get_origin(marked[key]) is not NotRequired else '?'}: "
        f"{typescript(hint)};"
        for key, hint in hints.items()
    ]
    return "\n".join([f"interface {name} {{", *lines, "}\n"])


def test_the_scripts_know_the_reply_that_python_gives() -> None:
    expected = [
        interface("Part", Part),
        interface("DoorFile", File),
        interface("Problem", Problem),
        interface("Reply", Reply),
    ]
    text = (ROOT / "tutorials" / "reply.d.ts").read_text(encoding="utf-8")
    interfaces = text[text.index("interface Part") : text.index("\n// The answer")]
    assert interfaces == "\n".join(expected)


@pytest.mark.parametrize(
    ("key", "refused"), [("downloads", "download"), ("patches", "pathces"), ("status", "statut")]
)
def test_a_script_that_reads_a_key_without_its_right_name_is_refused(
    key: str, refused: str, tmp_path: Path
) -> None:
    script = "/** @param {Reply} reply */\nexport const read = (reply) => reply.%s;\n"
    for name, ok in ((key, True), (refused, False)):
        (tmp_path / "a.mjs").write_text(script % name, encoding="utf-8")
        command = [
            *("node_modules/.bin/tsc", "--noEmit", "--allowJs", "--checkJs", "--strict", "false"),
            *("--types", "", "tutorials/reply.d.ts", str(tmp_path / "a.mjs")),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode == 0) is ok, done.stdout
