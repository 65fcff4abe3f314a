// Byte-compile, in place, the wheel and the standard library of a folder (inside/compiled.py).
//
// node compile.mjs FOLDER TOOLS   (TOOLS: where pyodide-build is installed)
import "./errors.mjs";
import { run, started } from "./inside.mjs";

const [folder, tools] = process.argv.slice(2);
const env = { SOURCE_DATE_EPOCH: "315532800", PYTHONOPTIMIZE: "2", PYTHONNODEBUGRANGES: "1" };
const python = await started({ env });
for (const [place, root] of [
  ["/archives", folder],
  ["/tools", tools],
]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
run(python, "compiled");
