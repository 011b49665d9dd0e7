// In place of the worker where a site is published without one: whoever has the old worker is rid of it, and of what it
// kept, at the next page. The page that is open still gets its own files.
addEventListener("install", () => skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.waitUntil(leave());
  else if (request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});

async function answer(request) {
  const found = (await own()).map((cacheName) => caches.match(request, { cacheName }));
  return (await Promise.all(found)).find(Boolean) ?? fetch(request);
}

async function leave() {
  await registration.unregister();
  await Promise.all((await own()).map((name) => caches.delete(name)));
}

// Other sites of this host have caches too, and so have other apps.
async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
}
