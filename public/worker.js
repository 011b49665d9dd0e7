// Keeps one release of the site, whole, and serves it without asking the network: page, module and content always
// belong together. Where something of it is gone, taken by the visitor or by a browser short of room, the network answers
// until it is whole again. A new release is kept beside it, and takes over when no page of the old one is open or when a
// visitor asks for it. What is no part of the release is left to the network.
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

// All or nothing: a release that is not on the host as a whole is refused, and the one before goes on.
async function install() {
  // Back to a release that is kept still: nothing to do, and nothing to undo if it fails.
  if (await isWhole()) return;
  try {
    await fill();
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

// Whether nothing of the copy is missing; asked for every page. And the pages that the network has answered for that.
let whole;
const passed = new Set();

// What is kept last says how much there is beside it. A copy that is just being taken away may not even be read.
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

// Where that fails, as where the host has another release by now, the network goes on answering.
let mending;
async function mend() {
  if (await isWhole()) return;
  await fill().catch(() => {});
  whole = undefined;
}

// The hash refuses what another release or a half-copied one left, on the host or in the browser's own cache.
const sound = (path, integrity) => {
  const ask = (cache) => fetch(base + path, { integrity, cache });
  return ask("default").catch(() => ask("reload"));
};

// Pages keep the headers that the host gives to everything: its policies protect them here too.
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

// Another window may still show the old release: then its files stay until the next change. Once claimed, all windows of
// this site are held, and those of others on this host are not among them.
async function activate() {
  await clients.claim();
  const windows = await clients.matchAll({ type: "window" });
  if (windows.length <= 1 && !registration.installing) await forget((name) => name !== kept);
}

// An address may leave out the last slash of its page, or spell out its file.
async function answer(request, pathname, search, page) {
  if (!(await (whole ??= isWhole()))) {
    const sent = await fetch(request).catch(() => {});
    if (sent) passed.add(page);
    // What the host has no more may be left in the copy.
    if (sent && (sent.ok || request.mode === "navigate")) return sent;
  }
  const cache = await caches.open(kept);
  const found = await cache.match(pathname.replace(/\/index\.html$/, "/"));
  if (found) return found;
  if (await cache.match(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`);
  // What a page of another release asks for, beside it in another window.
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

// Where the site has gone or moved, or is published without a worker, this one goes too. The page that is loading just now
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

// Other sites of this host have caches too, and so have other apps.
async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(`${registration.scope} `));
}
