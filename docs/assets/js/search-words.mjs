// French words for the search: without case, accents, ends of words, or words that say nothing.

/** Lower case without accents, so that "reputation" finds "réputation". */
export const fold = (text) =>
  text.toLowerCase().replaceAll("œ", "oe").normalize("NFD").replace(/\p{M}/gu, "");

/** Words; "l’avis" counts as "avis", one letter does not count. */
export const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);

/** Words of a question that are in every page. */
const EMPTY = new Set(
  "au aux avec ce ces cette comment dans de des du elle en est et faire faut il je la le les leur ma mais mes moi mon ne nous on ou par pas peut peux plus pour pourquoi puis qu quand que quel quelle quels qui quoi sa sans se ses si son sont sur ta te tes ton tu un une va vos votre vous".split(
    " ",
  ),
);

/** Words that readers use for one another; the first of each line is what both are indexed as. */
const SAME = [
  "commissaire huissier huissiere",
  "retrait retirer retire effacer effacement supprimer suppression enlever",
  "reponse repondre reponds",
  "prescription delai delais",
  "assurance assureur assureuse",
  "anonyme anonymat identification identifier pseudonyme",
  "avocat avocate",
  "insulte injure injurieux insulter insultes",
  "dereferencement dereferencer desindexer desindexation oubli",
  "opposition opposer",
  "menace menaces menacer",
  "harcelement harceler cyberharcelement",
  "publicite communication communiquer",
  "rectification rectifier corriger correction",
  "capture screenshot",
  "deces decede decedee mort",
  "fausse faux fake",
].map((line) => line.split(" "));

/**
 * Returns the two functions that MiniSearch asks for.
 * @param stemmer drops the ends of French words: "diffamations" and "diffamatoire" become one.
 */
export function processing(stemmer) {
  const stems = new Map();
  const stem = (word) => {
    // without accents first, so that a word typed without them ends like the same word with them
    if (!stems.has(word)) stems.set(word, stemmer(fold(word)));
    return stems.get(word);
  };
  const same = new Map();
  for (const group of SAME) for (const word of group) same.set(stem(word), `=${group[0]}`);
  const known = (word) => same.get(stem(word));
  return {
    /** Terms of the pages: the word itself, and what readers may call it. */
    indexed: (word) => (known(word) ? [stem(word), known(word)] : stem(word)),
    /** Terms of a query: what is indexed for the word, nothing for an empty word. */
    asked: (word) => (EMPTY.has(fold(word)) ? null : (known(word) ?? stem(word))),
  };
}
