// Python in a worker. Loaded through a blob, so that it inherits the page's content security
// policy: a worker loaded from its own address would not, and could send data out.
//
// Messages in: {boot: urls} once, then {id, request}. Out: {stage}, {progress}, {ready},
// {failed} and {id, reply} or {id, broken}. A request and a reply are JSON texts: see tutorials/app.py.

const ENGINE = "pyodide.asm.wasm";
const PLACES = 8192; // more than the engine asks for while it starts
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

// Pyodide asks for its engine last: ask for it with the rest, and compile it while that comes.
// Pyodide also only warns when this fails, and then never settles: tell the page.
function compileEngine(folder) {
  if (typeof WebAssembly !== "object") throw new Error("webassembly");
  const { fetch } = self;
  const response = fetch(folder + ENGINE);
  const engine = WebAssembly.compileStreaming(response);
  engine.catch(() => {}); // told below
  self.fetch = (address, options) =>
    String(address).endsWith(ENGINE) ? response : fetch(address, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await engine;
      const instance = await WebAssembly.instantiate(module, imports);
      growByMany(instance.exports.__indirect_function_table);
      return { module, instance };
    } catch ({ message }) {
      fail(message);
      throw new Error(message);
    }
  };
  return received(response);
}

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

// Resolves once the engine's file is whole. What is left is to compile it, which takes long on a
// slow machine and gives no sign of life.
function received(response) {
  if (self.portable) return response; // from a folder, files come whole
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => name.endsWith(ENGINE))) resolve();
    }).observe({ type: "resource", buffered: true });
  });
}

async function boot(urls) {
  self.postMessage({ stage: "download" });
  const snapshot = urls.plain || !urls.snapshot ? null : new Uint8Array(urls.snapshotBytes);
  const whole = snapshot && fill(snapshot, urls.snapshot);
  Promise.all([compileEngine(urls.pyodide), whole?.catch(() => {})]).then(
    () => self.postMessage({ stage: "start" }),
    () => {}, // told by what waits for them
  );
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
  const restored = snapshot && (await restore(loadPyodide, options, snapshot, whole, urls));
  const python = restored ?? (await plainBoot(loadPyodide, options, urls));
  call = python.pyimport("tutorials.app").call;
  self.postMessage({ ready: restored ? "snapshot" : "plain" });
}

// An experimental feature: without it, the plain boot is slower, and enough.
async function restore(loadPyodide, options, snapshot, whole, { emptyLibrary }) {
  const { instantiateStreaming } = WebAssembly;
  try {
    const python = await new Promise((resolve, reject) => {
      WebAssembly.instantiateStreaming = async (...request) => {
        const made = await instantiateStreaming(...request);
        try {
          grow(made.instance.exports.memory, snapshot.length);
          await whole; // Pyodide reads it next
          return made;
        } catch (error) {
          reject(error);
          return new Promise(() => {}); // told, Pyodide would try another way meanwhile
        }
      };
      const all = { ...options, stdLibURL: emptyLibrary, _loadSnapshot: snapshot };
      loadPyodide(all).then(resolve, reject);
    });
    python.runPython("import random; random.seed()"); // else equal for everybody
    return python;
  } catch {
    return null;
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

// The engine starts with a small memory, while a snapshot must find all of its own.
function grow(memory, bytes) {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
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

// Unpack a file while it comes; gzip verifies its checksum. What has come is a sign of life, which
// keeps a slow network from being taken for a dead one.
async function fill(bytes, url) {
  const { body } = await fetched(url);
  const reader = body.pipeThrough(new DecompressionStream("gzip")).getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, at);
    const before = at;
    at += part.value.length;
    if (at >> 18 > before >> 18) self.postMessage({ progress: at }); // each quarter of a megabyte
  }
  if (at !== bytes.length) throw new Error("snapshot");
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}
