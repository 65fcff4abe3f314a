// The list of letters: keep those that suit what is ticked. Nothing ticked leaves the page.
// Without scripts the filter is not there, and every letter is shown, grouped all the same.

const form = document.querySelector("[data-letters-filter]");
const state = document.querySelector("[data-letters-status]");
const none = document.querySelector("[data-letters-none]");
const items = [...document.querySelectorAll(".letters__item")];
const everything = state.textContent;

/** One of the ticked answers of each question, or no answer ticked. */
function suits(item, ticked) {
  return ["situation", "addressee", "done"].every((name) => {
    const wanted = ticked.getAll(name);
    return !wanted.length || wanted.some((one) => item.dataset[name].split(" ").includes(one));
  });
}

function filter() {
  const ticked = new FormData(form);
  for (const item of items) item.hidden = !suits(item, ticked);
  for (const group of document.querySelectorAll(".letters__group")) {
    group.hidden = !group.querySelector(".letters__item:not([hidden])");
  }
  const shown = items.filter((item) => !item.hidden).length;
  none.hidden = shown > 0;
  state.textContent =
    shown === items.length
      ? everything
      : `${shown} ${shown > 1 ? "lettres" : "lettre"} sur ${items.length}.`;
}

form.parentElement.open = matchMedia("(min-width: 62rem)").matches;
form.addEventListener("change", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter)); // once the boxes are empty
filter(); // browsers may have kept what was ticked before
