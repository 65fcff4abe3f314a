// One Python for all tutorials of the page. A hung or dead worker is replaced and the call made
// again: every request carries all that it needs, so nothing answered is ever lost.

import { program } from "../trusted.mjs";
import { Compiled } from "./compiled.mjs";
import { notImported } from "./reasons.mjs";
import { runtime, sizes } from "./runtime.mjs";

const SILENCE_ALLOWED = 15_000; // ms without a sign of life while files come
// ms for Python to start: one that compiles gives no sign, and a plain start in WebKit on a busy
// machine took over 60 s. Who does not want to wait has the static layer.
const START_ALLOWED = 100_000;
const CALL_ALLOWED = 10_000; // ms for one call; screens take a few

export class Engine extends EventTarget {
  #way;
  #worker = null;
  #compiled = null;
  #ready = null;
  #calls = new Map();
  #lastId = 0;

  /** @param {{plain: boolean, keep: boolean}} way without the snapshot; keeping what comes */
  constructor(way) {
    super();
    this.#way = way;
  }

  // What a start downloads, in bytes: see Runtime of macros/publish/runtime/.
  get sizes() {
    return sizes;
  }

  // Start Python unless it has been; resolves when it can be called, rejects with the reason.
  start() {
    this.#ready ??= this.#boot();
    return this.#ready;
  }

  // Send one request to the door and return its reply, both plain objects.
  async call(request) {
    try {
      return await this.#callOnce(request);
    } catch (error) {
      if (error.message !== "hung") throw error;
      return this.#callOnce(request);
    }
  }

  // End the worker at once; the next call starts another.
  stop(reason = "hung") {
    this.#compiled?.giveUp();
    this.#compiled = null;
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = null;
    for (const { reject } of this.#calls.values()) reject(new Error(reason));
    this.#calls.clear();
  }

  async #callOnce(request) {
    await this.start();
    const id = ++this.#lastId;
    const worker = this.#worker;
    const alarm = setTimeout(() => this.stop("hung"), CALL_ALLOWED);
    try {
      return await new Promise((resolve, reject) => {
        this.#calls.set(id, { resolve, reject });
        worker.postMessage({ id, request: JSON.stringify(request) });
      });
    } finally {
      clearTimeout(alarm);
      this.#calls.delete(id);
    }
  }

  #settle({ id, reply, broken }) {
    const { resolve, reject } = this.#calls.get(id) ?? {};
    if (reply !== undefined) resolve?.(JSON.parse(reply));
    else reject?.(new Error(`broken: ${broken}`));
  }

  #boot() {
    return new Promise((resolve, reject) => {
      const fail = (reason) => {
        if (this.#compiled !== compiled) return; // ended already: another may be starting
        clearTimeout(alarm);
        this.stop(reason);
        reject(new Error(reason));
      };
      let alarm = setTimeout(fail, SILENCE_ALLOWED, "timeout");
      let allowed = SILENCE_ALLOWED;
      const alive = () => {
        clearTimeout(alarm);
        alarm = setTimeout(fail, allowed, "timeout");
      };
      let received = 0; // by the worker
      const tell = (news) => {
        alive();
        const detail = { ...news, received: received + compiled.received };
        this.dispatchEvent(new CustomEvent("progress", { detail }));
      };
      const compiled = new Compiled(files(), this.#way.keep, () => tell({}));
      this.#compiled = compiled;
      const tellWhy = (url) =>
        notImported(url, new Error("worker")).catch(({ message }) => fail(message));
      try {
        compiled.module.catch(({ message }) => fail(message));
        this.#worker = newWorker();
      } catch ({ message }) {
        fail(message);
        return;
      }
      this.#worker.onerror = ({ message }) => fail(message ?? "worker");
      this.#worker.onmessage = ({ data }) => {
        if (data.id) this.#settle(data);
        else if (data.absent) tellWhy(data.absent);
        else if (data.failed) fail(data.failed);
        else if (data.ready) {
          clearTimeout(alarm);
          if (data.ready === "snapshot") compiled.keep();
          resolve(data.ready);
        } else if (data.stage === "start") {
          // Once all has come: a file that never does is told sooner than a slow compilation.
          compiled.whole.then(() => {
            allowed = START_ALLOWED;
            tell(data);
          });
        } else {
          received = data.received ?? 0;
          tell(data);
        }
      };
      const worker = this.#worker;
      compiled.module.then((engine) => worker.postMessage({ engine })).catch(() => {}); // told above
      worker.postMessage({ boot: this.#way });
    });
  }
}

// In the portable edition, scripts have no address of their own.
const files = () => runtime(globalThis.portable?.base ?? import.meta.url);

// The portable edition gives the worker's whole text: opened from a folder, nothing is imported.
function newWorker() {
  const { worker } = globalThis.portable ?? {};
  if (worker) return worker();
  const { href } = new URL("./worker.mjs", import.meta.url);
  const address = URL.createObjectURL(new Blob([loader(href)], { type: "text/javascript" }));
  try {
    return new Worker(program(address), { type: "module" });
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), SILENCE_ALLOWED);
  }
}

// Not a static import: offline, Firefox does not let the service worker answer that one. Messages
// that come before the worker's own text are kept for it.
function loader(href) {
  return `const early = [];
    onmessage = (event) => early.push(event);
    import(${JSON.stringify(href)}).then(
      () => early.forEach((event) => onmessage(event)),
      () => postMessage({ absent: ${JSON.stringify(href)} }),
    );`;
}
