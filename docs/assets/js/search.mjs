// Search, in the page: MkDocs' index, read on first use by MiniSearch. Nothing typed leaves the page.

const MINISEARCH = new URL("../generated/minisearch.mjs", import.meta.url);
const SHOWN = 20;
const dialog = document.getElementById("recherche");
const input = document.getElementById("recherche-mots");
const state = document.getElementById("recherche-etat");
const list = document.getElementById("recherche-resultats");

/** Lower case without accents, so that "reputation" finds "réputation". */
const fold = (text) => text.toLowerCase().replaceAll("œ", "oe").normalize("NFD").replace(/\p{M}/gu, "");
/** Words; "l’avis" counts as "avis", one letter does not count. */
const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
/** Drops the plural mark: "lettres" finds "lettre". */
const stem = (word) => fold(word).replace(/(?<=\p{L}{3})[sx]$/u, "");

/** Plain text of the index's HTML excerpt. */
function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();
}

async function load() {
  const [{ default: MiniSearch }, reply] = await Promise.all([import(MINISEARCH), fetch(dialog.dataset.index)]);
  if (!reply.ok) throw new Error(`search index: ${reply.status}`);
  const { docs } = await reply.json();
  const pages = new Map(docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, plain(doc.title)]));
  const index = new MiniSearch({
    fields: ["title", "page", "text"],
    storeFields: ["title", "page", "text"],
    tokenize: words,
    processTerm: stem,
    searchOptions: {
      boost: { title: 4, page: 2 },
      boostDocument: weight,
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(docs.map((doc) => ({
    id: doc.location,
    title: plain(doc.title),
    page: pages.get(doc.location.split("#")[0]) ?? "",
    text: plain(doc.text),
  })));
  return index;
}

/** Pages come before their parts, and what one does before the reference tables. */
function weight(location) {
  if (location.startsWith("reperes/")) return 0.3;
  if (location.startsWith("tutoriels/") && location.includes("#")) return 0.3;
  return location.includes("#") ? 1 : 1.5;
}

/** About 160 characters around the first matched word. */
function excerpt({ text, terms }) {
  const folded = fold(text);
  const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0);
  const start = text.lastIndexOf(" ", Math.max(0, Math.min(...places, text.length) - 60)) + 1;
  const from = places.length ? start : 0;
  const part = text.slice(from, from + 160);
  return (from ? "… " : "") + part + (from + 160 < text.length ? " …" : "");
}

function row(result) {
  const link = Object.assign(document.createElement("a"), { className: "search__link" });
  link.href = new URL(result.id, new URL(dialog.dataset.base.replace(/\/*$/, "/"), document.baseURI));
  const title = Object.assign(document.createElement("strong"), { textContent: result.title });
  link.append(title);
  if (result.page && result.page !== result.title) link.append(` – ${result.page}`);
  const text = Object.assign(document.createElement("span"), { className: "search__text", textContent: excerpt(result) });
  link.append(text);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

let loading = null;
async function search() {
  loading ??= load();
  let index;
  try {
    index = await loading;
  } catch {
    loading = null;
    state.textContent = "La recherche n’a pas pu se charger. Le menu donne la liste de toutes les pages.";
    return;
  }
  const query = input.value;
  const results = words(query).length ? index.search(query) : [];
  list.replaceChildren(...results.slice(0, SHOWN).map(row));
  if (!words(query).length) state.textContent = "";
  else if (!results.length) state.textContent = "Aucun résultat. Essayez un autre mot, ou un mot plus court.";
  else state.textContent = results.length === 1 ? "1 résultat" : `${results.length} résultats${results.length > SHOWN ? `, les ${SHOWN} premiers sont affichés` : ""}`;
}

if (typeof dialog.showModal === "function") {
  for (const button of document.querySelectorAll('[data-action="search"]')) {
    button.hidden = false;
    button.addEventListener("click", () => {
      dialog.showModal();
      input.focus();
      search();
    });
  }
  dialog.querySelector('[data-action="close-search"]').addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".search__link")) dialog.close();
  });
  input.addEventListener("input", search);
}
