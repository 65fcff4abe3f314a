// The switch « Vérifier l’orthographe, par votre navigateur »: off until it is asked for, since some
// browsers send what is typed to a server to have it checked; then on for the rest of the visit.

import * as session from "./session.mjs";

const [NAME, SWITCH] = ["spelling", "[data-spelling]"];

export class Spelling {
  #screen;

  constructor(screen) {
    this.#screen = screen;
    screen.addEventListener("change", ({ target }) => {
      if (!target.matches(SWITCH)) return;
      session.note(NAME, target.checked);
      this.apply();
    });
  }

  /** Set the fields of the screen as the switch was left. */
  apply() {
    const on = session.known(NAME) === true;
    for (const box of this.#screen.querySelectorAll(SWITCH)) {
      box.checked = on;
      for (const field of box.form.querySelectorAll("textarea")) field.spellcheck = on;
    }
  }
}
