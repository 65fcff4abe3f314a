// Without Python, though it could start: at the address `?a-la-main`, a tutorial is what it is in a
// browser without script, with the blank sheet to print. What was answered stays in the tab.

import { unfold } from "../folds.mjs";
import { HELPED } from "./words.mjs";

/** Whether this page is to be followed by hand; the link that led to it then leads back. */
export function byHand() {
  if (!new URLSearchParams(location.search).has("a-la-main")) return false;
  unfold();
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".by-hand a");
  if (link) {
    link.href = location.pathname;
    link.textContent = HELPED;
  }
  return true;
}
