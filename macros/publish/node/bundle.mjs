// Put each script and style sheet that pages name in one file with all that it imports, so that
// a page asks for few files. Print, as JSON, what each script imports of what several of them share.
//
// node bundle.mjs ASSETS JSON: the files that pages name, the workers that scripts start, and the
// script that every page names, if one is
import "./errors.mjs";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { held } from "./held.mjs";

const assets = resolve(process.argv[2]);
const [named, started, common] = JSON.parse(process.argv[3]);
const options = {
  outdir: assets,
  outbase: assets,
  outExtension: { ".js": ".mjs" },
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  target: "esnext",
  charset: "utf8",
  minify: true,
  legalComments: "eof",
  metafile: true,
  loader: { ".svg": "dataurl" }, // small drawings that sheets name
  external: ["*.woff2"], // fonts keep their file
  absWorkingDir: assets,
  write: false,
};
// What two scripts of a page import exists once: it may only run once.
const pages = await held({ ...options, entryPoints: named, splitting: true }, common);
const workers = await build({ ...options, entryPoints: started });
const { metafile } = pages;
for (const { path, contents } of [...pages.outputFiles, ...workers.outputFiles]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
const made = new Set([metafile, workers.metafile].flatMap(({ outputs }) => Object.keys(outputs)));
const parts = [metafile, workers.metafile].flatMap(({ inputs }) => Object.keys(inputs));
for (const part of new Set(parts)) {
  if (!made.has(part)) rmSync(resolve(assets, part));
}

function shared(file, found = new Set()) {
  for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || external || found.has(path)) continue;
    found.add(path);
    shared(path, found);
  }
  return [...found];
}
const scripts = Object.keys(metafile.outputs).filter((file) => file.endsWith(".mjs"));
console.log(JSON.stringify(Object.fromEntries(scripts.map((file) => [file, shared(file)]))));
