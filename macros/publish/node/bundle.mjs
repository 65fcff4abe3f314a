// Put each script and style sheet that pages name in one file with all that it imports, so that
// a page asks for few files. Print, as JSON, what each script imports of what several of them share.
//
// node bundle.mjs ASSETS JSON, a list of the files that pages name
import "./errors.mjs";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";

const assets = resolve(process.argv[2]);
const entryPoints = JSON.parse(process.argv[3]);
const { metafile } = await build({
  entryPoints,
  outdir: assets,
  outbase: assets,
  outExtension: { ".js": ".mjs" },
  allowOverwrite: true,
  bundle: true,
  splitting: true, // what two of them import exists once
  format: "esm",
  target: "esnext",
  charset: "utf8",
  minify: true,
  legalComments: "eof",
  metafile: true,
  loader: { ".svg": "dataurl" }, // small drawings that sheets name
  external: ["*.woff2"], // fonts keep their file
  absWorkingDir: assets,
});
const made = new Set(Object.keys(metafile.outputs));
for (const part of Object.keys(metafile.inputs)) {
  if (!made.has(part)) rmSync(resolve(assets, part));
}

function shared(file, found = new Set()) {
  for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || found.has(path)) continue;
    found.add(path);
    shared(path, found);
  }
  return [...found];
}
const scripts = [...made].filter((file) => file.endsWith(".mjs"));
console.log(JSON.stringify(Object.fromEntries(scripts.map((file) => [file, shared(file)]))));
