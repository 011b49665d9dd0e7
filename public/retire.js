// In place of the worker where a site is published without one: whoever has the old worker is rid of it, and of what it
// kept, as soon as the browser asks for it again.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
