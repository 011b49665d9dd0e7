// Applies the theme a visitor has chosen before anything is painted; the build writes this into every page.
// Without a choice, or if storage is refused, the system's theme is used.
(() => {
  // Sites on one host share its storage. The key of a site at the root has no suffix.
  const key = `companion-theme${document.documentElement.dataset.base}`.replace(/\/$/, "");
  const themes = ["system", "dark", "light"];
  let theme = "system";
  const show = () => {
    const root = document.documentElement;
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      const own = meta.dataset.theme;
      meta.media = theme === "system" ? `(prefers-color-scheme: ${own})` : theme === own ? "all" : "not all";
    }
  };
  const read = () => {
    try {
      const kept = localStorage.getItem(key);
      theme = themes.includes(kept) ? kept : "system";
    } catch {}
  };
  read();
  // The page arrives with the system's theme. Whatever can wait does: nothing is painted before this script ends.
  if (theme !== "system") show();
  addEventListener("load", () => addEventListener("storage", () => (read(), show())));
  addEventListener("click", (event) => {
    if (!event.target.closest?.("button.theme")) return;
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    try {
      localStorage.setItem(key, theme);
    } catch {}
    show();
  });
})();
