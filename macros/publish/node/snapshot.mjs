// Make the memory snapshot: Python started, the tutorials imported, their content loaded.
//
// node snapshot.mjs WHEEL CONTENT.json OUTPUT   (TZ=UTC)
import "./errors.mjs";
import "./frozen.mjs";
import { readFileSync, writeFileSync } from "node:fs";

const [, , wheel, content, output] = process.argv;
process.argv.length = 2; // what Python sees of the command line stays the same everywhere
const { loadPyodide } = await import("pyodide");

const py = await loadPyodide({ _makeSnapshot: true, env: { PYTHONHASHSEED: "0" } });
const site = "/lib/python3.14/site-packages";
py.unpackArchive(new Uint8Array(readFileSync(wheel)), "whl", { extractDir: site });
py.FS.writeFile("/content.json", readFileSync(content, "utf-8"));
py.runPython(`
import importlib, pkgutil
importlib.invalidate_caches()
import tutorials
# Files do not survive in a snapshot: import all that a later call could need.
for module in pkgutil.walk_packages(tutorials.__path__, "tutorials."):
    importlib.import_module(module.name)
import json
import email.message, email.policy, encodings.idna, encodings.unicode_escape, jinja2.debug, random
from tutorials import app, render
from tutorials.catalogue import TUTORIALS
from tutorials.flows.static import static
from tutorials.letters.screens import PREFIX
from tutorials.letters.writers import FORMATS
library = app.install(open("/content.json", encoding="utf-8").read())
for name in library.templates:
    render.current().get_template(name)
for flow in library.flows.values():
    static(flow, library)  # every text once: its HTML stays in the cache
# Every operation once: what Python imports or looks up late is then in memory too.
today = {"today": "2026-01-01"}
letter = sorted(library.letters)[0]
for request in (
    *({"op": "show", "tutorial": name, **today} for name in [*TUTORIALS, *library.flows]),
    {"op": "show", "tutorial": f"{PREFIX}{letter}", **today},
    *({"op": "letter", "id": letter, "format": format, **today} for format in FORMATS),
    {"op": "signals", "id": "", "texte": "Accueil froid."},
    {"op": "review", "id": "", "texte": "Merci."},
):
    reply = json.loads(app.call(json.dumps(request)))
    assert reply["ok"], (request, reply)
`);
py.runPython(`
import gc, os
del importlib, pkgutil, module, library, name, flow, static, TUTORIALS, PREFIX
del FORMATS, today, letter, request, reply, json
os.unlink("/content.json")
gc.collect()
# Freed memory keeps its old bytes: overwrite it with zeros, in blocks of several sizes and
# without growing the memory, so that the snapshot compresses well.
for size in (64, 256, 1024, 4096, 16384, 65536, 262144):
    blocks = [bytearray(size) for _ in range(2 * 1024 * 1024 // size)]
    del blocks
del size
gc.collect()
`);
writeFileSync(output, py.makeMemorySnapshot());
