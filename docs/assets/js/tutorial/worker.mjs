// Python in a worker. Loaded through a blob, so that it inherits the page's content security
// policy: a worker loaded from its own address would not, and could send data out.
//
// Messages in: {boot: urls} once, then {id, request}. Out: {stage}, {progress}, {ready},
// {failed} and {id, reply} or {id, broken}. A request and a reply are JSON texts: see tutorials/app.py.

const ENGINE = "pyodide.asm.wasm";
let call = null;
// Opened from a folder, nothing can be imported: the portable edition holds Pyodide already.
const load = self.portable?.load ?? ((url) => import(url));

self.onmessage = ({ data }) => {
  if (data.boot) boot(data.boot).catch(({ message }) => fail(message));
  else answer(data);
};

function answer({ id, request }) {
  try {
    self.postMessage({ id, reply: call(request) });
  } catch ({ message }) {
    self.postMessage({ id, broken: message }); // a bug of ours: the page says so, once
  }
}

function fail(reason) {
  self.postMessage({ failed: String(reason) });
}

// Pyodide asks for its engine last, and compiles it once the snapshot is there: ask for it with
// the rest, and compile it while that comes. Pyodide also only warns when this fails, and then
// never settles: tell the page. And the engine starts with a small memory, while a snapshot must
// find all of its own.
function compileEngine(folder, bytesNeeded) {
  if (typeof WebAssembly !== "object") throw new Error("webassembly");
  const { fetch } = self;
  const response = fetch(folder + ENGINE);
  const engine = WebAssembly.compileStreaming(response);
  engine.catch(() => {}); // told below
  Promise.all([received(response), bytesNeeded]).then(
    () => self.postMessage({ stage: "start" }),
    () => {},
  );
  self.fetch = (address, options) =>
    String(address).endsWith(ENGINE) ? response : fetch(address, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await engine;
      const instance = await WebAssembly.instantiate(module, imports);
      grow(instance.exports.memory, await bytesNeeded);
      return { module, instance };
    } catch (error) {
      fail(error.message);
      throw error;
    }
  };
}

// Resolves once the engine's file is whole. What is left is to compile it, which takes long on a
// slow machine and gives no sign of life.
function received(response) {
  if (self.portable) return response; // from a folder, files come whole
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => name.endsWith(ENGINE))) resolve();
    }).observe({ type: "resource", buffered: true });
  });
}

function grow(memory, bytes) {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
}

async function boot(urls) {
  const snapshot = urls.plain || !urls.snapshot ? null : fetchSnapshot(urls);
  const size = Promise.resolve(snapshot).then((bytes) => bytes?.byteLength ?? 0, () => 0);
  self.postMessage({ stage: "download" });
  compileEngine(urls.pyodide, size);
  const [{ loadPyodide }, { default: createPyodideModule }, lock] = await Promise.all([
    load(`${urls.pyodide}pyodide.mjs`),
    load(`${urls.pyodide}pyodide.asm.mjs`), // needed next: asked for at the same time
    fetched(urls.lock).then((response) => response.text()),
  ]);
  const options = {
    createPyodideModule,
    indexURL: urls.pyodide,
    lockFileContents: lock,
    env: { PYTHONHASHSEED: "0" },
  };
  const restored = snapshot && (await restore(loadPyodide, options, snapshot, urls));
  const python = restored ?? (await plainBoot(loadPyodide, options, urls));
  call = python.pyimport("tutorials.app").call;
  self.postMessage({ ready: restored ? "snapshot" : "plain" });
}

async function restore(loadPyodide, options, snapshot, { emptyLibrary }) {
  try {
    const python = await loadPyodide({
      ...options,
      stdLibURL: emptyLibrary,
      _loadSnapshot: snapshot,
    });
    python.runPython("import random; random.seed()"); // else equal for everybody
    return python;
  } catch {
    return null; // an experimental feature: the plain boot below is slower, and enough
  }
}

async function plainBoot(loadPyodide, options, { wheelFolder, content }) {
  const [python, text] = await Promise.all([
    loadPyodide({ ...options, packages: ["guide-ereputation"], packageBaseUrl: wheelFolder }),
    fetched(content).then((response) => response.text()),
  ]);
  self.postMessage({ progress: 0 }); // a sign of life: reading the content takes long as well
  python.pyimport("tutorials.app").install(text);
  return python;
}

async function fetchSnapshot({ snapshot, snapshotDigest }) {
  const { body } = await fetched(snapshot);
  const [packed, copy] = body.tee(); // unpacked while it comes, and checked once it is whole
  const unpacked = new Response(copy.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  unpacked.catch(() => {}); // told by the digest
  // Browsers give digests only to secure pages; the file's name holds one all the same.
  const bytes = await readAll(packed);
  if (crypto.subtle && (await digestOf(bytes)) !== snapshotDigest) throw new Error("snapshot");
  return unpacked;
}

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Bytes received are the sign of life that keeps a slow network from being taken for a dead one.
async function readAll(body) {
  const parts = [];
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    self.postMessage({ progress: part.value.length });
  }
  return joined(parts);
}

// Not through a Blob, which WebKit cannot read from a folder.
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}
