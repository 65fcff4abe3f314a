"""The pages that the site's start is compared with."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.publish.paths import GENERATED, PYODIDE, ROOT
from macros.publish.prepare import prepared
from macros.publish.runtime import PYODIDE_FILES

FLOOR = """<!doctype html><meta charset="utf-8"><script type="module">
const bytes = fetch("snapshot.bin.gz").then(({body}) =>
  new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
await WebAssembly.compileStreaming(fetch("pyodide/pyodide.asm.wasm"));
const memory = new WebAssembly.Memory({initial: Math.ceil((await bytes).byteLength / 65536)});
new Uint8Array(memory.buffer).set(new Uint8Array(await bytes));
performance.mark("ready");
</script>"""
"""What no start can be quicker than: compile the engine, copy the memory."""

PYSCRIPT = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script>
<script type="py" config='{"interpreter": "pyodide/pyodide.mjs"}'>
import json, datetime, re, dataclasses, hashlib, zipfile, html, base64, unicodedata
from js import performance
performance.mark("ready")
</script>"""


def write(folder: Path) -> None:
    """Write the pages, and all that they need, into a new ``folder``."""
    (folder / "pyodide").mkdir(parents=True)
    for file in (*PYODIDE_FILES, "pyodide-lock.json"):
        shutil.copyfile(PYODIDE / file, folder / "pyodide" / file)
    shutil.copytree(ROOT / "node_modules" / "@pyscript" / "core" / "dist", folder / "pyscript")
    shutil.copyfile(GENERATED / prepared().snapshot, folder / "snapshot.bin.gz")
    (folder / "floor.html").write_text(FLOOR, encoding="utf-8")
    (folder / "pyscript.html").write_text(PYSCRIPT, encoding="utf-8")
