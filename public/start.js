// Asks for all that the app needs once the page is painted: the build writes this into every page. Whatever is asked
// for before, by a link or by a script, keeps a slow phone from painting. In the background nothing is painted, and
// nothing waited for.
let begin = () => {
  begin = () => {};
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
requestAnimationFrame(() => setTimeout(() => begin()));
// A page in a frame below the screen is not painted either, and does not know.
setTimeout(() => begin(), 1000);
