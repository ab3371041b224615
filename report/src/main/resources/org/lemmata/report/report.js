// What the page does beyond being read: filters claims, fits wide boxes, prints.
(function () {
  "use strict";

  function all(selector, inside) {
    return Array.from((inside || document).querySelectorAll(selector));
  }

  /* A formula or table wider than the page scrolls in its own box, and only then takes a tab stop. */
  function fit() {
    all(".scroll, .wide").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    });
  }
  fit();
  window.addEventListener("resize", fit);
  document.addEventListener("toggle", fit, true);

  /* The filter by verdict. */
  var filter = document.getElementById("filter");
  var said = document.getElementById("filter-said");

  function show(wanted) {
    var entries = all(".filtered");
    entries.forEach(function (entry) {
      entry.hidden = wanted !== "all" && !entry.dataset.verdicts.split(" ").includes(wanted);
    });
    all(".none").forEach(function (note) {
      note.hidden = all(".filtered:not([hidden])", note.parentElement).length > 0;
    });
    all("[data-show]", filter).forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.show === wanted));
    });
    var shown = all(".filtered:not([hidden])").length;
    said.textContent =
      wanted === "all" ? "" : "Showing " + shown + " of " + entries.length + " entries; an erratum is one.";
    fit();
  }

  if (filter !== null) {
    filter.hidden = false;
    filter.addEventListener("click", function (event) {
      var button = event.target.closest("[data-show]");
      if (button !== null) {
        show(button.dataset.show);
      }
    });
  }

  /* A link to a claim that the filter hides shows it. */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target !== null && target.closest("[hidden]") !== null) {
      show("all");
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);

  /* On paper nothing is folded away. */
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details:not([open])");
    opened.forEach(function (fold) {
      fold.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) {
      fold.open = false;
    });
  });
})();
