// Byte-compile the wheels of a folder, and bring its pyodide-lock.json up to date, with
// pyodide-build running inside the very Pyodide that will import them: only that Python
// writes bytecode it can read. The host's Python may be older.
//
// node compile.mjs FOLDER TOOLS   (TOOLS: where pyodide-build is installed)
import "./errors.mjs";
import { loadPyodide } from "pyodide";

const [folder, tools] = process.argv.slice(2);
const py = await loadPyodide({ env: { PYTHONHASHSEED: "0", SOURCE_DATE_EPOCH: "315532800" } });
py.FS.mkdirTree("/tools");
py.FS.mkdirTree("/wheels");
py.FS.mount(py.FS.filesystems.NODEFS, { root: tools }, "/tools");
py.FS.mount(py.FS.filesystems.NODEFS, { root: folder }, "/wheels");
py.runPython(`
import sys
sys.path.append("/tools")
from pyodide_build.cli.py_compile import main
main(["/wheels", "--silent"], standalone_mode=False)
`);
