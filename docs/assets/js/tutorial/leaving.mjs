// Before a page is left or reloaded, the browser asks whether what was typed may be lost. The
// answers to a tutorial's questions are quickly given again: they ask nothing.

const TYPED = "form:not(.question) :is(textarea, input:not([type=radio], [type=checkbox]))";

export function guardTyped(screen) {
  let typed = false;
  screen.addEventListener("input", ({ target }) => {
    typed ||= target.matches(`${TYPED}, [data-hash]`);
  });
  addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault();
  });
  return {
    saved() {
      typed = false;
    },
  };
}
