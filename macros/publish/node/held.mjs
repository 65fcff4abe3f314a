// A build where the script that every page runs holds what the others share with it: they import
// that from it, and no page asks for one more file.

import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build } from "esbuild";

const HOLDER = "common:"; // stands for its address, which depends on who imports it
const TAKEN = /\bimport\s*((?:(?!\bimport\b)[^"])*?)\s*from\s*"common:"/g;

/**
 * @param {any} options of the build, which writes nothing
 * @param {string} [common] that script, if there is one
 * @returns {Promise<any>} what `build` does
 */
export async function held(options, common) {
  if (!common) return build(options);
  const { metafile } = await build(options);
  const from = (file) => resolve(options.absWorkingDir, file);
  const within = reached(metafile, relative(options.absWorkingDir, common));
  const others = options.entryPoints
    .filter((file) => file !== common)
    .flatMap((file) => [...reached(metafile, relative(options.absWorkingDir, file))]);
  const parts = new Set(others.filter((file) => within.has(file)).map(from));
  const inside = new Set([...within].map(from));
  const plugins = [holding(common, parts, inside)];
  const done = await build({ ...options, plugins });
  const { exports: given } = done.metafile.outputs[relative(options.absWorkingDir, common)];
  return { ...done, outputFiles: done.outputFiles.map((file) => addressed(file, common, given)) };
}

// All that a script is made of.
function reached({ inputs }, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, external } of inputs[file]?.imports ?? [])
    if (!external) reached({ inputs }, path, found);
  return found;
}

function holding(common, parts, inside) {
  return {
    name: "held",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ importer, path, resolveDir }) =>
        importer && !inside.has(importer) && parts.has(resolve(resolveDir, path))
          ? { path: HOLDER, external: true }
          : undefined,
      );
      onLoad({ filter: /\.mjs$/ }, ({ path }) => {
        if (path !== common) return undefined;
        const lines = [...parts].map((part) => `export * from ${JSON.stringify(part)};`);
        const contents = [readFileSync(path, "utf8"), ...lines].join("\n");
        return { contents, resolveDir: dirname(path) };
      });
    },
  };
}

function addressed({ path, contents, text }, common, given) {
  if (!path.endsWith(".mjs") || !text.includes(`"${HOLDER}"`)) return { path, contents };
  for (const [, names] of text.matchAll(TAKEN)) {
    const wanted = names.match(/^\{(.*)\}$/)?.[1].split(",") ?? [names]; // a default, all at once
    const lost = wanted.filter((name) => !given.includes(name.trim().split(" as ")[0]));
    if (lost.length) throw new Error(`${path}: ${lost} cannot be imported from ${common}`);
  }
  const address = relative(dirname(path), common);
  const beside = address.startsWith(".") ? address : `./${address}`;
  return { path, contents: text.replaceAll(`"${HOLDER}"`, JSON.stringify(beside)) };
}
