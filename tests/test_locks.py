"""What is asked for and what is installed agree, to the version."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from macros.publish.paths import ROOT

APART = {
    "node": "requirements-node.lock",
    "pyodide-build": "macros/publish/runtime/pyodide-build.lock",
}
"""Groups of ``pyproject.toml`` with a lock of their own."""
LOCKS = ("requirements.lock", *APART.values())
_PIN = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def _name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(text: str) -> dict[str, str]:
    return {_name(name): version for name, version in _PIN.findall(text)}


def asked() -> dict[str, list[str]]:
    """Return what ``pyproject.toml`` asks for, by lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {lock: project["dependency-groups"].pop(group) for group, lock in APART.items()}
    rest = project["dependency-groups"].values()
    return {**wanted, "requirements.lock": sum(rest, project["project"]["dependencies"])}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_python_package_asked_for_is_locked_at_its_version(lock: str) -> None:
    locked = pins((ROOT / lock).read_text(encoding="utf-8"))
    wanted = asked()[lock]
    found = pins("\n".join(wanted))
    assert found
    assert {name: locked.get(name) for name in found} == found
    assert {_name(re.split(r"[\[=]", one)[0]) for one in wanted} <= locked.keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_python_package_has_a_digest(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8"))
    named = [entry for entry in entries if _PIN.match(entry)]
    assert [entry for entry in named if "--hash=sha256:" not in entry] == []


def test_every_browser_package_asked_for_is_locked_at_its_version() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {**asked["dependencies"], **asked["devDependencies"]}
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, one in locked.items() if name and not one.get("integrity")] == []
    assert not any("resolved" in one for one in locked.values())
