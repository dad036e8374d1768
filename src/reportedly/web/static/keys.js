// The keyboard: j and k go through the rows of a list, Enter opens, / searches.
"use strict";
(() => {
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const link = row => row.querySelector("a[href]");
  const typing = at => at.closest("input, textarea, select, [contenteditable]") !== null;

  const step = by => {
    const every = rows().map(link).filter(Boolean);
    const here = document.activeElement && document.activeElement.closest("[data-row]");
    const at = here ? every.indexOf(link(here)) : -1;
    const next = every[at < 0 ? (by > 0 ? 0 : every.length - 1) : at + by];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const done = { j: () => step(1), k: () => step(-1), "/": () => {
      const find = document.querySelector("[data-find]");
      if (find) find.focus();
    } }[event.key];
    if (done) {
      event.preventDefault();
      done();
    }
  });
})();
