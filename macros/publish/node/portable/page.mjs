// Runs before the page's own modules in the portable edition, opened from a folder, where
// browsers refuse to fetch files and to import modules. A file is read by loading the classic
// script that stands beside it under its name plus ".js", and which hands its bytes over here.

import { program } from "../../../../docs/assets/js/trusted.mjs";

const root = new URL("../../", document.currentScript.src).href;
const waiting = new Map(); // path from the root -> what to do with the file's bytes

Object.assign((globalThis.portable ??= {}), {
  base: `${root}assets/js/tutorial/`, // where the tutorials' own script would be
  libraries: {}, // file name -> what the module exports
  load: async (address) => globalThis.portable.libraries[String(address).split("/").pop()],
  file(path, packed) {
    waiting.get(path)?.(packed);
    waiting.delete(path);
  },
  worker,
});

globalThis.fetch = async (address) => {
  const path = new URL(address, document.baseURI).href.replace(root, "");
  const { text, mime, gzip } = await read(path);
  const bytes = new Response(decoded(text)).body;
  return new Response(gzip ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes, {
    headers: { "Content-Type": mime },
  });
};

function read(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = program(`${root}${path}.js`);
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(`load ${path}`));
    waiting.set(path, resolve);
    document.head.append(script);
  });
}

// A plain loop: `Uint8Array.from(atob(text), …)` takes seconds for what Python weighs.
function decoded(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

// A classic worker, from its whole text (worker.js, loaded before); it asks here for its files.
function worker() {
  const source = new Blob([globalThis.portable.workerText], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  const made = new Worker(program(address));
  made.addEventListener("message", async ({ data: { wanted } }) => {
    if (!wanted) return;
    try {
      const { text, mime, gzip } = await read(wanted);
      const { buffer } = decoded(text);
      made.postMessage({ given: wanted, buffer, mime, gzip }, [buffer]);
    } catch ({ message }) {
      made.postMessage({ given: wanted, error: message });
    }
  });
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return made;
}
