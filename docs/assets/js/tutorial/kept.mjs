// The case that goes from one tutorial to the next. It stays in this tab's visit, unless the
// person asked to leave it in this browser; then every change is kept there, with what is being
// typed, until they erase it. What is kept there goes first: another tab may have changed it.

import * as session from "./session.mjs";

const NAME = "dossier";
const TYPED = "saisie"; // what is being typed, tutorial by tutorial

// The browser took no more: what it holds is older than the screen, and than this tab's visit, after
// a reload too.
let full = session.known("full") === true;
let aside = null; // the text of a case that could not be read, left where it is

/** Whether this browser keeps the case as it is on the screen: closing the tab loses nothing. */
export function here() {
  return stored(NAME) !== null;
}

// The state to send: that of a screen, with the case as it is now.
export function joined(state) {
  const text = stored(NAME);
  const known = text === null ? session.known("case") : parsed(text);
  if (known === null) return state;
  return { ...state, case: known, kept: text !== null };
}

/**
 * Take note of a reply; false when the browser refuses to keep its case, or holds one that could
 * not be read: that one is not written over.
 * @param {Reply} reply
 */
export function follow({ keep, state }) {
  if (keep === false && !holds(state?.case)) {
    forget();
    return true;
  }
  if (keep === false) forgetHere(); // kept no more in this browser: it stays in the tab
  if (state?.case) session.note("case", state.case);
  if (!state?.case || !(keep || here())) return true;
  if (aside !== null || !store(NAME, state.case)) return false;
  return !keep || store(TYPED, { ...keptTyped(), ...session.knownAs("typed-") });
}

/** What is being typed in a tutorial: in this tab, else as this browser kept it. */
export const typed = (key) => session.known(key) ?? (here() ? keptTyped()[key] : null) ?? null;

/** Note what is being typed; false when this browser keeps the case, and has no room for it. */
export function noteTyped(key, value) {
  session.note(key, value);
  return !here() || store(TYPED, { ...keptTyped(), [key]: value });
}

/**
 * Do without the case at hand, which could not be read or stopped Python. What this browser holds
 * stays there; what the tab alone held goes.
 * @returns {string | null} its text, for the person to take away; null when there is none
 */
export function setAside() {
  const known = session.known("case");
  const held = stored(NAME) ?? (known === null ? null : JSON.stringify(known));
  if (here()) aside = held;
  session.forget();
  return held;
}

/** Whether this browser holds a case that could not be read. */
export const leftAside = () => aside !== null;

/** Erase all that this browser and this tab hold. */
export function forget() {
  session.forget();
  forgetHere();
}

function forgetHere() {
  [aside, full] = [null, false];
  try {
    for (const name of [NAME, TYPED]) localStorage.removeItem(name);
  } catch {
    // storage refused: nothing was there
  }
}

function store(name, value) {
  const before = full;
  try {
    localStorage.setItem(name, JSON.stringify(value));
    full = false;
  } catch {
    full = true;
  }
  if (full !== before) session.note("full", full);
  return !full;
}

// Nothing where storage is refused: the case can still be saved as a file.
function stored(name) {
  if (aside !== null || full) return null;
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

// Whether there is anything in a case.
const holds = (known) =>
  Object.values(known ?? {}).some((part) => typeof part === "object" && Object.keys(part).length);

const keptTyped = () => Object(parsed(stored(TYPED) ?? "{}"));

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text; // Python says what is wrong with it
  }
}

// A page that the browser had put aside must not show again what was erased meanwhile.
let wasHere = false;
addEventListener("pagehide", () => {
  wasHere = here();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && wasHere && !here()) location.reload();
});
