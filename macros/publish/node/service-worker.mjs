// The site's service worker (bundled by offline.mjs). Pages and the search index come from the
// network first, so that the law shown is never stale for who is online; files named by their
// content come from the cache.
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";

const PATIENCE = 3000; // ms before a slow network counts as none

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

registerRoute(({ request, sameOrigin, url }) => {
  return sameOrigin && (request.mode === "navigate" || url.pathname.endsWith("search_index.json"));
}, freshest);
addRoute({ directoryIndex: "index.html", cleanURLs: false });

async function freshest({ request, url }) {
  const kept = () => matchPrecache(url.pathname.replace(/\/$/, "/index.html"));
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? response : ((await kept()) ?? response);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

// The page asks which version waits, and, when its reader agrees, to be served by it.
self.addEventListener("message", ({ data, ports: [port] }) => {
  if (data === "version") port.postMessage(VERSION);
  if (data === "activate") self.skipWaiting();
});
