// Shows pages to Mozilla's Readability, by which Firefox offers its reader view, and tells how much of each page's text comes
// through. Files as arguments; a line of JSON for each page that is offered a reader.
const fs = require("node:fs");
const { JSDOM } = require("jsdom");
const { Readability, isProbablyReaderable } = require("@mozilla/readability");

// What is no text to read: ways to other pages, what answers clicks, and drawings. The heading is shown by itself.
const ASIDE = "h1, nav, button, form, [data-control], [hidden], [aria-hidden=true], svg, .drawing";

// The texts of a part of a page, each as it stands between two tags.
const texts = (root, without) => {
  const copy = root.cloneNode(true);
  for (const part of copy.querySelectorAll(without)) part.remove();
  const walker = root.ownerDocument.createTreeWalker(copy, 4);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
    if (text) found.push(text);
  }
  return found;
};

const length = (texts) => texts.reduce((sum, text) => sum + text.length, 0);

for (const file of process.argv.slice(2)) {
  const { document } = new JSDOM(fs.readFileSync(file, "utf8"), { url: "https://example.org/" }).window;
  if (!isProbablyReaderable(document)) continue;
  const wanted = texts(document.querySelector("main"), ASIDE);
  const article = new Readability(document).parse();
  const shown = new JSDOM(article?.content ?? "").window.document.body;
  const kept = new Map();
  for (const text of texts(shown, "svg")) kept.set(text, (kept.get(text) ?? 0) + 1);
  const lost = wanted.filter((text) => {
    const left = kept.get(text) ?? 0;
    kept.set(text, left - 1);
    return left <= 0;
  });
  console.log(JSON.stringify({ file, wanted: length(wanted), lost: length(lost), some: lost.slice(0, 8) }));
}
