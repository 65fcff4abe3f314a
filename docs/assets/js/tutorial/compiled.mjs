// Pyodide asks for its engine last: it is asked for with the rest, and compiled while it comes.

import { unzipped } from "./received.mjs";

const ENGINE = "pyodide.asm.wasm"; // as Pyodide calls it

// Compiling what is whole only fails where it is not allowed: `unzipped` tells what is damaged.
const refused = (error) => error instanceof WebAssembly.CompileError;

/**
 * Makes Pyodide use the engine at `url`. Pyodide only warns when that fails, and then never
 * settles: `failed` is told.
 * @returns {{received: Promise<void>}} settled once the engine's file is whole
 */
export function compiled(url, { received, failed }) {
  const stream = unzipped(url, received);
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
      failed(refused(error) ? "webassembly" : error.message);
      throw error;
    }
  };
  return { received: whole };
}
