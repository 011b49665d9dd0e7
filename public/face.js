// Makes the display face, which is part of the page's style, available before the first layout; the build writes this into
// every page. By itself a browser decodes a font later, when text needs it: then words change or move.
try {
  const [, encoded] = document.querySelector("style").textContent.match(/data:font\/woff2;base64,([\w+/=]+)/);
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  document.fonts.add(new FontFace("Display at once", bytes, { weight: "400 700" }));
} catch {
  // The style may have been removed, and old browsers know no font faces; the style's own face takes its place.
}
