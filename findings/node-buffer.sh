#!/usr/bin/env bash
# What:  bytes given to Python by Pyodide under Node (npm pyodide 314.0.7).
# Guess: a Buffer, which is a Uint8Array, is taken like one.
# Seen:  « Unknown typed array type 'Buffer' », and a request to report it as a fault of Pyodide;
#        the same bytes as a plain Uint8Array are taken.
# Here:  the build gives its Python plain arrays only.
. "$(dirname "$0")/_room.sh"
node_with pyodide@314.0.7
cat > try.js <<'J'
import { loadPyodide } from "pyodide";
const python = await loadPyodide();
for (const bytes of [new Uint8Array(2), Buffer.alloc(2)]) {
  try {
    python.globals.set("given", bytes);
    console.log(bytes.constructor.name, python.runPython("len(given)"));
  } catch ({ message }) {
    console.log(bytes.constructor.name, message.includes("Unknown typed array type"));
  }
}
J
same "$(node try.js)" "Uint8Array 2
Buffer true"
