// The site's service worker (bundled by offline.mjs). Pages and the search index come from the
// network first, so that the law shown is never stale for who is online; files named by their
// content come from the cache. Texts are kept at once; Python only when a start has brought it, or
// when its reader asks for it: the page puts it in a cache of its own, which is only read here.
//
// The list of files gives the digest of each: browsers refuse any other content, so that a filter's
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

const PATIENCE = 3000; // ms before a slow network counts as none
const CACHE = "moteur"; // the pages know it by this name
const FOLDER = "/assets/generated/python/";

// A file that cannot be kept, for it is not the right one or there is no room, is still served.
addPlugins([{ handlerDidError: ({ request }) => fetch(request).catch(() => Response.error()) }]);
const FILES = self.__WB_MANIFEST;
precache(FILES);
cleanupOutdatedCaches();

registerRoute(({ request, sameOrigin, url }) => {
  return sameOrigin && (request.mode === "navigate" || url.pathname.endsWith("search_index.json"));
}, freshest);
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.includes(FOLDER), keptFirst);
addRoute({ directoryIndex: "index.html", cleanURLs: false });

async function freshest({ request, url }) {
  const kept = () => matchPrecache(url.pathname.replace(/\/$/, "/index.html"));
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return isAnswer(response) ? response : ((await kept()) ?? response);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

// What the site itself says, even that a page is gone or elsewhere; not that its server is broken.
const isAnswer = ({ status, type }) => type === "opaqueredirect" || (status > 0 && status < 500);

async function keptFirst({ request, url }) {
  return (await caches.match(url.href, { cacheName: CACHE })) ?? fetch(request);
}

self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

// Forget the Python of other versions.
async function forgetOthers() {
  const cache = await caches.open(CACHE);
  const known = new Set(PYTHON.map((path) => new URL(path, self.registration.scope).href));
  for (const { url } of await cache.keys()) if (!known.has(url)) await cache.delete(url);
}

// The page asks which version waits, and, when its reader agrees, to be served by it; each visit
// asks for what the copy still lacks.
self.addEventListener("message", (event) => {
  if (event.data === "version") event.ports[0].postMessage(VERSION);
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "complete") event.waitUntil(complete());
});

async function complete() {
  const cache = await caches.open(cacheNames.precache);
  for (const { url, integrity } of FILES) {
    const key = getCacheKeyForURL(url);
    if (await cache.match(key)) continue;
    const settings = { integrity, cache: "no-cache", redirect: "error" };
    const response = await fetch(url, settings).catch(() => null);
    if (response?.ok) await cache.put(key, response).catch(() => {}); // no room: as it is
  }
}
