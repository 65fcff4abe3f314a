// A Pyodide that runs the build's Python (macros/publish/inside/).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("../inside/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const require = createRequire(import.meta.url);
const [MAJOR, MINOR] = require("pyodide/pyodide-lock.json").info.python.split(".");
const SITE = `/lib/python${MAJOR}.${MINOR}/site-packages`;

export const bytesOf = (path) => new Uint8Array(readFileSync(path));

/** Starts Pyodide; the same environment everywhere, and no file of the machine. */
export async function started({ library, ...options } = {}) {
  const { loadPyodide } = await import("pyodide");
  const env = { PYTHONHASHSEED: "0", ...options.env };
  return loadPyodide({ ...options, ...(library && { stdLibURL: library }), env });
}

export function install(python, wheel) {
  python.unpackArchive(bytesOf(wheel), "whl", { extractDir: SITE });
}

/** Adds a file of ours that the wheel leaves out: only the build runs it. */
export function add(python, file) {
  const place = `${SITE}/${relative(ROOT, file)}`;
  python.FS.mkdirTree(dirname(place));
  python.FS.writeFile(place, bytesOf(file));
}

/** Runs `main` of one module of inside/, and leaves no trace of the module. */
export function run(python, name, ...parameters) {
  const folder = "/inside";
  python.FS.mkdirTree(folder);
  python.FS.writeFile(`${folder}/${name}.py`, readFileSync(`${HERE}${name}.py`, "utf-8"));
  python.runPython(`
import sys
sys.path.insert(0, "${folder}")
sys.path_importer_cache.clear()
import ${name}
${name}.main(*${JSON.stringify(parameters)})
del sys.modules["${name}"], ${name}
sys.path.remove("${folder}")
sys.path_importer_cache.clear()
`);
}
