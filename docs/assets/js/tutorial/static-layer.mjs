// The layer that works without Python: links from node to node. While Python loads, the links
// that are followed are noted as answers, so that it can take over at the node being read.

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
      this.#note(link.dataset.node, link.dataset.answer);
    });
  }

  // A link into the middle of the tree, from outside: Python would lack the earlier answers.
  canHandOver() {
    return this.used || !this.#target() || this.#target() === this.#first();
  }

  // Whether the address names one of its nodes.
  aimedAt() {
    return Boolean(this.#target());
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

  // The address may name the node already, put there without going to it: go there.
  showAgain(anchor) {
    this.#root.hidden = false;
    if (anchor) location.replace(`#${anchor}`);
  }

  #note(node, answer) {
    const known = this.#answers.findIndex(([id]) => id === node);
    if (known >= 0) this.#answers.length = known;
    this.#answers.push([node, [answer]]);
  }

  #target() {
    return (
      location.hash &&
      this.#root.querySelector(
        `.node${CSS.escape ? `#${CSS.escape(location.hash.slice(1))}` : location.hash}`,
      )
    );
  }

  #first() {
    return this.#root.querySelector(".node");
  }
}
