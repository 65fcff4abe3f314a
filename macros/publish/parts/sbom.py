"""The bill of materials of a release, in CycloneDX: what is shipped and what it is made with.

Packages come from the locks, so the same sources give the same bytes. A part that browsers
receive is ``required``; a tool that only builds or tests is ``excluded`` (CycloneDX's scopes).
"""

from __future__ import annotations

import base64
import datetime as dt
import importlib.metadata
import json
import re
import uuid
from collections.abc import Iterator
from functools import cache

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    XsUri,
)
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from macros.publish.parts import Part, shipped
from macros.publish.paths import ROOT

PYTHON_LOCKS = (
    ROOT / "requirements.lock",
    ROOT / "requirements-node.lock",
    ROOT / "macros" / "publish" / "runtime" / "pyodide-build.lock",
)
NPM_LOCK = ROOT / "package-lock.json"

_PINNED = re.compile(
    r"^(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE
)
_PYTHON_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LICENSES = LicenseFactory()


def text(version: str, epoch: int) -> str:
    """Return the bill of materials as JSON (CycloneDX 1.6).

    Args:
        version: the release's.
        epoch: its date, in seconds since 1970 (UTC).
    """
    root = Component(
        name="guide-ereputation", version=version, type=ComponentType.APPLICATION, bom_ref="guide"
    )
    root.licenses.add(_LICENSES.make_from_string("MIT AND CC-BY-4.0"))
    parts = [_shipped_component(part) for part in shipped()]
    known = {(part.purl and part.purl.to_string()) for part in parts}
    tools = [tool for tool in _locked() if tool.purl and tool.purl.to_string() not in known]
    bom = Bom(components=[*parts, *tools])
    bom.metadata.component = root
    bom.metadata.timestamp = dt.datetime.fromtimestamp(epoch, dt.UTC)
    bom.register_dependency(root, parts)
    names = "\n".join(sorted(str(part.bom_ref) for part in bom.components))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, f"{version} {epoch}\n{names}")
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _shipped_component(part: Part) -> Component:
    """Return a part that browsers receive."""
    component = (
        _component(part.source, part.name, part.version, part.licence)
        if part.source
        else Component(
            name=part.name, version=part.version or None, bom_ref=f"{part.inside}/{part.name}"
        )
    )
    component.hashes = _locked_hashes().get((part.source, part.name), [])
    component.scope = ComponentScope.REQUIRED
    component.description = part.use
    component.licenses = [_LICENSES.make_from_string(part.licence)]
    component.external_references.add(
        ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))
    )
    return component


def _locked() -> Iterator[Component]:
    """Yield everything that the locks pin, each package once, as a tool."""
    seen: set[str] = set()
    for source, name, version, licence in (*_python_pins(), *_npm_pins()):
        component = _component(source, name, version, licence)
        component.scope = ComponentScope.EXCLUDED
        component.hashes = _locked_hashes().get((source, name), [])
        if component.bom_ref.value not in seen:
            seen.add(str(component.bom_ref.value))
            yield component


@cache
def _locked_hashes() -> dict[tuple[str, str], list[HashType]]:
    """Return the digests that the locks accept for each package: one for each of its files."""
    found: dict[tuple[str, str], list[HashType]] = {}
    for lock in PYTHON_LOCKS:
        for pin in _PINNED.finditer(lock.read_text(encoding="utf-8")):
            known = found.setdefault(("pypi", pin["name"]), [])
            for digest in _PYTHON_HASH.findall(pin["rest"]):
                known.append(HashType(alg=HashAlgorithm.SHA_256, content=digest))
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    for place, package in packages.items():
        if "integrity" in package:
            name = package.get("name") or place.rpartition("node_modules/")[2]
            digest = base64.b64decode(package["integrity"].removeprefix("sha512-")).hex()
            known = found.setdefault(("npm", name), [])
            known.append(HashType(alg=HashAlgorithm.SHA_512, content=digest))
    return found


def _component(source: str, name: str, version: str, licence: str) -> Component:
    """Return a package, named by its package URL (scope and name apart, as npm wants them)."""
    group, _, base = name.rpartition("/")
    purl = PackageURL(source, group or None, base, version)
    return Component(
        name=base,
        group=group or None,
        version=version,
        purl=purl,
        bom_ref=purl.to_string(),
        licenses=[_LICENSES.make_from_string(licence)] if licence else None,
    )


def _python_pins() -> Iterator[tuple[str, str, str, str]]:
    for lock in PYTHON_LOCKS:
        for pin in _PINNED.finditer(lock.read_text(encoding="utf-8")):
            yield "pypi", pin["name"], pin["version"], _declared_licence(pin["name"])


def _npm_pins() -> Iterator[tuple[str, str, str, str]]:
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    for place, package in sorted(packages.items()):
        if place:  # the empty place is this project
            name = package.get("name") or place.rpartition("node_modules/")[2]
            yield "npm", name, package["version"], str(package.get("license", ""))


def _declared_licence(name: str) -> str:
    """Return what an installed distribution says of its licence in one line, or nothing."""
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return ""  # pinned for another platform, or for Pyodide's Python
    declared = [*metadata.get_all("License-Expression", []), *metadata.get_all("License", [])]
    return next((line for line in declared if "\n" not in line), "")
