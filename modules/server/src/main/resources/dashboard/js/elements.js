// Making and changing elements without touching what is already right: no flicker, no lost focus.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Words for the eye and other words for a screen reader. */
export const spoken = (seen, heard) => [
  make("span", { "aria-hidden": "true" }, seen),
  make("span", { class: "sr" }, heard),
];

/** Sets text if it differs; says whether it did. */
export function setText(element, text) {
  if (element.textContent === text) return false;
  element.textContent = text;
  return true;
}

/** Puts the children in this order, moving only those that are out of place. */
export function setOrder(parent, children) {
  const wanted = new Set(children);
  for (const old of [...parent.children]) if (!wanted.has(old)) old.remove();
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}
