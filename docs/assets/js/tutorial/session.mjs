// The visit, for this tab alone: what was answered and what is being typed, so that a reload, Back
// or a crash loses nothing. Erasing or closing the tab empties it. Where storage is refused, it
// stays in the page's memory.

const NAME = "visite";

const visit = read();

/** What is known under a name; null when nothing is. */
export function known(key) {
  return visit[key] ?? null;
}

export function note(key, value) {
  visit[key] = value;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(visit));
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
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME)) ?? {};
  } catch {
    return {};
  }
}
