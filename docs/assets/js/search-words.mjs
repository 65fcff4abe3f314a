// French words for the search: without case, accents, ends of words, or words that say nothing.

/** Lower case without accents, whichever way they were written, so that "reputation" is found. */
export const fold = (text) =>
  text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replaceAll("’", "'");

const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/gu;
const DOTTED = /(?<![\p{L}])((?:\p{L}\.){2,})/gu; // C.N.I.L.
const SPELT = /(?<![\p{L}\p{N}'])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu; // c n i l
const GLUED = /(?<=\p{L}{3})(?=\d)|(?<=\d)(?=\p{L}{3})/gu; // art17, 3mois
const ARTICLE =
  /(?:(?<!\p{L})art(?:icles?|s)?\.? *)?(?<!\p{L})([lrda])\.? *(\d{3,4}(?:[-.–]\d+)+|\d{3,4}(?: \d{1,2}(?!\d))*|\d+)/gu; // L. 111-7-2, art l111 7 2
const NUMBERED = /(?<!\p{L})art(?:icles?|s)?\.? *(\d+(?:[-.–]\d+)*)/gu; // art. 17, article 222-33
const NUMBER = /(?<=\d)[-.–](?=\d)/g; // the parts of an article's number
const THOUSANDS = /(?<=\d) (?=\d{3}(?!\d))/gu; // 45 000 €
const HOUR = /(?<=\d) *h(?:eures?)? *(?=\d|$|[^\p{L}])/gu; // 24 h, 24h, 24 heures

/**
 * Words of a text, folded: "l’avis" counts as "avis", an article or an hour is one word however
 * it is spaced or dotted, so is an amount, and one letter alone does not count.
 */
export function words(text) {
  return fold(text)
    .replace(/\s+/g, " ")
    .replace(ELISION, " ")
    .replace(DOTTED, (letters) => letters.replaceAll(".", ""))
    .replace(SPELT, (letters) => letters.replaceAll(" ", ""))
    .replace(HOUR, "h")
    .replace(GLUED, " ")
    .replace(ARTICLE, (_, letter, number) => letter + number.replace(/\D/g, ""))
    .replace(NUMBERED, (_, number) => ` art${number.replace(/\D/g, "")} ${number} `)
    .replace(NUMBER, "")
    .replace(THOUSANDS, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** Words of a question that are in every page. */
const EMPTY = new Set(
  "ai apres as au aux avec avez avoir ca ce cela ces cet cette chez comment dans de des dit dois doit du elle en es est et ete etre fait faire faut il ils internet je la le les leur lui ma mais me mes moi mon ne nos notre nous on ont ou par pas peut peux plus pour pourquoi puis puisje qu quand que quel quelle quels quelles qui quoi sa sans se ses si son sont suis sur ta te tes ton tu un une va veut veux vos votre vous".split(
    " ",
  ),
);

/**
 * Returns the functions that the index asks for.
 * @param stemmer drops the ends of French words: "diffamations" becomes "diffamation".
 * @param same lines of words and phrases that mean the same.
 */
export function processing(stemmer, same) {
  const stems = new Map();
  const stem = (word) => {
    if (!stems.has(word)) stems.set(word, stemmer(word));
    return stems.get(word);
  };
  const groups = new Map(); // stem → the groups it is in
  const phrases = new Map(); // "burn out" → "burnout"
  same.forEach((line, number) => {
    for (const entry of line) {
      const parts = words(entry);
      const key = parts.join("");
      if (parts.length > 1) phrases.set(parts.join(" "), key);
      const known = groups.get(stem(key)) ?? [];
      groups.set(stem(key), [...known, `=${number}`]);
    }
  });
  const longest = [...phrases.keys()].sort((one, other) => other.length - one.length);
  const together = longest.length
    ? new RegExp(`(?<![^ ])(?:${longest.join("|")})(?![^ ])`, "g")
    : /(?!)/;

  /** Words of a text, where a known phrase is also one word. */
  const tokens = (text) => {
    const found = words(text);
    const line = found.join(" ");
    const joined = line.match(together)?.map((phrase) => phrases.get(phrase)) ?? [];
    return [...found, ...joined];
  };
  /** Words of a query: a known phrase is one word, and its parts no longer count. */
  const queried = (text) =>
    words(text)
      .join(" ")
      .replace(together, (phrase) => phrases.get(phrase))
      .split(" ")
      .filter((word) => word && !EMPTY.has(word));
  const vocabulary = new Set(); // words of the pages, as they stand there
  return {
    vocabulary,
    known: groups,
    tokens,
    queried,
    stem,
    /** Terms of the pages: the word itself, and the groups it is in. */
    indexed: (word) => {
      vocabulary.add(word);
      return [stem(word), ...(groups.get(stem(word)) ?? [])];
    },
    /** The groups that a word of a query is in. */
    groupsOf: (word) => groups.get(stem(word)) ?? [],
  };
}
