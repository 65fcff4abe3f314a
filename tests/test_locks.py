"""What is asked for and what is installed agree, to the version."""

from __future__ import annotations

import json
import re
import tomllib

from macros.publish.paths import ROOT

_PIN = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def _name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(text: str) -> dict[str, str]:
    return {_name(name): version for name, version in _PIN.findall(text)}


def test_every_python_package_asked_for_is_locked_at_its_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = (project["project"]["dependencies"], *project["dependency-groups"].values())
    asked = [requirement for group in groups for requirement in group]
    locked = pins((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    found = pins("\n".join(asked))
    assert len(found) > 20
    assert {name: locked.get(name) for name in found} == found


def test_every_locked_python_package_has_a_digest() -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    named = [entry for entry in entries if _PIN.match(entry)]
    assert [entry for entry in named if "--hash=sha256:" not in entry] == []


def test_every_browser_package_asked_for_is_locked_at_its_version() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {**asked["dependencies"], **asked["devDependencies"]}
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, one in locked.items() if name and not one.get("integrity")] == []
    assert not any("resolved" in one for one in locked.values())
