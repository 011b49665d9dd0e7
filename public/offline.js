// Keeps an offline copy of the site, and says when a newer release is ready. It waits until the page is interactive and
// the browser is idle.
const WORDS = "A newer version of this site is ready.";
const ACTION = "Show it";
const HOUR = 3_600_000;

const home = new URL("./", import.meta.url).href;
const script = new URL("sw.js", home).href;

const workers = navigator.serviceWorker;
// Other sites on this host have workers too: the worker of a site above controls these pages until they have their own.
const held = () => workers?.controller?.scriptURL === script;
let asked = false;

// Whether the page comes from a copy. While the copy is incomplete, pages come from the network, in the newest release.
let shown = false;
const isCopied = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    workers.controller.postMessage("copied?", [port2]);
    // A worker of an earlier release does not answer.
    setTimeout(resolve, 1000, true);
  });

const ready = new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => "ready" in root.dataset && resolve();
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-ready"] });
  look();
});

const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));

// One line below the page, as for trouble. Nothing changes while a visitor is reading: address, filters and scroll position
// stay as they are until they ask for the new release, and a reload keeps them.
const tell = (registration) => {
  if (document.getElementById("edition")) return;
  const box = document.createElement("aside");
  const words = document.createElement("p");
  const button = document.createElement("button");
  box.id = "edition";
  words.textContent = WORDS;
  button.type = "button";
  button.textContent = ACTION;
  button.addEventListener("click", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  box.append(words, button);
  document.getElementById("trouble").after(box);
  const said = Object.assign(document.createElement("span"), { textContent: WORDS });
  document.getElementById("announcer")?.replaceChildren(said);
  setTimeout(() => said.remove(), 5000);
};

const watch = (registration) => {
  const look = () => registration.update().catch(() => {});
  const offer = () => shown && registration.waiting && registration.active && tell(registration);
  // This page may have been opened while the release was still being fetched.
  const follow = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", follow);
  // Browsers look for a new worker by themselves whenever a page is opened.
  follow();
  offer();
  // Visitors or browsers may have deleted part of the copy.
  if (!navigator.connection?.saveData) registration.active?.postMessage("mend");
  workers.addEventListener("controllerchange", () => {
    if (!held()) return;
    // The very first worker takes over a page of its own release. A later one was requested here or in another window;
    // only the window that asked for it shows it at once.
    if (asked) location.reload();
    else if (shown) tell(registration);
    shown = true;
  });
  // A page may stay open for weeks.
  let last = Date.now();
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < HOUR) return;
    last = Date.now();
    look();
  });
};

// Without HTTPS there are no workers, and visitors who ask to save data get no copy.
if (workers && (held() || !navigator.connection?.saveData)) {
  await ready;
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  await idle();
  try {
    shown = held() && (await isCopied());
    // A worker that is about to unregister must not be registered again.
    const registration = held()
      ? await workers.getRegistration(home)
      : await workers.register(script, { updateViaCache: "none" });
    if (registration?.scope === home) watch(registration);
  } catch {
    // A private window or a visitor's settings may refuse; the site works anyway.
  }
}
