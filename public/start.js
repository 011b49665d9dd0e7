// Asks for all that the app needs: the build writes this into every page. Whatever is asked for before the first paint,
// by a link or by a script, keeps a slow phone from painting. One request hardly does, if it waits for the document:
// that is the module, the largest by far. In the background nothing is painted, and nothing waited for.
globalThis.ahead = {};
// Chromium unpacks a face when a text asks for it, and would paint before that is done.
document.fonts?.load("1em Display");
// No browser loads a module from a disk: a page opened there is read as it is.
const runs = globalThis.WebAssembly && location.protocol !== "file:";
// The script asks, not a link: WebKit fetches once more what was preloaded for a script.
const ask = (name) => {
  if (ahead[name] || !runs) return;
  ahead[name] = fetch(document.getElementById(name).href);
  // Whoever waits for it is told of a failure all the same.
  ahead[name].catch(() => {});
};
let begin = () => {
  begin = () => {};
  if (location.protocol === "file:") return;
  ask("module");
  const { href, integrity } = document.getElementById("boot");
  const boot = { type: "module", crossOrigin: "", integrity, src: href };
  document.head.append(Object.assign(document.createElement("script"), boot));
};
if (document.hidden) begin();
// A frame may be drawn while the document is on its way, without the heading.
addEventListener("DOMContentLoaded", () => {
  ask("module");
  requestAnimationFrame(() => setTimeout(() => begin()));
});
// A page in a frame below the screen is not painted either, and does not know.
setTimeout(() => begin(), 1000);
