// Pyodide asks for its engine last: it is asked for with the rest, and compiled while it comes.

import { Unserved } from "./reasons.mjs";
import { unpacked } from "./received.mjs";

const ENGINE = "pyodide.asm.wasm"; // as Pyodide calls it

// Compiling what came whole only fails where it is not allowed; each browser has its own words for
// a stream that broke off.
function reason(error) {
  if (error instanceof WebAssembly.CompileError) return "webassembly";
  return error instanceof Unserved ? error.message : `damaged: ${error.message}`;
}

/**
 * Makes Pyodide use the engine that came. Pyodide only warns when that fails, and then never
 * settles: `failed` is told.
 * @param {PythonFiles} urls where it is, and how it is packed
 * @param {StartNews} tell whom to tell what
 * @returns {{received: Promise<void>}} settled once the engine's file is whole
 */
export function compiled({ engine: url, format }, { received, failed }) {
  let arrived;
  const whole = new Promise((resolve) => (arrived = resolve));
  const headers = { "Content-Type": "application/wasm" };
  const engine = unpacked(url, format, { tell: received, ended: arrived }).then((stream) =>
    WebAssembly.compileStreaming(new Response(stream, { headers })),
  );
  engine.catch(() => {}); // told below
  const { fetch } = self;
  self.fetch = (address, options) =>
    String(address).endsWith(ENGINE) ? Promise.resolve(new Response()) : fetch(address, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await engine;
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      failed(reason(error));
      throw error;
    }
  };
  return { received: whole };
}
