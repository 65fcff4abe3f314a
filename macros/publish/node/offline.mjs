// Write the service worker of a finished site: node offline.mjs SITE VERSION LATER
//   LATER: JSON, paths of what is kept only once it was used, or asked for
import "./errors.mjs";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { injectManifest } from "workbox-build";

const [site, version, later] = process.argv.slice(2);
const named = /[./-][0-9a-f]{10,16}[./]/; // by their content
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
    EVERY_LATER: JSON.stringify(JSON.parse(later).map(keptLater)),
  },
});
const { count, size, warnings } = await injectManifest({
  swSrc: bundle,
  swDest: join(site, "service-worker.js"),
  globDirectory: site,
  globPatterns: ["**/*"],
  // Left out: what is kept later, and what only a download, an installation or a search engine
  // asks for.
  globIgnores: [
    "assets/generated/python/**",
    "telechargements/**",
    "assets/img/apercu*.png",
    "assets/img/icon-*.png",
    "assets/img/partage.png",
    "nouveautes.xml",
    "sitemap.xml*",
    "service-worker.js",
  ],
  dontCacheBustURLsMatching: /\.[0-9a-f]{10,16}\./,
  manifestTransforms: [(manifest) => ({ manifest: manifest.map(withDigest) })],
});

// The digest that browsers hold the file against, as in a page's `integrity` attribute.
function withDigest(entry) {
  return { ...entry, integrity: `sha256-${digest(entry.url, "base64")}` };
}

function keptLater(url) {
  const entry = withDigest({ url });
  return named.test(url) ? entry : { ...entry, revision: digest(url, "hex").slice(0, 16) };
}

function digest(path, encoding) {
  return createHash("sha256")
    .update(readFileSync(join(site, path)))
    .digest(encoding);
}

rmSync(folder, { recursive: true });
for (const warning of warnings) console.error(warning);
console.log(JSON.stringify({ count, size }));
