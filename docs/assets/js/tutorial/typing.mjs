// What is being typed in a screen and not sent yet: noted for the visit, put back after a reload.

import { fieldsOf } from "./events.mjs";
import * as session from "./session.mjs";

export class Typing {
  #screen;
  #key;

  constructor(screen, name) {
    this.#screen = screen;
    this.#key = `typed-${name}`;
    screen.addEventListener("input", ({ target }) => {
      const form = target.closest("form");
      if (form) session.note(this.#key, { event: form.dataset.event, fields: fieldsOf(form) });
    });
  }

  sent() {
    session.note(this.#key, null);
  }

  putBack() {
    const { event, fields } = session.known(this.#key) ?? {};
    const form = event && this.#screen.querySelector(`form[data-event="${CSS.escape(event)}"]`);
    if (!form || form.elements.node?.value !== fields.node?.[0]) return;
    for (const [name, values] of Object.entries(fields)) {
      const inputs = [...form.elements].filter((input) => input.name === name);
      for (const [rank, input] of inputs.entries()) {
        if (/^(?:radio|checkbox)$/.test(input.type)) input.checked = values.includes(input.value);
        else if (!/^(?:hidden|file)$/.test(input.type)) input.value = values[rank] ?? input.value;
      }
    }
  }
}
