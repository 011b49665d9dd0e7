// Asks for all that the app needs once the page is painted: the build writes this into every page. Whatever is asked
// for before, by a link or by a script, keeps a slow phone from painting. A page that nobody sees waits for nothing.
const begin = () => {
  // Module and dataset at once: WebKit fetches once more what was preloaded for a script, so the script itself asks.
  globalThis.ahead = {};
  for (const name of globalThis.WebAssembly ? ["module", "dataset"] : []) {
    ahead[name] = fetch(document.getElementById(name).href);
    // Whoever waits for it is told of a failure all the same.
    ahead[name].catch(() => {});
  }
  const { href, integrity } = document.getElementById("boot");
  const boot = { type: "module", crossOrigin: "", integrity, src: href };
  document.head.append(Object.assign(document.createElement("script"), boot));
};
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
