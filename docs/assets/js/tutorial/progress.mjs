// How far a start is: a bar with the share of the bytes that have come, beside the words.

export class Progress {
  #bar = document.createElement("progress");
  #after;

  /** @param {Element} status the line of words, above the bar */
  constructor(status) {
    this.#bar.className = "loading";
    this.#bar.setAttribute("aria-label", "Chargement de l’aide interactive");
    this.#after = status;
  }

  /** @param {number} share of all bytes, from 0 to 1 */
  show(share) {
    this.#bar.value = Math.min(1, share);
    if (!this.#bar.isConnected) this.#after.after(this.#bar);
  }

  /** All has come, and how long the rest takes cannot be told. */
  wait() {
    this.#bar.removeAttribute("value");
  }

  hide() {
    this.#bar.remove();
  }
}
