// The case that goes from one tutorial to the next. It stays in this page's memory, unless the
// person asked to leave it in this browser; then every change is kept there, until they erase it.

const NAME = "dossier";

export function follow({ keep, state }) {
  try {
    if (keep === false) localStorage.removeItem(NAME);
    else if (state?.case && (keep || localStorage.getItem(NAME) !== null)) {
      localStorage.setItem(NAME, JSON.stringify(state.case));
    }
  } catch {
    // Storage refused or full: the case can still be saved as a file.
  }
}

// The state that a tutorial starts from: what was answered in it, and the case left here.
export function joined(state) {
  try {
    const text = localStorage.getItem(NAME);
    return text ? { ...state, case: JSON.parse(text) } : state;
  } catch {
    return state;
  }
}
