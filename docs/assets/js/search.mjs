// Search, in the page: the site's index, read on first use by MiniSearch. Nothing typed leaves it.

import { makeSearch } from "./search-index.mjs";
import { fold, words } from "./search-words.mjs";

const MINISEARCH = new URL("../generated/minisearch.mjs", import.meta.url);
const STEMMER = new URL("../generated/stemmer-fr.mjs", import.meta.url);
const SHOWN = 20;
const dialog = document.getElementById("recherche");
const input = document.getElementById("recherche-mots");
const state = document.getElementById("recherche-etat");
const help = document.getElementById("recherche-aide");
const list = document.getElementById("recherche-resultats");

/** Opened from a folder, nothing can be imported: the portable edition holds MiniSearch already. */
const imported = globalThis.portable?.load ?? ((url) => import(url));

async function load() {
  const [{ default: MiniSearch }, { stemmer }, reply] = await Promise.all([
    imported(MINISEARCH),
    imported(STEMMER),
    fetch(dialog.dataset.index),
  ]);
  if (!reply.ok) throw new Error(`search index: ${reply.status}`);
  return makeSearch(MiniSearch, stemmer, await reply.json());
}

/** About 160 characters around the first matched word. */
function excerpt({ text, terms }) {
  const folded = fold(text);
  const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0);
  const near = Math.max(0, Math.min(...places, text.length) - 60);
  const from = places.length ? text.lastIndexOf(" ", near) + 1 : 0;
  const part = text.slice(from, from + 160);
  return (from ? "… " : "") + part + (from + 160 < text.length ? " …" : "");
}

function row(result) {
  const link = Object.assign(document.createElement("a"), { className: "search__link" });
  const base = new URL(dialog.dataset.base.replace(/\/*$/, "/"), document.baseURI);
  link.href = new URL(result.id, base).href;
  const title = Object.assign(document.createElement("strong"), { textContent: result.title });
  link.append(title);
  if (result.page && result.page !== result.title) link.append(` – ${result.page}`);
  const text = document.createElement("span");
  text.className = "search__text";
  text.textContent = excerpt(result);
  link.append(text);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function counted(count) {
  if (!count) return "Aucun résultat. Essayez un autre mot, ou un mot plus court.";
  if (count === 1) return "1 résultat";
  return `${count} résultats${count > SHOWN ? `, les ${SHOWN} premiers sont affichés` : ""}`;
}

let loading = null;
async function search() {
  loading ??= load();
  let find;
  try {
    find = await loading;
  } catch {
    loading = null;
    state.textContent =
      "La recherche n’a pas pu se charger. Le menu donne la liste de toutes les pages.";
    return;
  }
  const { results, danger } = find(input.value);
  help.hidden = !danger;
  list.replaceChildren(...results.slice(0, SHOWN).map(row));
  const found = words(input.value).length ? counted(results.length) : "";
  state.textContent = danger ? `Les numéros d’urgence sont affichés. ${found}` : found;
}

if (typeof dialog.showModal === "function") {
  for (const button of document.querySelectorAll('[data-action="search"]')) {
    button.addEventListener("click", () => {
      dialog.showModal();
      input.focus();
      search();
    });
  }
  dialog
    .querySelector('[data-action="close-search"]')
    .addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search__link")) dialog.close();
  });
  input.addEventListener("input", search);
}
