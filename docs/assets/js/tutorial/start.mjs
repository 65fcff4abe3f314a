// Start Python in this worker: from the snapshot, or plainly if that fails.

import { imported, text } from "./reasons.mjs";
import { contents, unpacked, whole } from "./received.mjs";
import { growing, restoring } from "./restoring.mjs";
import { supply } from "./supplied.mjs";

// Opened from a folder, nothing can be imported: the portable edition holds Pyodide already.
const load = self.portable?.load ?? imported;

/**
 * @param {PythonFiles & {plain?: boolean}} urls where everything is
 * @param {Promise<WebAssembly.Module>} engine compiled by the page
 * @param {StartNews} tell whom to tell what
 * @returns {Promise<{python: any, way: "snapshot" | "plain"}>}
 */
export async function start(urls, engine, tell) {
  if (typeof WebAssembly !== "object") throw new Error("webassembly");
  const packed = urls.plain || !urls.snapshot ? null : snapshot(urls, tell);
  supply(engine, tell);
  const programs = Promise.all([
    load(`${urls.pyodide}pyodide.js`),
    load(`${urls.pyodide}pyodide.asm.js`), // needed next: asked for at the same time
    text(urls.lock),
  ]);
  Promise.all([programs, packed?.catch(() => {})]).then(tell.compiling, () => {});
  const [{ loadPyodide }, { default: createPyodideModule }, lock] = await programs;
  const options = {
    indexURL: urls.pyodide,
    lockFileContents: lock,
    env: { PYTHONHASHSEED: "0" },
  };
  const startWith = (more) => loadPyodide({ ...options, ...more });
  const restored = packed && (await restore(startWith, createPyodideModule, urls, packed));
  if (restored) return { python: restored, way: "snapshot" };
  return { python: await plain(startWith, createPyodideModule, urls, tell), way: "plain" };
}

async function snapshot({ snapshot, format, sizes }, { received }) {
  return whole(await unpacked(snapshot, format, { tell: received }), sizes.unpacked);
}

// An experimental feature: without it, the plain start is slower, and enough.
async function restore(startWith, createPyodideModule, { empty, sizes }, packed) {
  packed.catch(() => {}); // told below
  try {
    const helped = "userAgentData" in navigator; // Chromium: quicker there, slower in Firefox
    const options = restoring(createPyodideModule, sizes, packed, helped);
    return await startWith({ ...options, stdLibURL: empty });
  } catch {
    return null;
  }
}

async function plain(startWith, createPyodideModule, urls, { alive }) {
  const options = {
    createPyodideModule: growing(createPyodideModule),
    stdLibURL: urls.library,
    packages: ["guide-ereputation"],
    packageBaseUrl: urls.wheels,
  };
  const [python, content] = await Promise.all([startWith(options), contents(urls.content)]);
  alive();
  python.pyimport("tutorials.app").install_packed(python.toPy(new Uint8Array(content)));
  return python;
}
