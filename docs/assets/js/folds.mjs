// What is folded in a tutorial's static layer stands in `noscript`: where scripts run, the parser
// makes one text of it, and a page that Python takes over starts sooner. Whoever uses that layer
// all the same, for lack of Python or of patience, finds the folds that a page without script has.

import { markup } from "./trusted.mjs";

/** Makes what is folded in the static layers that are shown part of the page; once. */
export function unfold() {
  for (const kept of document.querySelectorAll(".tutorial__static:not([hidden]) noscript"))
    kept.outerHTML = markup(kept.textContent);
}

// A result that the address names, or that a link led to before Python was ready.
function unfoldAtResult() {
  const node = document.getElementById(location.hash.slice(1))?.closest(".node");
  if (node?.querySelector("noscript")) unfold();
}

unfoldAtResult();
addEventListener("hashchange", unfoldAtResult);
addEventListener("beforeprint", unfold); // before frame.mjs, which opens what is folded
addEventListener("load", () => {
  if (!customElements.get("tutorial-app")) unfold(); // its script has not come, or cannot be read
});
