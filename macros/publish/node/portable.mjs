// Bundle the scripts of the portable edition: classic ones, since a page opened from a folder
// may load no module.
//
// node portable.mjs JSON, an object of paths:
//   output: folder to write into        pyodide: folder of Pyodide
//   worker: the tutorials' worker       libraries: modules that pages import when they need them
//   pages: modules that pages load
import "./errors.mjs";
import { writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { output, pyodide, worker, libraries, pages } = JSON.parse(process.argv[2]);
const here = fileURLToPath(new URL("portable/", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));

async function bundled(lines, options) {
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: root },
    bundle: true,
    format: "iife",
    legalComments: "eof",
    external: ["node:*", "ws"], // what Pyodide asks for in Node only
    target: "es2022",
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}

const quoted = JSON.stringify;
const imports = (paths) => paths.map((path) => `import ${quoted(path)};`);
const held = libraries.flatMap((path, number) => [
  `import * as library${number} from ${quoted(path)};`,
  `globalThis.portable.libraries[${quoted(basename(path))}] = library${number};`,
]);
const inPages = {
  define: { "import.meta.url": "document.baseURI" }, // modules only name others with it
  minify: true,
};
// What a page's script imports from another that the page has loaded before it.
const loaded = {
  name: "loaded",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return pages.includes(file) ? { path: basename(file), namespace: "loaded" } : undefined;
    });
    onLoad({ filter: /./, namespace: "loaded" }, ({ path }) => ({
      contents: `module.exports = globalThis.portable.loaded[${quoted(path)}];`,
    }));
  },
};
const first = await bundled([...imports([join(here, "page.mjs")]), ...held], inPages);
writeFileSync(join(output, "page.js"), first);
for (const path of pages) {
  writeFileSync(
    join(output, `${basename(path, ".js")}.js`),
    await bundled(
      [
        `import * as loaded from ${quoted(path)};`,
        `(globalThis.portable.loaded ??= {})[${quoted(basename(path))}] = loaded;`,
      ],
      { ...inPages, plugins: [loaded] },
    ),
  );
}

const workerText = await bundled(imports([join(here, "worker.mjs"), worker]), {
  alias: { PYODIDE: pyodide },
  define: { "import.meta.url": "self.location.href" },
});
writeFileSync(
  join(output, "worker.js"),
  `(globalThis.portable ??= {}).workerText = ${quoted(workerText)};\n`,
);
