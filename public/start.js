// Asks for all that the app needs once the page is painted: the build writes this into every page. Whatever is asked
// for before, by a link or by a script, keeps a slow phone from painting.
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
requestAnimationFrame(() => setTimeout(() => begin()));
// A page in the background, or in a frame below the screen, is not painted at all.
setTimeout(() => begin(), 1000);
