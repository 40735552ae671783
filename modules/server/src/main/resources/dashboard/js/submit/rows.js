// The rows of a check or a receipt, each with its state and what was found at its cells. Changed in place.
import { make, setOrder, setText, spoken } from "../elements.js";
import { language, nameOf } from "../language.js";
import { tell } from "./words.js";

const FIRST = 200;
const NAMED = 10;
const ATTEND = ["REJECTED", "NEEDS_EXPLANATION"];
const kept = new Map();

/** The state as it is shown: before sending, PUBLISHED means that the row could be. */
export function shownState(row, view) {
  if (row.state === "PUBLISHED") return view.sent ? "TAKEN" : "READY";
  return row.state === "NEEDS_EXPLANATION" && view.explanations.has(row.place) ? "EXPLAINED" : row.state;
}

/** What needs attention comes first; of long lists the rest is shown when asked for. */
export function showRows(view) {
  const { rows } = view.receipt;
  const order = view.sent ? rows : [...rows.filter((r) => ATTEND.includes(r.state)), ...rows.filter((r) => !ATTEND.includes(r.state))];
  const least = view.sent ? 0 : rows.filter((r) => ATTEND.includes(r.state)).length;
  const shown = view.all ? order : order.slice(0, Math.max(FIRST, least));
  setOrder(document.getElementById("rows"), shown.map((row) => element(row, view)));
  const more = document.getElementById("all-rows");
  more.hidden = shown.length === rows.length;
  setText(more, tell().allRows(rows.length));
}

/** Forgets the rows of another file. */
export const forgetRows = () => kept.clear();

function element(row, view) {
  const signature = JSON.stringify([row, view.sent, language(), about(row, view)]);
  const before = kept.get(row.place);
  const li = before?.signature === signature ? before.li : make("li", { "data-place": row.place });
  if (li !== before?.li) {
    li.append(badge(), make("span", { class: "place" }, placeOf(row.place)), make("span", {}, about(row, view)));
    const remark = tell().dispositions[row.superseded ? "SUPERSEDED_SINCE" : row.disposition] ?? tell().outranked[row.outranked_by];
    if (remark) li.append(make("p", { class: "remark" }, remark));
    if (row.problems.length > 0) li.append(make("ul", { class: "problems" }, ...row.problems.map((each) => problem(each, row))));
    if (!view.sent && row.state === "NEEDS_EXPLANATION") li.append(explanation(row, view));
    kept.set(row.place, { li, signature });
  }
  showState(li.firstChild, shownState(row, view));
  return li;
}

const badge = () => make("span", { class: "state" });

/** A state by shape, word and colour. */
export function showState(element, state) {
  const [shape, word] = tell().states[state] ?? ["", state];
  if (element.dataset.state === state && element.lang === language()) return;
  element.dataset.state = state;
  element.lang = language();
  element.replaceChildren(make("span", { "aria-hidden": "true" }, `${shape} `), word);
}

/** Where rows stand, for a sentence: the first few, and how many more. */
export function placesOf(rows) {
  const places = rows.slice(0, NAMED).map((row) => placeOf(row.place)).join(language() === "zh" ? "、" : ", ");
  return rows.length > NAMED ? `${places} ${tell().andMore(rows.length - NAMED)}` : places;
}

const about = ({ region, subject, period }, view) =>
  [nameOf(view.regions.get(region), region), nameOf(view.names.get(subject), subject), period].filter(Boolean).join(" · ");

/** "a.csv, row 3" without the file, in the language in use; of a workbook, Sheet1!3:3 as spreadsheets have it. */
function placeOf(place) {
  const where = place.split(", ").at(-1);
  const row = /^row (\d+)$/.exec(where);
  return row ? tell().row(row[1]) : where;
}

function problem(found, row) {
  const words = tell();
  const name = words.columns[found.field] ?? (/^[a-z_]+$/.test(found.field) ? found.field.replaceAll("_", " ") : found.field);
  const severity = found.severity ?? "REJECT";
  const where = make("span", { class: "cell" },
    make("b", {}, placeOf(found.cell ?? row.place)),
    make("b", {}, found.field ? words.column(name) : words.wholeRow));
  if (found.value != null || found.field) where.append(make("q", {}, found.value || words.empty));
  const mark = severity === "REJECT" ? "✕" : severity === "WARN" ? "▲" : "·";
  const shape = spoken(mark, words.states[severity === "WARN" ? "NEEDS_EXPLANATION" : "REJECTED"][1]);
  if (severity !== "INFO") where.prepend(...shape);
  const li = make("li", { "data-severity": severity, "data-check": found.check }, where, make("p", {}, told(found)));
  // what a warning was compared with is no figure to be filled in
  const beside = severity === "REJECT" ? words.expected : words.compared;
  if (found.expected) li.append(make("p", { class: "expected" }, beside(found.expected)));
  return li;
}

/** The message; of a cell that cannot be read it begins with place, column and value, which stand above it. */
function told({ cell, value, message_en, message_zh }) {
  const zh = language() === "zh";
  const message = zh ? message_zh : message_en;
  const place = zh ? (cell ?? "").replace(/^row (\d+)$/, "第$1行") : cell;
  const [begin, end] = zh ? [`${place}，列“`, "”："] : [`${place}, column `, ": "];
  if (!cell || !message.startsWith(begin)) return message;
  const text = message.slice(message.indexOf(end, begin.length) + end.length);
  const quoted = zh ? `“${value}”` : `"${value}" `;
  return text.startsWith(quoted) ? text.slice(quoted.length) : text;
}

function explanation(row, view) {
  const words = tell();
  const label = words.explainLabel(placeOf(row.place));
  const text = make("textarea", { rows: 2, maxlength: 2000, "aria-label": label });
  text.value = view.explanations.get(row.place) ?? "";
  text.addEventListener("input", () => view.onExplain(row.place, text.value.trim()));
  return make("label", { class: "explain" }, make("span", {}, words.explain), text);
}
