// Works out where a site with relative addresses is, which was unknown when it was built; runs before a page's other scripts.
// It makes the page's addresses absolute, because a page turn changes the address they would be relative to.
(() => {
  const here = location.href;
  const root = document.documentElement;
  root.dataset.base = new URL(root.dataset.base, here).pathname;
  // Opened from disk, there are no page turns, and a folder does not show its index.html.
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
    // The icons too: a browser requests them again when the address changes.
    settle("link[href], a[href]:not([href^='#'])", "href");
    settle("form[action]", "action");
  });
})();
