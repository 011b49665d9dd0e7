// Starts the module. Kept out of the page so that a strict Content-Security-Policy needs no exception.
// If that fails, the visitor is only told if they asked for something that needs the module: a filtered list or a search,
// which the address shows. The message is already in the page. Everything else on the page works without the module.
const element = (id) => document.getElementById(id);

const tell = (kind) => {
  const box = element("trouble");
  if (!box || !box.hidden) return;
  box.querySelector(`[data-trouble="${kind}"]`)?.removeAttribute("hidden");
  box.hidden = false;
};

const isAsked = () => Boolean(location.search && document.querySelector("[data-live]"));

// The module replaces this box with one of its own, so the buttons are identified by their names.
addEventListener("click", ({ target }) => {
  if (target.id === "trouble-close") element("trouble").hidden = true;
  if (target.id === "trouble-retry") retry();
});

// Trying again asks the network: a browser may have cached the failed response, or kept a whole broken release.
const retry = async () => {
  await forget().catch(() => {});
  // An extension may have removed one of them from the page.
  const files = ["boot", "style", "glue", "module", "search"].flatMap((id) => element(id)?.href ?? []);
  await Promise.allSettled(files.map((file) => fetch(file, { cache: "reload" })));
  location.reload();
};

// Discards the worker's copy, but not if there is nothing else: the first line fails when offline.
const forget = async () => {
  await fetch(new URL("sw.js", import.meta.url), { cache: "no-store" });
  if (!navigator.serviceWorker) return;
  const home = new URL("./", import.meta.url).href;
  // Without a worker of its own, a page may be controlled by the worker of a site above it on the same host.
  const registration = await navigator.serviceWorker.getRegistration(home);
  if (registration?.scope === home) await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(`${home} `));
  await Promise.all(names.map((name) => caches.delete(name)));
};

// If a browser can't compile the right module, trying again won't help.
const isTooOld = async (error) => {
  const { href, integrity } = element("module");
  const right = () => fetch(href, { integrity, cache: "force-cache" }).then(() => true, () => false);
  return error instanceof WebAssembly.CompileError && right();
};

// The page has only the style it needs itself; what the module draws waits for the full style sheet.
let sheet;
ahead.styled = () =>
  (sheet ??= new Promise((resolve, reject) => {
    const { href, integrity } = element("style");
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", crossOrigin: "", integrity, href });
    const fail = () => reject(new Error(`no style: ${href}`));
    // A sheet with the wrong type loads too, but has no rules.
    link.onload = () => (link.sheet?.cssRules.length ? resolve() : fail());
    link.onerror = fail;
    document.head.append(link);
  }));

const start = async () => {
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
  try {
    const { href: glue, integrity } = element("glue");
    // An import can't have an integrity hash. This link has one, and the import reuses what the link has fetched.
    const checked = { rel: "modulepreload", crossOrigin: "", integrity, href: glue };
    document.head.append(Object.assign(document.createElement("link"), checked));
    // A stopped module throws, and so does glue of another module; nothing after that can be trusted.
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

// A browser without WebAssembly shows the pages as they are. Trying again would not help, so there is no message.
if (globalThis.WebAssembly) await start();

// Whatever comes of this, the page has started.
if ("offline" in document.documentElement.dataset) import("./offline.js").catch(() => {});
