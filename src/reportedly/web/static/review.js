// Review by single keys, and words taken from the text by selecting them. All of it works without:
// every key presses a button that is there, and words can be typed.
"use strict";
(() => {
  const form = document.getElementById("decide");
  const passage = document.getElementById("passage");
  const keys = document.getElementById("single-keys");
  const typing = at => at.closest("input:not([type=checkbox]), textarea, select") !== null;

  document.querySelectorAll("[data-scripted]").forEach(one => { one.hidden = false; });
  if (keys) {
    keys.checked = localStorage.getItem("single-keys") !== "off";
    keys.addEventListener("change", () => {
      localStorage.setItem("single-keys", keys.checked ? "on" : "off");
    });
  }

  // What a decision needs and does not have yet is what the key leads to.
  const missing = button => {
    const fields = (button.dataset.needs || "").split(" ").filter(Boolean)
      .flatMap(name => [...form.querySelectorAll(`[name="${name}"]`)]);
    const has = one => one.type === "checkbox" ? one.checked : one.value.trim() !== "";
    return fields.length && !fields.some(has) ? fields[0] : null;
  };

  const press = button => {
    if (button.tagName === "A") {
      button.click();
      return;
    }
    const first = form && button.form === form ? missing(button) : null;
    if (first) first.focus();
    else button.form.requestSubmit(button);
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === "Escape" && typing(event.target)) {
      event.target.blur();
      return;
    }
    if (!keys || !keys.checked || typing(event.target)) return;
    const wanted = CSS.escape(event.key);
    const button = document.querySelector(`[data-key="${wanted}"]`);
    const field = document.querySelector(`[data-focus="${wanted}"]`);
    if (!button && !field) return;
    event.preventDefault();
    if (button) press(button);
    else field.focus();
  });

  if (form) {
    form.addEventListener("submit", event => {
      const first = event.submitter && missing(event.submitter);
      if (!first) return;
      event.preventDefault();
      first.focus();
    });
  }

  // A selection in the text becomes the words, with about where they begin.
  const take = () => {
    const chosen = getSelection();
    const words = chosen.toString().trim();
    if (!words || !passage || !passage.contains(chosen.anchorNode)) return;
    const range = chosen.getRangeAt(0);
    const holder = range.startContainer.parentElement.closest("[data-at]");
    if (!holder) return;
    const before = range.startContainer.textContent.slice(0, range.startOffset);
    document.getElementById("words").value = words;
    document.getElementById("near").value = Number(holder.dataset.at) + [...before].length;
  };
  if (passage) {
    document.addEventListener("mouseup", take);
    document.addEventListener("keyup", event => { if (event.shiftKey || event.key === "Shift") take(); });
    document.getElementById("words").addEventListener("input", () => {
      document.getElementById("near").value = "";
    });
  }
})();
