// What the site's search answers, without a page: node find.mjs SITE, then queries (JSON), one
// list a line; the answers come back in the same way.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { stemmer } from "@orama/stemmers/french";
import MiniSearch from "minisearch";
import { makeSearch } from "../../docs/assets/js/search-index.mjs";

const data = JSON.parse(readFileSync(`${process.argv[2]}/search/search_index.json`, "utf-8"));
const find = makeSearch(MiniSearch, stemmer, data);

function answer(query) {
  const { results, danger } = find(query);
  return { pages: results.map(({ id }) => id.split("#")[0]), danger };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(JSON.parse(line).map(answer)));
}
