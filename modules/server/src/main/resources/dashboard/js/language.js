// Which of the two languages is spoken: the address decides, then an earlier choice, then the browser.
import { strings } from "./strings.js";

const KEY = "tongbao.lang";
const PATH = /\/(zh|en)(?=\/submit$)/;

function first() {
  const asked = PATH.exec(location.pathname)?.[1] ?? new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEY);
  if (asked === "zh" || asked === "en") return asked;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

let current = first();

/** zh or en. */
export const language = () => current;

/** The strings of the language in use. */
export const say = () => strings[current];

/** The name of a region, indicator or group in the language in use; the other one, or the code, where it is missing. */
export function nameOf(thing, code) {
  if (!thing) return code;
  return (current === "zh" ? thing.name_zh || thing.name_en : thing.name_en || thing.name_zh) || code;
}

/** Fills every element that only carries words, the page's own or those of all pages. */
export function applyLanguage(own = {}) {
  const words = { ...say(), ...own };
  document.documentElement.lang = words.locale;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
  const button = document.getElementById("language");
  button.textContent = words.otherLanguage;
  button.lang = current === "zh" ? "en" : "zh-CN";
  for (const element of document.querySelectorAll("[data-label-text]")) {
    element.setAttribute("aria-label", words[element.dataset.labelText]);
    element.title = words[element.dataset.labelText];
  }
  for (const link of document.querySelectorAll("[data-href]")) link.href = link.dataset.href.replace("{language}", current);
}

export function switchLanguage() {
  current = current === "zh" ? "en" : "zh";
  localStorage.setItem(KEY, current);
  const address = new URL(location.href);
  if (PATH.test(address.pathname)) address.pathname = address.pathname.replace(PATH, `/${current}`);
  else address.searchParams.set("lang", current);
  history.replaceState(null, "", address);
}
