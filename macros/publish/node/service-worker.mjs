// The site's service worker (bundled by offline.mjs). Pages and the search index come from the
// network first, so that the law shown is never stale for who is online; files named by their
// content come from the cache. Texts are kept at once; Python only when a start has brought it, or
// when its reader asks for it: the page puts it in a cache of its own, which is only read here.
//
// The list of files gives the digest of each: browsers refuse any other content, so that a filter's
// page, answered in place of a file, is never kept. What could not come stays out of the copy, which
// is made all the same; it is asked for again when it is needed.
import {
  addPlugins,
  addRoute,
  cleanupOutdatedCaches,
  matchPrecache,
  precache,
} from "workbox-precaching";
import { registerRoute } from "workbox-routing";

const PATIENCE = 3000; // ms before a slow network counts as none
const CACHE = "moteur"; // the pages know it by this name
const FOLDER = "/assets/generated/python/";

addPlugins([{ handlerDidError: async () => Response.error() }]);
precache(self.__WB_MANIFEST);
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

// The page asks which version waits, and, when its reader agrees, to be served by it.
self.addEventListener("message", ({ data, ports: [port] }) => {
  if (data === "version") port.postMessage(VERSION);
  if (data === "activate") self.skipWaiting();
});
