// The site's service worker (bundled by offline.mjs). Pages, the search index and what can be
// downloaded come from the network first, so that the law shown is never stale for who is online;
// files named by their content come from the cache. Texts are kept at once; the rest (`LATER`:
// Python, packed as this browser asks for it, blank letters, the guide in PDF) when a start has
// brought it, or when its reader asks.
//
// The lists of files give the digest of each: browsers refuse any other content, so that a filter's
// page, answered in place of a file, is never kept. What could not come stays out of the copy, which
// is made all the same; it is asked for again at each visit.
import { cacheNames } from "workbox-core";
import {
  addPlugins,
  addRoute,
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  precache,
} from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { packing } from "../../../docs/assets/js/tutorial/packing.mjs";

const PATIENCE = 3000; // ms before a slow network counts as none
const FILE_ALLOWED = 120_000; // ms for one file of the copy: one that hangs leaves the others
const CACHE = "moteur"; // the pages know it by this name
const ALL = new URL("tout-garder", self.registration.scope).href; // kept there: all was asked for
const FIRST_FROM_NETWORK = /\/telechargements\/|search_index\.json$/;
const FOLDER = "/assets/generated/python/";
const NEVER_ASKED = packing === "brotli" ? "/python/gzip/" : "/python/brotli/";
const LATER = EVERY_LATER.filter(({ url }) => !url.includes(NEVER_ASKED));

// A file that cannot be kept, for it is not the right one or there is no room, is still served.
addPlugins([{ handlerDidError: ({ request }) => fetch(request).catch(() => Response.error()) }]);
const FILES = self.__WB_MANIFEST;
precache(FILES);
cleanupOutdatedCaches();

registerRoute(({ request, sameOrigin, url }) => {
  return sameOrigin && (request.mode === "navigate" || FIRST_FROM_NETWORK.test(url.pathname));
}, freshest);
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.includes(FOLDER), keptFirst);
addRoute({ directoryIndex: "index.html", cleanURLs: false });

async function freshest({ request, url }) {
  try {
    const response = await begun(request);
    return isAnswer(response) ? response : ((await kept(url)) ?? response);
  } catch {
    return (await kept(url)) ?? Response.error();
  }
}

// Ask the network, which has little time to begin its answer, and all its time to end it: a page on a
// slow line, or a large file, would be cut otherwise.
async function begun(request) {
  const patience = new AbortController();
  const alarm = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(alarm);
  }
}

// What the site itself says, even that a page is gone or elsewhere; not that its server is broken.
const isAnswer = ({ status, type }) => type === "opaqueredirect" || (status > 0 && status < 500);

// What the copy has for an address: hosts also give « guide/avis » for « guide/avis.html », and send
// from « tutoriels » to « tutoriels/ », whose links are others.
async function kept({ pathname }) {
  const folder = pathname.endsWith("/");
  const page = await matchPrecache(folder ? `${pathname}index.html` : pathname);
  if (page || folder) return page;
  const download = LATER.find(({ url }) => addressOf({ url }).pathname === pathname);
  if (download) return caches.match(keyOf(download), { cacheName: CACHE });
  if (getCacheKeyForURL(`${pathname}/index.html`)) return Response.redirect(`${pathname}/`);
  return matchPrecache(`${pathname}.html`);
}

async function keptFirst({ request, url }) {
  return (await caches.match(url.href, { cacheName: CACHE })) ?? fetch(request);
}

const addressOf = ({ url }) => new URL(url, self.registration.scope);

// Files whose name does not tell their content are kept under it, so that no version stays.
function keyOf(file) {
  const address = addressOf(file);
  address.search = file.revision ?? "";
  return address.href;
}

self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

// Forget what other versions kept there.
async function forgetOthers() {
  const cache = await caches.open(CACHE);
  const known = new Set([ALL, ...LATER.map(keyOf)]);
  for (const { url } of await cache.keys()) if (!known.has(url)) await cache.delete(url);
}

// The page asks which version waits, and, when its reader agrees, to be served by it; each visit
// asks for what the copy still lacks. Who asks for all of it is told how far it is.
self.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data === "version") ports[0].postMessage(VERSION);
  if (data === "activate") self.skipWaiting();
  if (data === "complete") event.waitUntil(inTurn(complete));
  if (data === "keep" || data === "renew") {
    const told = (news) => ports[0].postMessage(news);
    const act = () => askedFor(data, told).catch(() => told({ refused: true }));
    event.waitUntil(inTurn(act));
  }
});

// One after the other: two that look for what is missing would both ask for it.
let last = Promise.resolve();
function inTurn(act) {
  last = last.catch(() => {}).then(() => act());
  return last;
}

async function askedFor(what, tell) {
  const cache = await caches.open(CACHE);
  if (what === "keep") await cache.put(ALL, new Response(""));
  await complete(tell, what === "renew");
}

// Ask for what the copy lacks, or, `again`, for all that it should have.
async function complete(tell = (_) => {}, again = false) {
  const texts = await caches.open(cacheNames.precache);
  const later = await caches.open(CACHE);
  const all = await later.match(ALL);
  const wanted = [
    ...FILES.map((file) => ({ file, cache: texts, key: getCacheKeyForURL(file.url) })),
    ...LATER.map((file) => ({ file, cache: later, key: keyOf(file) })),
  ];
  const missing = [];
  let asked = 0;
  for (const [place, one] of wanted.entries()) {
    const there = await one.cache.match(one.key);
    if (there ? again : one.cache === texts || all) {
      asked += 1;
      tell({ place, count: wanted.length });
      if (!(await fetched(one))) missing.push(one.file.url);
    }
  }
  tell({ asked, missing: missing.length });
}

async function fetched({ file, cache, key }) {
  const signal = AbortSignal.timeout(FILE_ALLOWED);
  const settings = { integrity: file.integrity, cache: "no-cache", signal };
  try {
    const response = await fetch(addressOf(file), settings);
    if (!response.ok) return false;
    // Pages may not be opened from an answer that came by another address.
    const { body, headers } = response;
    await cache.put(key, response.redirected ? new Response(body, { headers }) : response);
    return true;
  } catch {
    return false; // no network, not the right file, or no room: the copy is without it
  }
}
