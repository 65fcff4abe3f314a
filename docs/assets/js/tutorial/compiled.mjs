// Python's engine, asked for and compiled by the page while a worker unpacks the snapshot: Firefox
// compiles an engine only once it is unpacked whole, and starts a tenth sooner so.

import { Keeping } from "./keeping.mjs";
import { refused, Unserved } from "./reasons.mjs";
import { unpacked } from "./received.mjs";

const NEWS = 200; // ms from one sign of life to the next: each has the page drawn again
const headers = { "Content-Type": "application/wasm" };

export class Compiled {
  received = 0; // bytes
  #keeping;
  #given = new AbortController();
  #told = 0; // when the last sign of life was given
  #alive;

  /**
   * @param {PythonFiles} files where the engine is, and how it is packed
   * @param {boolean} keep whether to keep it for offline use
   * @param {() => void} alive called while it comes
   */
  constructor(files, keep, alive) {
    this.#keeping = keep ? new Keeping() : null;
    this.#alive = alive;
    let ended;
    /** Resolves once its file is whole. @type {Promise<void>} */
    this.whole = new Promise((resolve) => (ended = resolve));
    /** What a worker needs of it; rejects with the reason why not. */
    this.module = this.#compile(files, ended).catch((error) => this.#refuse(error));
  }

  /** Puts what came aside: Python has started with it. */
  keep() {
    this.#keeping?.keep([]);
  }

  /** Nobody waits for it any more. */
  giveUp() {
    this.#given.abort();
  }

  async #compile({ engine: url, format }, ended) {
    if (typeof WebAssembly !== "object") throw new Unserved("webassembly", url);
    const tell = (_, piece) => this.#note(url, piece);
    const stream = await unpacked(url, format, { tell, ended, signal: this.#given.signal });
    return WebAssembly.compileStreaming(new Response(stream, { headers }));
  }

  #note(url, piece) {
    this.#keeping?.note(url, piece);
    this.received += piece.length;
    if (performance.now() - this.#told < NEWS) return;
    this.#told = performance.now();
    this.#alive();
  }

  /** @returns {Promise<never>} */
  async #refuse(error) {
    const why = refused(error);
    if (!this.#given.signal.aborted) await Keeping.failed(why);
    throw new Error(why);
  }
}
