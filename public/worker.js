// Keeps one complete release of the site, and serves it without asking the network, so that page, module and content always
// belong together. If part of it is gone, deleted by the visitor or by a browser short of space, the network answers until
// the copy is complete again. A new release is kept next to it, and takes over when no page of the old one is open or when
// a visitor asks for it. Anything that is not part of the release is left to the network.
// The build writes RELEASE in front of this: its name, its pages and texts in one file, and its other files.
const base = new URL("./", location).pathname;
const kept = `${registration.scope} ${RELEASE.name}`;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  const { data, source } = event;
  if (!source?.url?.startsWith(registration.scope)) return;
  if (data === "take over") skipWaiting();
  if (data === "mend") event.waitUntil((mending ??= mend().finally(() => (mending = undefined))));
  if (data === "copied?") event.ports[0].postMessage(!passed.has(source.id));
});
addEventListener("fetch", (event) => {
  const { request, resultingClientId } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(base)) return;
  if (request.mode === "navigate") whole = isWhole();
  event.respondWith(answer(request, pathname, search, resultingClientId));
  if (request.mode === "navigate") event.waitUntil(leaveIfUnwanted());
});

// All or nothing: a release that is incomplete on the host is refused, and the old one stays.
async function install() {
  // Back to a release that is still kept: nothing to do, and nothing to undo if it fails.
  if (await isWhole()) return;
  try {
    await fill();
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

// Whether the copy is complete, asked for every page; and the pages that the network has answered because it was not.
let whole;
const passed = new Set();

// The last thing stored is the number of the others. A copy that is being deleted may not even be readable.
const last = base + RELEASE.pack[0];
async function isWhole() {
  try {
    const cache = await caches.open(kept);
    const [count, { length }] = await Promise.all([cache.match(last), cache.keys()]);
    return Number(await count.text()) === length - 1;
  } catch {
    return false;
  }
}

async function fill() {
  const cache = await caches.open(kept);
  await cache.delete(last);
  const files = Object.entries(RELEASE.files).map(async ([path, hash]) => {
    if (!(await cache.match(base + path))) await cache.put(base + path, await sound(path, hash));
  });
  const pack = sound(...RELEASE.pack).then((texts) => unpack(cache, texts));
  const [count] = await Promise.all([pack, ...files]);
  await cache.put(last, new Response(count + files.length));
}

// If that fails, for example because the host has a newer release, the network goes on answering.
let mending;
async function mend() {
  if (await isWhole()) return;
  await fill().catch(() => {});
  whole = undefined;
}

// The hash rejects files of another or half-uploaded release, on the host or in the browser's own cache.
const sound = (path, integrity) => {
  const ask = (cache) => fetch(base + path, { integrity, cache });
  return ask("default").catch(() => ask("reload"));
};

// Pages keep the headers that the host sends with everything, so that its policies protect them here too.
async function unpack(cache, pack) {
  const headers = new Headers(pack.headers);
  for (const name of ["content-encoding", "content-length", "etag", "last-modified"]) headers.delete(name);
  headers.set("cache-control", "no-cache");
  const texts = Object.entries(await pack.json());
  for (const [path, { type, text }] of texts) {
    headers.set("content-type", type);
    await cache.put(base + path, new Response(text, { headers }));
  }
  return texts.length;
}

// Another window may still show the old release: then its files stay until the next change. After claiming, this worker
// controls all windows of this site, and none of other sites on this host.
async function activate() {
  await clients.claim();
  const windows = await clients.matchAll({ type: "window" });
  if (windows.length <= 1 && !registration.installing) await forget((name) => name !== kept);
}

// An address may lack its page's final slash, or include the file name.
async function answer(request, pathname, search, page) {
  if (!(await (whole ??= isWhole()))) {
    const sent = await fetch(request).catch(() => {});
    if (sent) passed.add(page);
    // What the host no longer has may still be in the copy.
    if (sent && (sent.ok || request.mode === "navigate")) return sent;
  }
  const cache = await caches.open(kept);
  const found = await cache.match(pathname.replace(/\/index\.html$/, "/"));
  if (found) return found;
  if (await cache.match(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`);
  // Requests of a page of another release, in another window.
  if (request.mode !== "navigate") return (await older(request)) ?? fetch(request);
  return fetch(request).catch(async () => {
    const page = await cache.match(`${base}404.html`);
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  });
}

async function older(request) {
  const found = (await own()).map((cacheName) => caches.match(request, { cacheName }));
  return (await Promise.all(found)).find(Boolean);
}

// If the site is gone or has moved, or is published without a worker, this one goes too. The page that is loading right now
// still gets its files.
async function leaveIfUnwanted() {
  const found = await fetch(location, { cache: "no-store", redirect: "manual" }).catch(() => null);
  if (!found) return;
  const moved = found.type === "opaqueredirect";
  const script = found.headers.get("content-type")?.includes("javascript");
  if (moved || found.status === 404 || found.status === 410 || (found.ok && !script)) {
    await registration.unregister();
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await forget(() => true);
  }
}

async function forget(which) {
  await Promise.all((await own()).filter(which).map((name) => caches.delete(name)));
}

// Other sites and apps on this host have caches too.
async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
}
