// The visit, for this tab alone: what was answered and what is being typed, so that a reload, Back
// or a crash loses nothing. Erasing, leaving quickly or closing the tab empties it. Where storage is
// refused, it stays in the page's memory.

const NAME = "visite";

let written = stored(); // what this page knows to be there
let closed = false;
const visit = read();

/** What is known under a name; null when nothing is. */
export function known(key) {
  return visit[key] ?? null;
}

/** All that is known under names that begin so. */
export const knownAs = (start) =>
  Object.fromEntries(Object.entries(visit).filter(([key]) => key.startsWith(start)));

export function note(key, value) {
  if (closed) return;
  visit[key] = value;
  try {
    const text = JSON.stringify(visit);
    sessionStorage.setItem(NAME, text);
    written = text;
  } catch {
    // refused, or full: the page's memory has it
  }
}

export function forget() {
  for (const key of Object.keys(visit)) delete visit[key];
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // refused: nothing was there
  }
  written = stored();
}

/** Empties the visit for good: what is still on its way to it is not noted. */
export function close() {
  forget();
  closed = true;
}

// A page that the browser had put aside knows less than the tab, or what was erased since.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && (closed || stored() !== written)) location.reload();
});

function read() {
  try {
    return JSON.parse(written) ?? {};
  } catch {
    return {};
  }
}

function stored() {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null; // refused
  }
}
