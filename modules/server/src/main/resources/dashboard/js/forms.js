// Choosers ask as soon as something is chosen; their button is for those without scripts.

/** What depends on another choice is left to the server when that one changes. */
const DEPENDS = { group: ["ranking", "period"], ranking: ["period"] };

export function askOnChoice(root) {
  for (const form of root.querySelectorAll("form.choosers")) {
    form.querySelector("button").hidden = true;
    form.addEventListener("change", (event) => {
      for (const name of DEPENDS[event.target.name] ?? []) {
        const other = form.elements.namedItem(name);
        if (other) other.disabled = true;
      }
      form.requestSubmit();
    });
  }
}
