// Where a site of relative addresses lies, which nobody knew when it was built: this goes before the other scripts of a page.
// From here on its addresses are whole, for a page that is turned has another address than the one that was loaded.
(() => {
  const here = location.href;
  const root = document.documentElement;
  root.dataset.base = new URL(root.dataset.base, here).pathname;
  // Opened from a disk, no page is turned, and a folder does not show its page by itself.
  if (location.protocol === "file:") return;
  const settle = (selector, name) => {
    for (const element of document.querySelectorAll(selector)) {
      const address = new URL(element.getAttribute(name), here);
      if (address.origin !== location.origin) continue;
      element.setAttribute(name, address.pathname.replace(/index\.html$/, "") + address.search + address.hash);
    }
  };
  settle("link[id]", "href");
  addEventListener("DOMContentLoaded", () => {
    // The icons too: a browser asks for them anew when the address changes.
    settle("link[href], a[href]:not([href^='#'])", "href");
    settle("form[action]", "action");
  });
})();
