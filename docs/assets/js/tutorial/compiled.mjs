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
  const stream = unpacked(url, format, received);
  let arrived;
  const whole = new Promise((resolve) => (arrived = resolve));
  const engine = stream.then((stream) => {
    const watched = stream.pipeThrough(new TransformStream({ flush: arrived }));
    const headers = { "Content-Type": "application/wasm" };
    return WebAssembly.compileStreaming(new Response(watched, { headers }));
  });
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
