// Starts the module. Kept out of the page so that a strict Content-Security-Policy needs no exception.
// What fails here is told in the message that the page already holds, if the visitor has asked for what it takes: a choice
// of a list or a search, which stands in the address. Everything else of the page is there without the module.
const element = (id) => document.getElementById(id);

const tell = (kind) => {
  const box = element("trouble");
  if (!box || !box.hidden) return;
  box.querySelector(`[data-trouble="${kind}"]`)?.removeAttribute("hidden");
  box.hidden = false;
};

const isAsked = () => Boolean(location.search && document.querySelector("[data-live]"));

// The module puts a box of its own in the place of this one, so the buttons are known by their names.
addEventListener("click", ({ target }) => {
  if (target.id === "trouble-close") element("trouble").hidden = true;
  if (target.id === "trouble-retry") retry();
});

// Trying again asks the network: a browser may have kept the answer that failed, or a whole release with a mistake.
const retry = async () => {
  await forget().catch(() => {});
  // Somebody may have taken one of them out of the page.
  const files = ["boot", "style", "glue", "module", "search"].flatMap((id) => element(id)?.href ?? []);
  await Promise.allSettled(files.map((file) => fetch(file, { cache: "reload" })));
  location.reload();
};

// Gives up the copy that the worker keeps, but not when there is nothing else: the first line fails without a network.
const forget = async () => {
  await fetch(new URL("sw.js", import.meta.url), { cache: "no-store" });
  if (!navigator.serviceWorker) return;
  const home = new URL("./", import.meta.url).href;
  // Without a worker of its own, a page is answered to by that of a site above it on its host.
  const registration = await navigator.serviceWorker.getRegistration(home);
  if (registration?.scope === home) await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(`${home} `));
  await Promise.all(names.map((name) => caches.delete(name)));
};

// A browser that cannot compile the right module will not be able to when it tries again.
const isTooOld = async (error) => {
  const { href, integrity } = element("module");
  const right = () => fetch(href, { integrity, cache: "force-cache" }).then(() => true, () => false);
  return error instanceof WebAssembly.CompileError && right();
};

// The page holds the style of what stands in it; what the module draws waits for the whole.
let sheet;
ahead.styled = () =>
  (sheet ??= new Promise((resolve, reject) => {
    const { href, integrity } = element("style");
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", crossOrigin: "", integrity, href });
    const fail = () => reject(new Error(`no style: ${href}`));
    // A sheet of another type loads too, and has no rules.
    link.onload = () => (link.sheet?.cssRules.length ? resolve() : fail());
    link.onerror = fail;
    document.head.append(link);
  }));

const start = async () => {
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
  try {
    const { href: glue, integrity } = element("glue");
    // An import has no hash to be checked by. What this link has fetched has one, and is what the import takes.
    const checked = { rel: "modulepreload", crossOrigin: "", integrity, href: glue };
    document.head.append(Object.assign(document.createElement("link"), checked));
    // A stopped module throws, and so does glue that is not its own; nothing after that can be trusted.
    const watch = (error) => (isTrap(error) || error?.stack?.includes(glue)) && tell("stopped");
    addEventListener("error", (event) => watch(event.error));
    addEventListener("unhandledrejection", (event) => watch(event.reason));
    const { default: run } = await import(glue);
    await run({ module_or_path: ahead.module });
  } catch (error) {
    console.error(error);
    if (isTrap(error)) tell("stopped");
    else if (isAsked() && !(await isTooOld(error))) tell("module");
  }
};

// A browser without WebAssembly shows the pages as they are. Trying again would not help, so nothing is told.
if (globalThis.WebAssembly) await start();

// Whatever becomes of this, the page has started.
if ("offline" in document.documentElement.dataset) import("./offline.js").catch(() => {});
