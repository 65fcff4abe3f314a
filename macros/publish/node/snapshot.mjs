// Make the memory snapshot: Python started, the tutorials imported, their content known.
//
// node snapshot.mjs LIBRARY WHEEL CONTENT.bin OUTPUT PLACES   (TZ=UTC)
//   OUTPUT: the memory, after Pyodide's own header    PLACES: JSON, what lies where in it
import "./errors.mjs";
import "./frozen.mjs";
import { readFileSync, writeFileSync } from "node:fs";

const [, , library, wheel, content, output, places] = process.argv;
process.argv.length = 2; // what Python sees of the command line stays the same everywhere
const { fillHoles } = await import("./holes.mjs");
const { install, run, started } = await import("./inside.mjs");

const python = await started({ library, _makeSnapshot: true });
install(python, wheel);
python.FS.writeFile("/content.bin", readFileSync(content));
run(python, "filled", "/content.bin");
python.FS.unlink("/content.bin");
run(python, "tidied");
const buffers = python.runPython(
  "[id(file.buffer) for file in (sys.stdin, sys.stdout, sys.stderr)]",
);
const streams = buffers.toJs();
buffers.destroy();

const module = python._module;
fillHoles(module);
const found = {
  heap: module.___heap_base,
  top: module._sbrk(0),
  stack: [module._emscripten_stack_get_end(), module._emscripten_stack_get_current()],
  streams,
  trampoline: module.__PyRuntime + module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4],
};
for (const [name, value] of Object.entries(found)) {
  for (const number of [value].flat()) {
    if (!Number.isInteger(number)) throw new Error(`Pyodide no longer tells its « ${name} »`);
  }
}
writeFileSync(output, python.makeMemorySnapshot());
writeFileSync(places, JSON.stringify(found));
