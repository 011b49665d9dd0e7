// In place of the worker where a site is published without one: whoever has the old worker is rid of it, and of what it
// kept, at the next page. The page that is open still gets its own files.
addEventListener("install", () => skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.waitUntil(leave());
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

async function leave() {
  await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
}
