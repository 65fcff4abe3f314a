// The index and its rules, without the page: what a query finds, in which order.

import { meant } from "./search-slips.mjs";
import { processing, words } from "./search-words.mjs";

const READ = 1000; // characters of a query: a whole text may be pasted, in one word

/** What readers call the pages of a folder, though their text may not say it. */
const KINDS = { guide: "guide chapitre", tutoriels: "tutoriel outil", lettres: "lettre modèle" };

/**
 * Returns the function that answers a query with `{ results, danger }`.
 * @param MiniSearch the library.
 * @param stemmer ends of French words.
 * @param data what *finish* wrote: `docs`, and what `site/search.yml` says.
 */
export function makeSearch(MiniSearch, stemmer, { docs, same, danger, refuge, start }) {
  const { tokens, queried, stem, indexed, groupsOf, vocabulary, known } = processing(stemmer, [
    ...same,
    danger,
  ]);
  const alarming = `=${same.length}`; // the group of the last line
  const titles = new Map(docs.map(({ location, title }) => [location, title]));
  const index = new MiniSearch({
    fields: ["title", "page", "kind", "text"],
    storeFields: ["title", "page", "text"],
    tokenize: tokens,
    processTerm: indexed,
    searchOptions: {
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
      boost: { title: 4, page: 2 },
      boostDocument: weight,
      prefix: (term) => term.length > 3 && !term.startsWith("="),
      weights: { fuzzy: 0.25, prefix: 0.4 },
    },
  });
  index.addAll(
    docs.map(({ location, title, text }) => ({
      id: location,
      title,
      page: titles.get(page(location)) ?? "",
      kind: KINDS[location.split("/")[0]] ?? "",
      text,
    })),
  );

  /** A word of a query: itself, or the words that it was meant for. */
  function read(word) {
    if (vocabulary.has(word) || known.has(stem(word))) return [word];
    const found = meant(word, vocabulary);
    return found.length ? found : [word];
  }

  /** What the index is asked for one word: any of these, and of the words that mean the same. */
  function meaning(readings) {
    const alike = readings.flatMap(groupsOf).filter((group) => group !== alarming);
    return { queries: [...new Set([...readings.map(stem), ...alike])], combineWith: "OR" };
  }

  const spoken = new Map(); // the words of a part, in order: read once, whatever is asked

  /** Several words as they were typed, one after the other, say more than each of them somewhere. */
  function asWritten(results, typed) {
    if (typed.length < 2) return results;
    const together = ` ${typed.join(" ")} `;
    const score = ({ id, score, title, text }) => {
      if (!spoken.has(id)) spoken.set(id, ` ${words(`${title} ${text}`).join(" ")} `);
      return spoken.get(id).includes(together) ? score * TOGETHER : score;
    };
    const first = results
      .slice(0, LOOKED_AT)
      .map((result) => ({ ...result, score: score(result) }));
    return [...first.sort((one, other) => other.score - one.score), ...results.slice(LOOKED_AT)];
  }

  return function search(asked) {
    const query = asked.slice(0, READ);
    const list = queried(query).map(read);
    const alarm = list.flat().some((word) => groupsOf(word).includes(alarming));
    const shown = (id) => ({ ...index.getStoredFields(id), id, terms: [] });
    const results = [
      ...(alarm ? [shown(refuge)] : []),
      // Pages with more of the words come first: none of them has to be there.
      ...(list.length
        ? asWritten(index.search({ queries: list.map(meaning), combineWith: "OR" }), words(query))
        : []),
      ...(!list.length && words(query).length ? start.map(shown) : []),
    ];
    return { results: once(results), danger: alarm };
  };
}

const TOGETHER = 3;
const LOOKED_AT = 60;

const page = (location) => location.split("#")[0];

/** The best part of each page. */
function once(results) {
  const seen = new Set();
  return results.filter(({ id }) => !seen.has(page(id)) && seen.add(page(id)));
}

const ARTICLE = /^[lrda]\d/;

/**
 * Tutorials and chapters well before letters and reference tables; pages before their parts; for the
 * number of an article, the rule itself.
 */
function weight(location, term) {
  const part = location.includes("#");
  const folder = location.split("/")[0];
  if (folder === "reperes") {
    if (location.includes("registre.html#")) return ARTICLE.test(term) ? 6 : 0.05;
    return part && !location.includes("decisions.html#") ? 0.05 : 0.8;
  }
  if (folder === "lettres") return part ? 0.15 : 0.4;
  if (folder === "tutoriels") return part ? 0.25 : 1.2;
  if (folder === "a-propos") return part ? 0.3 : 0.6;
  return part ? 1 : 1.5;
}
