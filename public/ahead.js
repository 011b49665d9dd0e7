// Asks for module and dataset as soon as the page has named them: the build writes this into every page.
// WebKit fetches once more what was preloaded for a script, so the script itself asks.
globalThis.ahead = {};
for (const name of globalThis.WebAssembly ? ["module", "dataset"] : []) {
  ahead[name] = fetch(document.getElementById(name).href);
  // Whoever waits for it is told of a failure all the same.
  ahead[name].catch(() => {});
}
