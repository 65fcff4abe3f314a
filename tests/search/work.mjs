// How much work one query of the site's search is: node work.mjs SITE LENGTH prints how many
// characters the ends of words were looked for in, for one word of that length.
import { readFileSync } from "node:fs";
import { stemmer } from "@orama/stemmers/french";
import MiniSearch from "minisearch";
import { makeSearch } from "../../docs/assets/js/search-index.mjs";

const [site, length] = process.argv.slice(2);
const data = JSON.parse(readFileSync(`${site}/search/search_index.json`, "utf-8"));
let read = 0;
const counted = (word) => {
  read += word.length;
  return stemmer(word);
};
const find = makeSearch(MiniSearch, counted, data);
read = 0;
find("diffamation ".repeat(3) + "x".repeat(Number(length)));
console.log(read);
