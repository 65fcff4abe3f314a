// Pyodide asks for its engine last, and by its own name for it: it is given the one that the page
// compiles meanwhile.

import { refused } from "./reasons.mjs";

const ENGINE = "pyodide.asm.wasm";

/**
 * Pyodide only warns when that fails, and then never settles: `failed` is told.
 * @param {Promise<WebAssembly.Module>} engine never settles if the page has none: it ends this worker
 * @param {StartNews} tell whom to tell what
 */
export function supply(engine, { failed }) {
  const { fetch } = self;
  self.fetch = (address, options) =>
    String(address).endsWith(ENGINE) ? Promise.resolve(new Response()) : fetch(address, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await engine;
    try {
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      failed(refused(error));
      throw error;
    }
  };
}
