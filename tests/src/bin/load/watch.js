// Runs before anything on a page: records what Chromium reports about it, and finds out when the app handles a click.
// `NEXT` is the address of the page to turn to, or null if no click is tried.
const seen = { heading: null, paint: null, interactive: null, shift: 0, tasks: [], frames: [] };
window.seen = seen;
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("element", (entry) => { seen.heading ??= entry.renderTime; });
watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
watch("long-animation-frame", (entry) => seen.frames.push({
  start: entry.startTime,
  duration: entry.duration,
  style: entry.duration && entry.startTime + entry.duration - (entry.styleAndLayoutStart || entry.startTime + entry.duration),
  scripts: entry.scripts.map((script) => ({
    by: script.invoker,
    of: script.sourceFunctionName,
    start: script.startTime,
    duration: script.duration,
    layout: script.forcedStyleAndLayoutDuration,
  })),
}));

// A click on a link is tried again and again. Until the app handles it, it is kept from leaving the page.
const taken = (link) => {
  let by_app = false;
  const guard = (event) => {
    by_app = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", guard);
  link.click();
  removeEventListener("click", guard);
  return by_app;
};
const attempt = () => {
  const link = seen.heading !== null && document.querySelector(`a[href="${NEXT}"]`);
  if (link && taken(link)) seen.interactive = performance.now();
  else setTimeout(attempt, 10);
};
if (NEXT !== null) attempt();
