"""Other people's work: the list is that of what is shipped, its licences shown, its bill valid."""

from __future__ import annotations

import base64
import importlib.metadata
import json
import subprocess
from pathlib import Path

import pytest

from macros.publish import fonts, prepare
from macros.publish.parts import TEXTS, Part, sbom, shipped
from macros.publish.paths import ROOT
from macros.publish.runtime import wheel
from macros.publish.runtime.lock import engine

WORKER = ROOT / "macros" / "publish" / "node" / "service-worker.mjs"
BUNDLED = """
import { build } from "esbuild";
const { metafile } = await build({
  entryPoints: [process.argv[1]], bundle: true, write: false, metafile: true,
});
console.log(Object.keys(metafile.inputs).join("\\n"));
"""


@pytest.fixture(scope="module")
def bill() -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(sbom.text("1.0.0", 1_790_000_000))
    return found


def package(path: str) -> str:
    """Return the npm package that a path under ``node_modules/`` belongs to."""
    parts = path.rpartition("node_modules/")[2].split("/")
    return "/".join(parts[:2]) if path.startswith("@") or parts[0].startswith("@") else parts[0]


def bundled_in_the_service_worker() -> set[str]:
    command = ["node", "--input-type=module", "-e", BUNDLED, str(WORKER)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {package(line) for line in done.stdout.split() if "node_modules/" in line}


def names(source: str) -> set[str]:
    return {part.name for part in shipped() if part.source == source}


def test_the_list_names_every_python_package_of_the_wheel_and_the_fonts() -> None:
    assert names("pypi") == {*wheel.DEPENDENCIES, *fonts.PACKAGES}


def test_the_list_names_every_npm_package_that_pages_receive() -> None:
    libraries = {package(source) for source in prepare.LIBRARIES.values()}
    bundled = bundled_in_the_service_worker()
    assert "workbox-precaching" in bundled
    assert names("npm") == {*libraries, *bundled, "pyodide", "@expo-google-fonts/arimo"}


@pytest.mark.parametrize("part", shipped(), ids=lambda part: part.name)
def test_a_licence_is_the_one_that_the_package_declares(part: Part) -> None:
    if part.source == "npm":
        file = ROOT / "node_modules" / part.name / "package.json"
        declared = json.loads(file.read_text(encoding="utf-8"))["license"]
    elif part.source == "pypi":
        declared = importlib.metadata.metadata(part.name).get("License-Expression")
    else:
        declared = None
        assert part.terms.startswith("https://")
    assert declared in (None, part.licence)


def test_the_page_shows_every_part_and_offers_the_texts(site_folder: Path) -> None:
    page = (site_folder / "a-propos" / "licences.html").read_text(encoding="utf-8")
    texts = (site_folder / "telechargements" / TEXTS).read_text(encoding="utf-8")
    for part in shipped():
        assert f">{part.name}</a>" in page
        assert part.licence in page
        assert f"{part.name} {part.version}".strip() in texts
        assert all(text in texts for text in part.texts)
    assert "Permission is hereby granted" in texts
    assert f"telechargements/{TEXTS}" in page


@pytest.mark.slow
def test_the_bill_of_materials_follows_its_schema() -> None:
    from cyclonedx.schema import SchemaVersion  # imported here: it takes seconds
    from cyclonedx.validation.json import JsonStrictValidator

    text = sbom.text("1.0.0", 1_790_000_000)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    wrong = text.replace('"bomFormat"', '"format"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(wrong) is not None


def test_the_bill_of_materials_is_the_same_twice() -> None:
    assert sbom.text("1.0.0", 1_790_000_000) == sbom.text("1.0.0", 1_790_000_000)


def test_what_is_shipped_is_required_and_every_pinned_package_is_there(
    bill: dict[str, list[dict[str, object]]],
) -> None:
    components = bill["components"]
    required = {one["name"] for one in components if one["scope"] == "required"}
    assert required == {part.name.rpartition("/")[2] for part in shipped()}
    purls = {one.get("purl") for one in components}
    mkdocs = importlib.metadata.version("mkdocs")
    assert {f"pkg:pypi/mkdocs@{mkdocs}", "pkg:npm/%40expo-google-fonts/arimo@0.4.3"} <= purls
    pinned = (ROOT / "requirements.lock").read_text(encoding="utf-8").count("==")
    assert sum(str(purl).startswith("pkg:pypi/") for purl in purls) >= pinned


INSIDE = """
import { loadPyodide } from "pyodide";
const python = await loadPyodide();
console.log(python.runPython(`
import compression.zstd, decimal, json, platform, pyexpat, sqlite3, sys, zlib
json.dumps({
    "Python": platform.python_version(),
    "Emscripten": platform.release(),
    "zlib": zlib.ZLIB_RUNTIME_VERSION,
    "Zstandard": compression.zstd.zstd_version,
    "SQLite": sqlite3.sqlite_version,
    "Expat": pyexpat.EXPAT_VERSION.removeprefix("expat_"),
    "libmpdec": decimal.__libmpdec_version__,
})`));
"""


@pytest.mark.slow
def test_what_is_inside_the_engine_has_the_version_that_the_engine_says() -> None:
    command = ["node", "--input-type=module", "-e", INSIDE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    listed = {part.name: part.version for part in shipped() if part.inside == "pyodide"}
    assert {name: listed[name] for name in told} == told
    engine = (ROOT / "node_modules/pyodide/pyodide.asm.wasm").read_bytes()
    assert f"{listed['bzip2']}, ".encode() in engine
    assert listed["liblzma"].encode() in engine


def test_the_bill_gives_the_digests_that_the_locks_accept(
    bill: dict[str, list[dict[str, object]]],
) -> None:
    parts = {str(part["bom-ref"]): part for part in bill["components"]}
    without = [name for name, part in parts.items() if "purl" in part and not part.get("hashes")]
    assert without == []
    (pyodide,) = (part for name, part in parts.items() if name.startswith("pkg:npm/pyodide@"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    integrity = lock["packages"]["node_modules/pyodide"]["integrity"]
    digest = base64.b64decode(integrity.removeprefix("sha512-")).hex()
    assert pyodide["hashes"] == [{"alg": "SHA-512", "content": digest}]
    assert parts["pyodide/Python"]["version"] == engine()["python"]
