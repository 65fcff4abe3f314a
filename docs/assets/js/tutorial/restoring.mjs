// Restore a snapshot: options for `loadPyodide`. The browser's worker and the build's proof both
// start Python with these.

import { lay, opened } from "./memory.mjs";

/**
 * @param {Function} createPyodideModule Pyodide's own
 * @param {{header: number, data: number, memory: number}} sizes in bytes: see memory.mjs
 * @param {Promise<Uint8Array>} packed the packed snapshot, which may still be on its way
 * @param {boolean} helped whether to give back to Python the helper that Pyodide made for this
 *   engine: see `helper`
 */
export function restoring(createPyodideModule, sizes, packed, helped) {
  const header = new Uint8Array(sizes.header); // Pyodide wants it first, and reads it last
  return {
    _loadSnapshot: header,
    async createPyodideModule(settings) {
      let own;
      const module = await made(createPyodideModule, settings, (memory) => {
        own = new Uint8Array(memory.buffer, 0, sizes.data).slice();
        grow(memory, sizes.memory);
      });
      const snapshot = opened(await packed);
      header.set(snapshot.header);
      const { word, value } = helper(module);
      lay(module.HEAPU8, snapshot, own, module._sbrk(0));
      if (helped) module.HEAP32[word] = value;
      return module;
    },
  };
}

/** Pyodide's own, for a start without a snapshot. */
export const growing = (createPyodideModule) => (settings) =>
  made(createPyodideModule, settings, () => {});

// Pyodide only warns of an error between the engine's instance and its first run, and then never
// settles.
function made(createPyodideModule, settings, prepare) {
  return new Promise((resolve, reject) => {
    const { instantiateWasm } = settings;
    settings.instantiateWasm = (imports, done) =>
      instantiateWasm(imports, (instance, module) => {
        try {
          prepare(instance.exports.memory);
          growByMany(instance.exports.__indirect_function_table);
        } catch (error) {
          reject(error);
          return;
        }
        done(instance, module);
      });
    createPyodideModule(settings).then(resolve, reject);
  });
}

// The engine starts with a small memory, while a snapshot must find all of its own.
function grow(memory, bytes) {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
}

const PLACES = 8192; // more than the engine asks for while it starts

// Pyodide gives each of its 6,000 exported functions a place in this table, asking for one place at
// a time, and WebKit copies the whole table each time. A library asks for all of its own at once,
// and expects them at the table's end.
function growByMany(table) {
  const grow = table.grow.bind(table);
  let used = table.length;
  table.grow = (count) => {
    if (count > 1) used = table.length;
    if (used + count > table.length) grow(Math.max(count, PLACES));
    used += count;
    return used - count;
  };
}

// Where Python finds the helper that calls its C functions, in engines whose WebAssembly has
// garbage collection; a snapshot has none, so that it starts everywhere.
function helper(module) {
  const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4];
  const word = (module.__PyRuntime + offset) / 4;
  return { word, value: module.HEAP32[word] };
}
