// Browser back and forward. The states stay in this page's memory; the history entry and the
// address carry a position and a node id, never an answer.

export class Visits {
  #name;
  /** @type {Reply[]} */
  #states = [];
  #index = -1;

  constructor(name, show) {
    this.#name = name;
    addEventListener("popstate", ({ state: entry }) => {
      const known = entry?.tutorial === this.#name && this.#states[entry.index];
      if (!known) return;
      this.#index = entry.index;
      show(known.state);
    });
  }

  get state() {
    return this.#states[this.#index]?.state ?? null;
  }

  get anchor() {
    const node = this.#states[this.#index]?.node;
    return node ? `${this.#name}-${node}` : "";
  }

  // The same screen knows more: something was typed in it, without leaving it.
  update({ state }) {
    if (state && this.#states[this.#index]) this.#states[this.#index].state = state;
  }

  /** @param {Reply} reply */
  push(reply) {
    this.#states.length = ++this.#index;
    this.#states.push(reply);
    history.pushState(this.#entry(), "", this.#address());
  }

  /** @param {Reply} reply */
  replace(reply) {
    this.#index = Math.max(this.#index, 0);
    this.#states[this.#index] = reply;
    history.replaceState(this.#entry(), "", this.#address());
  }

  #entry() {
    return { tutorial: this.#name, index: this.#index };
  }

  #address() {
    return this.anchor ? `#${this.anchor}` : location.pathname + location.search;
  }
}
