// Runs before the tutorials' own worker in the portable edition: Pyodide is in this text, and
// files come from the page, which alone can read them (page.mjs).
import "../../../../docs/assets/js/tutorial/modules-only.mjs";
import * as module from "PYODIDE/pyodide.asm.js";
import * as pyodide from "PYODIDE/pyodide.js";

const waiting = new Map();

self.portable = {
  base: "http://portable/assets/js/tutorial/", // files are asked of the page, by their path
  load: async (url) => (url.endsWith(".asm.js") ? module : pyodide),
};

self.fetch = (request) => {
  const wanted = new URL(request.url ?? request).pathname.slice(1);
  return new Promise((resolve, reject) => {
    waiting.set(wanted, { resolve, reject });
    self.postMessage({ wanted });
  });
};

self.addEventListener("message", (event) => {
  const { given, buffer, mime, gzip, error } = event.data;
  if (!given) return;
  event.stopImmediatePropagation(); // not for the tutorials' worker
  const { resolve, reject } = waiting.get(given);
  waiting.delete(given);
  if (error) reject(new Error(error));
  else
    unpacked(buffer, gzip).then((body) =>
      resolve(new Response(body, { headers: { "Content-Type": mime } })),
    );
});

async function unpacked(buffer, gzip) {
  if (!gzip) return buffer;
  // Not Blob.stream(), which WebKit refuses from a folder.
  const stream = new Response(buffer).body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
