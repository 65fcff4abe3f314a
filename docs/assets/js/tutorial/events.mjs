// From what a person does in a screen to the events that Python understands: a form's data-event
// on submit, its data-live while typing, a button's data-event with its own data-* as fields.

import { copy } from "../copying.mjs";

const PAUSE = 250; // ms without typing before a preview is asked for
const MOST_READ = 20 << 20; // bytes of a file: more than Python takes, so that it says so

export function listen(screen, { send, live, say, held }) {
  screen.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { target: form, submitter: button } = event;
    const sent = eventOf({ form, button });
    try {
      for (const input of form.querySelectorAll("input[type=file][data-read]")) {
        const files = [...input.files].map((file) => file.slice(0, MOST_READ).text());
        sent.fields[input.dataset.read] = await Promise.all(files);
      }
    } catch {
      say(
        "Ce fichier a changé, ou n’est plus là, depuis que vous l’avez choisi : choisissez-le de nouveau.",
      );
      return;
    }
    send(sent);
  });
  screen.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-event]:not(form), [data-action='copy']");
    if (button?.dataset.action) copy(document.getElementById(button.dataset.from), say);
    else if (button && button.type !== "submit") {
      const sent = eventOf({ button });
      if ("held" in button.dataset) Object.assign(sent.fields, await held());
      send(sent);
    }
  });
  // The steps of a letter stand above the screen, with its form: not one of them is its default.
  document.getElementById("lettre-etapes")?.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) send(eventOf({ form: button.form, button }));
  });
  let pause = 0;
  screen.addEventListener("input", ({ target }) => {
    const form = target.closest("form[data-live]");
    if (!form) return;
    clearTimeout(pause);
    pause = setTimeout(() => form.isConnected && live(form), PAUSE);
  });
}

// The event object of a submitted form, a pressed button, or a form being typed in.
export function eventOf(source, name) {
  if (source instanceof HTMLFormElement) return { name, fields: fieldsOf(source) };
  const { form, button } = source;
  const { event, ...rest } = button?.dataset ?? {};
  const fields = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, [value]]));
  if (form) Object.assign(fields, fieldsOf(form));
  if (button?.name) fields[button.name] = [button.value];
  return { name: event ?? form?.dataset.event, fields };
}

export function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") (fields[name] ??= []).push(value); // files stay in the page
  }
  return fields;
}
