// The part of the page that gives templates: which unit, which period.
import { make } from "../elements.js";
import { nameOf } from "../language.js";
import { readSender, saveTemplate } from "./files.js";
import { tell } from "./words.js";

const element = (id) => document.getElementById(id);
let sender = null;
let asked = null;

/** Reads which units the key is for, once for each key; the answer where it was not told, else null. */
export async function offerTemplates(key) {
  if (!element("template").open || asked === key) return null;
  const answer = await readSender(key);
  const isTold = answer.status === 200;
  asked = isTold ? key : null;
  sender = isTold ? answer.body : null;
  showTemplates();
  return isTold ? null : answer;
}

/** Shows the units in the language in use. */
export function showTemplates() {
  const units = element("unit");
  const before = units.value;
  const own = sender?.regions ?? [];
  units.replaceChildren(...own.map((each) => make("option", { value: each.code }, `${nameOf(each, each.code)} · ${each.code}`)));
  if (own.some((each) => each.code === before)) units.value = before;
  element("download").disabled = own.length === 0;
  const more = sender && sender.region_count > own.length;
  element("unit-note").textContent = more ? tell().someUnits(own.length, sender.region_count) : "";
  element("month").value ||= lastMonth();
}

/** Saves the template that is chosen; the answer where there is none, else null. */
export const downloadTemplate = (key) => saveTemplate({ region: element("unit").value, period: element("month").value, key });

/** The month that is usually reported: the one before this. */
function lastMonth() {
  const now = new Date();
  const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1));
  return first.toISOString().slice(0, 7);
}
