// Browser back and forward. The states stay in this tab's visit, so that a reload keeps them; the
// history entry carries a position, and the address nothing: neither may tell a verdict to who looks
// at the history of a shared computer.

import * as session from "./session.mjs";

const ADDRESS = location.pathname + location.search;

export class Visits {
  #name;
  /** @type {(Reply & { given?: object })[]} */
  #states = [];
  #index = -1;

  /**
   * @param {string} name of the tutorial
   * @param {(state: object, given?: object) => void} show shows a state again, with what was answered
   * @param {string} asked id of the node that the address asks for; empty when it asks for none
   */
  constructor(name, show, asked) {
    this.#name = name;
    this.#restore(asked);
    addEventListener("popstate", ({ state: entry }) => {
      const known = entry?.tutorial === this.#name && this.#states[entry.index];
      if (!known) return;
      this.#index = entry.index;
      this.#note();
      show(known.state, known.given);
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
    this.#note();
  }

  // What was answered on the screen that is left: Back shows it again. Kept by the page alone.
  answered(event) {
    if (this.#states[this.#index]) this.#states[this.#index].given = event;
  }

  /** @param {Reply} reply */
  push(reply) {
    this.#states.length = ++this.#index;
    this.#states.push(reply);
    this.#note();
    history.pushState(this.#entry(), "", ADDRESS);
  }

  /** @param {Reply} reply */
  replace(reply) {
    this.#index = Math.max(this.#index, 0);
    this.#states[this.#index] = reply;
    this.#note();
    history.replaceState(this.#entry(), "", ADDRESS);
  }

  // The case was erased: no screen that was seen before comes back.
  forget() {
    [this.#states, this.#index] = [[], -1];
  }

  // Where this tab had left the tutorial; elsewhere when the address asks for another node.
  #restore(asked) {
    const { index = -1, states = [] } = session.known(this.#key) ?? {};
    const entry = history.state?.tutorial === this.#name ? history.state.index : index;
    if (!states[entry]) return;
    [this.#states, this.#index] = [states, entry];
    if (asked && asked !== this.anchor) this.forget();
  }

  // The case has its own place in the visit.
  #note() {
    const states = this.#states.map(({ node, state: { case: _, ...state } = {} }) => ({
      node,
      state,
    }));
    session.note(this.#key, { index: this.#index, states });
  }

  get #key() {
    return `screens-${this.#name}`;
  }

  #entry() {
    return { tutorial: this.#name, index: this.#index };
  }
}
