// What a start has downloaded, put aside for offline use: the service worker answers with it. The
// pieces are those that came, so that nothing is asked for twice, in a private window either.

const CACHE = "moteur"; // the service worker knows it by this name
const BLAMELESS = /^(?:webassembly|unreachable)/; // reasons that have to do with no file that is kept
const FOLDER = "/assets/generated/python/"; // and this one

export class Keeping {
  #pieces = new Map(); // address -> what came of it, in order

  /**
   * Forgets Python's files: a start from them failed, and only the site can tell what is wrong. The
   * rest that is kept, letters for one, has nothing to do with it.
   */
  static async forget() {
    try {
      const cache = await caches.open(CACHE);
      for (const { url } of await cache.keys()) if (url.includes(FOLDER)) await cache.delete(url);
    } catch {
      // refused: nothing is kept
    }
  }

  /** A start failed: what is kept may be why. */
  static async failed(reason) {
    if (!BLAMELESS.test(String(reason))) await Keeping.forget();
  }

  /** Notes a piece of a file. */
  note(url, piece) {
    if (!this.#pieces.has(url)) this.#pieces.set(url, []);
    this.#pieces.get(url).push(piece);
  }

  /** Keeps all that came, and `others`, which the browser has at hand. */
  async keep(others) {
    const files = [...this.#pieces];
    this.#pieces.clear();
    try {
      const cache = await caches.open(CACHE);
      for (const [url, pieces] of files) {
        if (await cache.match(url)) continue;
        const headers = { Date: new Date().toUTCString() }; // told on the page about the copy
        await cache.put(url, new Response(new Blob(pieces), { headers }));
      }
      for (const url of others) if (!(await cache.match(url))) await cache.add(url);
    } catch {
      // no room, or refused: the site works online all the same
    }
  }
}
