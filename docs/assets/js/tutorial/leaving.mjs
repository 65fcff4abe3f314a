// Before a page is left or reloaded, the browser asks whether what was typed may be lost, unless
// this browser keeps all of it. The answers to a tutorial's questions are quickly given again:
// they ask nothing. Who leaves quickly (« Quitter cette page », on screens of danger) is asked
// nothing either.

import { here } from "./kept.mjs";
import * as session from "./session.mjs";

const TYPED = "form:not(.question) :is(textarea, input:not([type=radio], [type=checkbox]))";

export function guardTyped(screen) {
  let typed = false;
  screen.addEventListener("input", ({ target }) => {
    typed ||= target.matches(`${TYPED}, [data-hash]`);
  });
  addEventListener("beforeunload", (event) => {
    if (typed && !here()) event.preventDefault();
  });
  return {
    saved() {
      typed = false;
    },
    // A blank page of the browser's own: it asks the network for nothing, opens at once, without
    // network too, tells nothing to who looks, and is in no history, where it takes this page's place.
    quit() {
      typed = false;
      session.close();
      screen.replaceChildren(); // the browser may have put the page aside: Back shows it again
      location.replace("about:blank");
    },
  };
}
