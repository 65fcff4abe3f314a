// The registry's page: keep the rules that one looks for. Nothing typed leaves the page.
// Without scripts the form is not there, and every rule is shown.

import { fold } from "./search-words.mjs";

const form = document.querySelector("[data-law-filter]");
const state = form.querySelector("[data-law-status]");
const sections = [...document.querySelectorAll("[data-law-theme]")];
const cards = [...document.querySelectorAll(".law-card")];

/** Folded text, where « L. 111-7-2 » and « L111-7-2 » are one word. */
const plain = (text) =>
  fold(text)
    .replaceAll("’", "'")
    .replace(/\b([a-z])\.?\s+(?=\d)/g, "$1");

/** What is typed, word by word; a plural finds its singular. */
const asked = (text) =>
  plain(text)
    .split(/\s+/)
    .map((word) => word.replace(/(?<=..)[sx]$/, ""))
    .filter(Boolean);

/** What a card is found by; its links and dates are in every card. */
const FOUND_BY = [".law-card__title", ".law-card__statement", ".law-card__facts dd"];

const texts = new Map(
  cards.map((card) => [
    card,
    plain(
      [
        card.id,
        card.dataset.also,
        ...FOUND_BY.map((part) => card.querySelector(part).textContent),
      ].join(" "),
    ),
  ]),
);

function filter() {
  const { query, theme, confidence } = Object.fromEntries(new FormData(form));
  const words = asked(query);
  for (const section of sections) {
    const inTheme = !theme || section.dataset.lawTheme === theme;
    for (const card of section.querySelectorAll(".law-card")) {
      const sure = !confidence || card.dataset.confidence === confidence;
      card.hidden = !(inTheme && sure && words.every((word) => texts.get(card).includes(word)));
    }
    section.hidden = !section.querySelector(".law-card:not([hidden])");
    document.querySelector(`[data-law-link="${section.dataset.lawTheme}"]`).hidden = section.hidden;
  }
  const shown = cards.filter((card) => !card.hidden).length;
  if (shown === cards.length) state.textContent = "Toutes les règles sont affichées.";
  else if (shown)
    state.textContent = `${shown} ${shown === 1 ? "règle affichée" : "règles affichées"} sur ${cards.length}.`;
  else
    state.textContent =
      "Aucune règle ne convient. Essayez un autre mot, ou montrez toutes les règles.";
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter)); // once the fields are empty
// A link leads to a rule that the filter hides: show them all again.
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest("[hidden]")) return;
  form.reset();
  filter();
  target.scrollIntoView();
});
filter(); // browsers may have kept what was typed before
