// Python in a worker. Loaded through a blob, so that it inherits the page's content security
// policy: a worker loaded from its own address would not, and could send data out.
//
// Messages in: {boot: {plain, keep}} and {engine} (compiled) once, then {id, request}. Out: {stage}, {received} (bytes so
// far), {ready}, {failed} and {id, reply} or {id, broken}. A request and a reply are JSON texts: see
// tutorials/app.py. No message says where files are: the build does, so that nobody can have a
// worker start from elsewhere.

if (self.location.protocol !== "blob:") throw new Error("this worker only runs in a page's blob");

import "./modules-only.mjs";
import { Keeping } from "./keeping.mjs";
import { runtime } from "./runtime.mjs";
import { start } from "./start.mjs";

const NEWS = 200; // ms from one sign of life to the next: each has the page drawn again
const SOON = 200; // ms after the start: the first screen comes first
const PAUSE = 1000; // the same, for what takes longer
let call = null;
let received = 0;
let told = 0; // when the last sign of life was given
let keeping = null;
let compiled;
/** @type {Promise<WebAssembly.Module>} */
const engine = new Promise((resolve) => (compiled = resolve));

const tell = {
  received(url, piece) {
    keeping?.note(url, piece);
    received += piece.length;
    if (performance.now() - told > NEWS) tell.alive();
  },
  alive() {
    told = performance.now();
    self.postMessage({ received });
  },
  compiling: () => self.postMessage({ received, stage: "start" }),
  // What is kept is forgotten first: told, the page ends this worker.
  async failed(reason) {
    await Keeping.failed(reason);
    self.postMessage({ failed: String(reason) });
  },
};

self.onmessage = ({ data }) => {
  if (data.boot) boot(data.boot).catch(({ message }) => tell.failed(message));
  else if (data.engine) compiled(data.engine);
  else answer(data);
};

async function boot({ plain, keep }) {
  self.postMessage({ stage: "download" });
  if (keep) keeping = new Keeping();
  // Opened from a folder, this text has no address of its own.
  const files = runtime(self.portable?.base ?? import.meta.url);
  const { python, way } = await start({ ...files, plain }, engine, tell);
  const app = python.pyimport("tutorials.app");
  call = app.call;
  self.postMessage({ ready: way });
  setTimeout(decodeAhead, PAUSE, app);
  if (way === "snapshot") setTimeout(() => keeping?.keep(smallFiles(files)), SOON);
  else if (!plain) Keeping.forget();
}

// What first screens did not need, part by part: a request waits for one at the most.
function decodeAhead(app) {
  if (app.decode_next()) setTimeout(decodeAhead, 0, app);
}

const smallFiles = ({ pyodide, lock, empty }) => [
  `${pyodide}pyodide.js`,
  `${pyodide}pyodide.asm.js`,
  lock,
  empty,
];

function answer({ id, request }) {
  try {
    self.postMessage({ id, reply: call(request) });
  } catch ({ message }) {
    self.postMessage({ id, broken: message }); // a bug of ours: the page says so, once
  }
}
