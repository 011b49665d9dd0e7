// Requests everything the app needs; the build writes this into every page. Anything requested before the first paint, by
// a link or by a script, delays painting on a slow phone. A single request hardly does, if it waits for the document, so
// the module, by far the largest file, is requested then and the rest after the first paint. In the background nothing is
// painted, so nothing waits.
globalThis.ahead = {};
// No browser loads a module from disk: a page opened there stays static.
const runs = globalThis.WebAssembly && location.protocol !== "file:";
// A script requests it, not a link, because WebKit fetches again what was preloaded for a script.
const ask = (name) => {
  if (ahead[name] || !runs) return;
  ahead[name] = fetch(document.getElementById(name).href);
  // Whatever awaits it still gets the failure.
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
// A frame may be painted while the document is still loading, without the heading.
addEventListener("DOMContentLoaded", () => {
  ask("module");
  requestAnimationFrame(() => setTimeout(() => begin()));
});
// A page in a frame below the screen is not painted either, and can't tell.
setTimeout(() => begin(), 1000);
