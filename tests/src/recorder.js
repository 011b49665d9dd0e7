// Records, from the first script of every page on, anything a visitor's console would call an error.
// The notes are in sessionStorage, so that they outlive the page that made them; if storage is refused, in the page.
(function () {
  "use strict";
  var KEY = "site-tests:troubles";

  var own = { getItem: function () { return window[KEY]; }, setItem: function (_, notes) { window[KEY] = notes; } };
  var kept = own;
  try {
    kept = sessionStorage || own;
  } catch (_) {}

  function note(kind, text) {
    var notes = JSON.parse(kept.getItem(KEY) || "[]");
    notes.push({ kind: kind, text: String(text), page: location.pathname + location.search });
    kept.setItem(KEY, JSON.stringify(notes));
  }

  function words(value) {
    if (value instanceof Error) return value.message + " " + (value.stack || "");
    if (typeof value === "object" && value !== null) {
      try {
        return JSON.stringify(value);
      } catch (_) {
        return String(value);
      }
    }
    return String(value);
  }

  ["error", "warn"].forEach(function (level) {
    var original = console[level];
    console[level] = function () {
      note("console." + level, Array.prototype.map.call(arguments, words).join(" "));
      return original.apply(console, arguments);
    };
  });

  // Resource errors do not bubble: only the capture phase sees them.
  window.addEventListener(
    "error",
    function (event) {
      var target = event.target;
      if (target && target !== window && target.nodeName) {
        note("resource", target.nodeName.toLowerCase() + " " + (target.src || target.href || target.data || ""));
      } else {
        note("exception", event.error ? words(event.error) : event.message);
      }
    },
    true
  );

  window.addEventListener("unhandledrejection", function (event) {
    note("rejection", words(event.reason));
  });

  document.addEventListener("securitypolicyviolation", function (event) {
    note("policy", event.violatedDirective + " refused " + (event.blockedURI || "inline code"));
  });
})();
