// The kill switch: publish this file as `service-worker.js`. It takes the place of a faulty
// service worker at once, forgets all that was kept, and goes; the site then works online only.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}
