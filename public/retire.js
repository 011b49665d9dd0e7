// Replaces the worker if a site is published without one: it removes the old worker and its copy on the next page. The page
// that is open still gets its own files.
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

// Other sites and apps on this host have caches too.
async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
}
