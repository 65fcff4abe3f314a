// Search, in the page: MkDocs' index, read on first use by MiniSearch. Nothing typed leaves the page.

import { fold, processing, words } from "./search-words.mjs";

const MINISEARCH = new URL("../generated/minisearch.mjs", import.meta.url);
const STEMMER = new URL("../generated/stemmer-fr.mjs", import.meta.url);
const SHOWN = 20;
/** What readers call the pages of a folder, though their text may not say it. */
const KINDS = { guide: "guide chapitre", tutoriels: "tutoriel outil", lettres: "lettre modèle" };
const dialog = document.getElementById("recherche");
const input = document.getElementById("recherche-mots");
const state = document.getElementById("recherche-etat");
const list = document.getElementById("recherche-resultats");

/** Plain text of the index's HTML excerpt. */
function plain(html) {
  return new DOMParser()
    .parseFromString(html, "text/html")
    .body.textContent.replace(/\s+/g, " ")
    .trim();
}

/** Opened from a folder, nothing can be imported: the portable edition holds MiniSearch already. */
const imported = globalThis.portable?.load ?? ((url) => import(url));

async function load() {
  const [{ default: MiniSearch }, { stemmer }, reply] = await Promise.all([
    imported(MINISEARCH),
    imported(STEMMER),
    fetch(dialog.dataset.index),
  ]);
  if (!reply.ok) throw new Error(`search index: ${reply.status}`);
  const { docs } = await reply.json();
  const pages = new Map(
    docs
      .filter((doc) => !doc.location.includes("#"))
      .map((doc) => [doc.location, plain(doc.title)]),
  );
  const { indexed, asked } = processing(stemmer);
  const index = new MiniSearch({
    fields: ["title", "page", "kind", "text"],
    storeFields: ["title", "page", "text"],
    tokenize: words,
    processTerm: indexed,
    searchOptions: {
      processTerm: asked,
      boost: { title: 4, page: 2 },
      boostDocument: weight,
      combineWith: "AND",
      prefix: (term) => !term.startsWith("="),
      fuzzy: (term) => (term.length > 5 && !term.startsWith("=") ? 0.2 : false),
    },
  });
  index.addAll(
    docs.map((doc) => ({
      id: doc.location,
      title: plain(doc.title),
      page: pages.get(doc.location.split("#")[0]) ?? "",
      kind: KINDS[doc.location.split("/")[0]] ?? "",
      text: plain(doc.text),
    })),
  );
  return index;
}

/** Pages come before their parts; chapters and tutorials before letters and reference tables. */
function weight(location) {
  const part = location.includes("#");
  if (location.startsWith("reperes/")) return part ? 0.2 : 0.5;
  if (location.startsWith("lettres/")) return part ? 0.3 : 0.8;
  if (location.startsWith("tutoriels/") && part) return 0.2;
  return part ? 1 : 1.5;
}

/** About 160 characters around the first matched word. */
function excerpt({ text, terms }) {
  const folded = fold(text);
  const places = terms
    .map((term) => folded.indexOf(term.replace("=", "")))
    .filter((place) => place >= 0);
  const start = text.lastIndexOf(" ", Math.max(0, Math.min(...places, text.length) - 60)) + 1;
  const from = places.length ? start : 0;
  const part = text.slice(from, from + 160);
  return (from ? "… " : "") + part + (from + 160 < text.length ? " …" : "");
}

function row(result) {
  const link = Object.assign(document.createElement("a"), { className: "search__link" });
  link.href = new URL(
    result.id,
    new URL(dialog.dataset.base.replace(/\/*$/, "/"), document.baseURI),
  ).href;
  const title = Object.assign(document.createElement("strong"), { textContent: result.title });
  link.append(title);
  if (result.page && result.page !== result.title) link.append(` – ${result.page}`);
  const text = Object.assign(document.createElement("span"), {
    className: "search__text",
    textContent: excerpt(result),
  });
  link.append(text);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Pages with all the words; when there are none, pages with some of them. Each page once. */
function found(index, query) {
  if (!words(query).length) return [];
  const all = index.search(query);
  const seen = new Set();
  return (all.length ? all : index.search(query, { combineWith: "OR" })).filter(({ id }) => {
    const page = id.split("#")[0];
    return !seen.has(page) && seen.add(page);
  });
}

let loading = null;
async function search() {
  loading ??= load();
  let index;
  try {
    index = await loading;
  } catch {
    loading = null;
    state.textContent =
      "La recherche n’a pas pu se charger. Le menu donne la liste de toutes les pages.";
    return;
  }
  const query = input.value;
  const results = found(index, query);
  list.replaceChildren(...results.slice(0, SHOWN).map(row));
  if (!words(query).length) state.textContent = "";
  else if (!results.length)
    state.textContent = "Aucun résultat. Essayez un autre mot, ou un mot plus court.";
  else
    state.textContent =
      results.length === 1
        ? "1 résultat"
        : `${results.length} résultats${results.length > SHOWN ? `, les ${SHOWN} premiers sont affichés` : ""}`;
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
