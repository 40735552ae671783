// What is no fault of a row, and must not pass for success: what is not read of the file, and that it was received before.
import { make, setText } from "../elements.js";
import { language } from "../language.js";
import { tell } from "./words.js";

const FIRST = 50;
const element = (id) => document.getElementById(id);
const said = (each) => (language() === "zh" ? each.message_zh : each.message_en);

/** What heads the result: the state, unless something else is to be known first. */
export function titleOf({ receipt, sent }) {
  const words = tell();
  const before = receipt.received_before;
  if (before && !before.judged_anew) return sent ? words.sentBefore : words.checkedBefore;
  const title = (sent ? words.sent : words.checked)[receipt.state];
  return receipt.notes.length > 0 ? words.withNotes(title) : title;
}

/** Shows both. */
export function showNotices({ receipt, sent }) {
  const words = tell();
  const { received_before: before, notes } = receipt;
  element("before").hidden = !before;
  setText(element("before"), before ? `▲ ${said(before)}` : "");
  element("notes").hidden = notes.length === 0;
  setText(element("notes-title"), (sent ? words.wasNotRead : words.notRead)(notes.length));
  const lines = notes.slice(0, FIRST).map((each) => make("li", { "data-kind": each.kind }, said(each)));
  if (notes.length > FIRST) lines.push(make("li", {}, words.andMoreNotes(notes.length - FIRST)));
  element("notes-list").replaceChildren(...lines);
}
