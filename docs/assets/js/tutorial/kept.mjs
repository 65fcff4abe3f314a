// The case that goes from one tutorial to the next. It stays in this tab's visit, unless the
// person asked to leave it in this browser; then every change is kept there, until they erase it.
// What is kept there goes first: another tab may have changed it.

import * as session from "./session.mjs";

const NAME = "dossier";

let latest = session.known("case"); // the case as this tab last knew it
let apart = false; // what the browser holds is left as it is: unreadable, or it took no more

export function here() {
  return stored() !== null;
}

// The state to send: that of a screen, with the case as it is now.
export function joined(state) {
  const text = stored();
  const known = text === null ? latest : parsed(text);
  if (known === null) return state;
  return { ...state, case: known, kept: text !== null };
}

/**
 * Take note of a reply; false when the browser refuses to keep its case.
 * @param {Reply} reply
 */
export function follow({ keep, state }) {
  latest = state?.case ?? latest;
  if (keep === false) session.forget();
  if (state?.case) session.note("case", state.case);
  try {
    if (keep === false) localStorage.removeItem(NAME);
    else if (state?.case && (keep || here())) {
      localStorage.setItem(NAME, JSON.stringify(state.case));
      apart = false;
    }
  } catch {
    apart = true;
    return false;
  }
  return true;
}

// Do without what the browser holds, and leave it there; false when it holds nothing. What the
// tab held goes: it is of no use.
export function setAside() {
  const held = here() || latest !== null;
  apart = true;
  latest = null;
  session.forget();
  return held;
}

function stored() {
  try {
    return apart ? null : localStorage.getItem(NAME);
  } catch {
    return null; // storage refused: the case can still be saved as a file
  }
}

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
