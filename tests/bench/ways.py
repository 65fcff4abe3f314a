"""The pages that the site's start is compared with."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.publish.paths import GENERATED, PYODIDE, ROOT
from macros.publish.prepare import prepared
from macros.publish.runtime.archives import FILES

FLOOR = """<!doctype html><meta charset="utf-8"><script type="module">
const unzip = () => new DecompressionStream("gzip");
const unzipped = async (url) => (await fetch(url)).body.pipeThrough(unzip());
const bytes = unzipped("snapshot.bin.gz").then((stream) => new Response(stream).arrayBuffer());
const headers = {"Content-Type": "application/wasm"};
await WebAssembly.compileStreaming(new Response(await unzipped("engine.bin.gz"), {headers}));
const memory = new WebAssembly.Memory({initial: Math.ceil((await bytes).byteLength / 65536)});
new Uint8Array(memory.buffer).set(new Uint8Array(await bytes));
performance.mark("ready");
</script>"""
"""What no start can be quicker than: compile the engine, copy what is packed of the memory."""

PLAIN = """<!doctype html><meta charset="utf-8"><script type="module">
import { loadPyodide } from "./pyodide/pyodide.mjs";
const python = await loadPyodide();
python.runPython("import json, datetime, re, dataclasses, hashlib, zipfile, html, base64");
performance.mark("ready");
</script>"""
"""Pyodide as it comes, empty."""

PYSCRIPT = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<script type="py" config='{"interpreter": "pyodide/pyodide.mjs"}'>
import json, datetime, re, dataclasses, hashlib, zipfile, html, base64, unicodedata
from js import performance
performance.mark("ready")
</script>"""


EMPTY = {"Pyodide vide": "plain.html", "PyScript vide, même Pyodide": "pyscript.html"}
"""A Python that knows nothing of ours: title → page."""
PAGES = {"plancher (compiler, copier)": "floor.html", **EMPTY}
"""Title → page."""
_TEXTS = {"floor.html": FLOOR, "plain.html": PLAIN, "pyscript.html": PYSCRIPT}


def write(folder: Path) -> None:
    """Write the pages, and all that they need, into a new ``folder``."""
    (folder / "pyodide").mkdir(parents=True)
    for file in (*FILES, "pyodide-lock.json"):
        shutil.copyfile(PYODIDE / file, folder / "pyodide" / file)
    shutil.copytree(ROOT / "node_modules" / "@pyscript" / "core" / "dist", folder / "pyscript")
    heavy = prepared().packed["gzip"]
    for name, file in {"snapshot": heavy["snapshot"], "engine": heavy["engine"]}.items():
        shutil.copyfile(GENERATED / file, folder / f"{name}.bin.gz")
    for name, text in _TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
