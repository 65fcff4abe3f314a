// Write the service worker of a finished site: node offline.mjs SITE VERSION PYTHON
//   PYTHON: JSON, paths of what a start from the snapshot asks for
import "./errors.mjs";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { injectManifest } from "workbox-build";

const [site, version, python] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "service-worker-"));
const bundle = join(folder, "bundle.js");
await build({
  entryPoints: [fileURLToPath(new URL("service-worker.mjs", import.meta.url))],
  outfile: bundle,
  bundle: true,
  minify: true,
  format: "iife",
  legalComments: "eof",
  define: {
    "process.env.NODE_ENV": '"production"',
    VERSION: JSON.stringify(version),
    PYTHON: python,
  },
});
const { count, size, warnings } = await injectManifest({
  swSrc: bundle,
  swDest: join(site, "service-worker.js"),
  globDirectory: site,
  globPatterns: ["**/*"],
  // Left out: Python, which few readers start, and what only a download or a search engine asks for.
  globIgnores: [
    "assets/generated/python/**",
    "telechargements/**",
    "assets/img/apercu*.png",
    "sitemap.xml*",
    "service-worker.js",
  ],
  dontCacheBustURLsMatching: /\.[0-9a-f]{10,16}\./,
  manifestTransforms: [(manifest) => ({ manifest: manifest.map(withDigest) })],
});

// The digest that browsers hold the file against, as in a page's `integrity` attribute.
function withDigest(entry) {
  const data = readFileSync(join(site, entry.url));
  return { ...entry, integrity: `sha256-${createHash("sha256").update(data).digest("base64")}` };
}

rmSync(folder, { recursive: true });
for (const warning of warnings) console.error(warning);
console.log(JSON.stringify({ count, size }));
