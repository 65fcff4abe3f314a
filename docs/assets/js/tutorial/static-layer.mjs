// The layer that works without Python: links from node to node. While Python loads, the links
// that are followed are noted as answers, so that it can take over at the node being read.

import { unfold } from "../folds.mjs";

const HERE = "node--here";

export class StaticLayer {
  #root;
  #answers = [];
  used = false;
  touched = false; // a link was followed since Python last stopped

  constructor(root) {
    this.#root = root;
    root.addEventListener("click", ({ target }) => {
      const link = target.closest("a[data-node]");
      if (!link) return;
      this.used = this.touched = true;
      this.#here("");
      this.#note(link.dataset.node, link.dataset.answer);
    });
  }

  // A link into the middle of the tree, from outside: Python would lack the earlier answers.
  canHandOver() {
    return this.used || !this.#target() || this.#target() === this.#first();
  }

  // The node that the address names; empty when it names none.
  aimedAt() {
    return this.#target()?.id ?? "";
  }

  offerRestart(takeOver) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--quiet";
    button.textContent = "Commencer l’aide interactive depuis le début";
    button.onclick = () => {
      this.used = true;
      takeOver();
    };
    this.#target().prepend(button);
  }

  state() {
    return this.#answers.length ? { answers: this.#answers } : null;
  }

  resume(state) {
    this.#answers = state?.answers ?? this.#answers;
    this.used = true;
    this.touched = false;
  }

  hide() {
    this.#root.hidden = true;
  }

  // The address names no node once Python runs: the one to show is marked.
  showAgain(id) {
    this.#root.hidden = false;
    unfold();
    this.#here(id)?.scrollIntoView();
  }

  #here(id) {
    this.#root.querySelector(`.${HERE}`)?.classList.remove(HERE);
    const node = id ? document.getElementById(id) : null;
    node?.classList.add(HERE);
    return node;
  }

  #note(node, answer) {
    const known = this.#answers.findIndex(([id]) => id === node);
    if (known >= 0) this.#answers.length = known;
    this.#answers.push([node, [answer]]);
  }

  #target() {
    const id = location.hash.slice(1);
    return id ? (this.#root.querySelector(`#${CSS.escape(id)}`)?.closest(".node") ?? null) : null;
  }

  #first() {
    return this.#root.querySelector(".node");
  }
}
