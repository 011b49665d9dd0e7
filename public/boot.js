// Starts the module. Kept out of the page so that a strict Content-Security-Policy needs no exception.
// Whatever fails here is told in the message that the page already holds.
const element = (id) => document.getElementById(id);

const tell = (kind) => {
  const box = element("trouble");
  if (!box || !box.hidden) return;
  box.querySelector(`[data-trouble="${kind}"]`)?.removeAttribute("hidden");
  box.hidden = false;
};

// Trying again asks the network: a browser may have kept the answer that failed.
element("trouble-retry")?.addEventListener("click", async () => {
  const files = ["style", "glue", "module", "dataset"].map((id) => element(id).href);
  await Promise.allSettled(files.map((file) => fetch(file, { cache: "reload" })));
  location.reload();
});

// The page holds the style of what stands in it; the module draws other pages, and so waits for the whole.
const styled = () =>
  new Promise((resolve, reject) => {
    const { href, integrity } = element("style");
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", crossOrigin: "", integrity, href });
    sheet.onload = resolve;
    sheet.onerror = () => reject(new Error(`no style: ${href}`));
    document.head.append(sheet);
  });

const start = async () => {
  // A stopped module throws; nothing after that can be trusted.
  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) tell("stopped");
  });
  try {
    const [glue] = await Promise.all([import(element("glue").href), styled()]);
    await glue.default({ module_or_path: element("module").href });
  } catch (error) {
    console.error(error);
    tell("module");
  }
};

// A browser without WebAssembly shows the pages as they are. Trying again would not help, so nothing is told.
if (globalThis.WebAssembly) await start();
