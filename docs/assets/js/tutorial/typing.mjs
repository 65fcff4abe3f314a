// What is typed in a form and not sent yet belongs to the visit: noted at each change, put back
// whenever that form is shown again (a reload, Back, Forward, another page and back). Where this
// browser keeps the case, it is kept there with it.

import * as kept from "./kept.mjs";

const CHOICE = /^(?:radio|checkbox)$/;
// Names that ended otherwise in an earlier version of the site: what a browser kept has them still.
const TEXTS = { texte: "text", avis: "review", plateforme: "platform" };
const FORMER = { ...TEXTS, jour: "day", mois: "month", annee: "year" };
const HIDDEN = 'input[type="hidden"]:not([name$="-kept"])'; // what a date was is no name of a form

/** @typedef {Record<string, {was: string[], is: string[]}>} Draft what fields showed, and hold */

export class Typing {
  #screen;
  #key;
  #sending = null;
  #refused;

  /** `refused` is called when this browser, which keeps the case, has no room for what is typed. */
  constructor(screen, name, refused) {
    this.#screen = screen;
    this.#refused = refused;
    this.#key = `typed-${name}`;
    screen.addEventListener("input", ({ target }) => {
      const form = target.closest("form");
      if (form) this.#note(form);
    });
    screen.addEventListener("submit", ({ target }) => this.#leave(target));
    screen.addEventListener("click", ({ target }) => {
      const button = target.closest("button[data-event]:not([type=submit])");
      // « Annuler »: what was typed is given up; any other button keeps it for when one is back.
      if (button) this.#leave("forget" in button.dataset ? button.closest("form") : null);
    });
  }

  /** What was sent has been taken, unless the new screen says that it is wrong. */
  sent() {
    if (this.#screen.querySelector(".error-summary")) return;
    if (this.#sending) kept.noteTyped(this.#key, this.#without(this.#sending));
    this.#sending = null;
  }

  /**
   * Put what was being typed back in the forms of the screen, and let their previews know. A field
   * that shows something else since, because the case has changed, keeps what it shows.
   */
  putBack() {
    const all = this.#drafts;
    for (const form of this.#screen.querySelectorAll("form[data-event]")) {
      const draft = presentNames(form, all[nameOf(form)] ?? {});
      if (nameOf(form) in all) all[nameOf(form)] = draft;
      for (const [name, { was, is }] of Object.entries(draft)) {
        const inputs = named(form, name);
        const now = inputs.map(shown);
        if (!same(now, was) && !same(now, is)) delete draft[name];
      }
      kept.noteTyped(this.#key, all);
      for (const [name, { is }] of Object.entries(draft)) {
        for (const [rank, input] of named(form, name).entries()) put(input, is[rank]);
      }
    }
  }

  /** Show what was answered on a screen that Back brings again, then what was typed there since. */
  answered({ name: event, fields }) {
    const form = [...this.#screen.querySelectorAll("form[data-event]")].find(
      ({ dataset, elements }) =>
        dataset.event === event && elements.node?.value === fields.node?.[0],
    );
    for (const [name, values] of form ? Object.entries(fields) : []) {
      for (const [rank, input] of named(form, name).entries()) {
        if (CHOICE.test(input.type)) input.checked = values.includes(input.value);
        else input.value = values[rank] ?? input.value;
      }
    }
    this.putBack();
  }

  /** @returns {Record<string, Draft>} */
  get #drafts() {
    return kept.typed(this.#key) ?? {};
  }

  #leave(form) {
    this.#sending = form && nameOf(form);
  }

  #without(form) {
    const { [form]: _, ...others } = this.#drafts;
    return others;
  }

  #note(form) {
    const before = this.#drafts[nameOf(form)] ?? {};
    const draft = {};
    for (const name of new Set([...form.elements].filter(typedIn).map((input) => input.name))) {
      const inputs = named(form, name);
      const was = before[name]?.was ?? inputs.map(shown);
      const is = inputs.map(held);
      if (!same(was, is)) draft[name] = { was, is };
    }
    const all = { ...this.#without(nameOf(form)), [nameOf(form)]: draft };
    if (!kept.noteTyped(this.#key, all)) this.#refused();
  }
}

// The same form again: its event, and what it is about (a question, a step, an item).
const nameOf = (form) =>
  [form.dataset.event, ...[...form.querySelectorAll(HIDDEN)].map(({ value }) => value)].join(" ");

const typedIn = ({ name, type }) => name && !/^(?:hidden|file|submit|button)$/.test(type);

const named = (form, name) =>
  [...form.elements].filter((input) => input.name === name && typedIn(input));

// A draft, with the names that the fields of the form have now.
function presentNames(form, draft) {
  const present = (name) =>
    named(form, name).length ? name : name.replace(/\w+$/, (end) => FORMER[end] ?? end);
  return Object.fromEntries(Object.entries(draft).map(([name, typed]) => [present(name), typed]));
}

// What an input showed when the screen came, as a text.
function shown(input) {
  if (CHOICE.test(input.type)) return input.defaultChecked ? input.value : "";
  if (input.options) return (input.querySelector("[selected]") ?? input.options[0]).value;
  return input.defaultValue;
}

// What it holds now.
const held = (input) => (CHOICE.test(input.type) && !input.checked ? "" : input.value);

function put(input, text) {
  if (held(input) === text) return;
  if (CHOICE.test(input.type)) input.checked = Boolean(text);
  else input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
