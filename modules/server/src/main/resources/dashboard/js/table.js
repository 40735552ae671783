// The ranking table. Rows are kept by region and changed in place.
import { make, setOrder, setText, spoken } from "./elements.js";
import { say } from "./language.js";
import { show } from "./numbers.js";
import { comparedBy, decimalsOf, isGrowth, unitOf, unitOfDifference } from "./measures.js";

const kept = new Map();
let last = "";

/** Shows the rows; what changed since the same table was last shown is lit up for a moment. */
export function showTable(view, onPick) {
  const { ranking, period, rows, indicator } = view;
  const growth = isGrowth(ranking.measure);
  const same = last === `${ranking.ranking} ${period} ${say().locale}`;
  last = `${ranking.ranking} ${period} ${say().locale}`;
  if (!same) kept.clear();
  const heads = headings(indicator, ranking.measure, growth);
  document.getElementById("heads").replaceChildren(
    ...heads.map((h) => make("th", { scope: "col", role: "columnheader", class: h.key }, h.text, ...(h.unit ? [" ", make("small", {}, h.unit)] : []))),
  );
  const elements = rows.map((row) => {
    const signature = JSON.stringify([row, view.beside.get(row.region), view.names.get(row.region), view.colours.get(row.region), view.picked.has(row.region)]);
    const before = kept.get(row.region);
    if (before?.signature === signature) return before.element;
    const element = before?.element ?? make("tr", { role: "row" });
    const changed = before && before.figure !== figures(row, view);
    fillRow(element, row, view, heads, growth, onPick);
    if (same && changed) light(element);
    kept.set(row.region, { element, signature, figure: figures(row, view) });
    return element;
  });
  setOrder(document.getElementById("rows"), elements);
}

const figures = (row, view) => JSON.stringify([row.rank, row.figure, row.reason_unranked, view.beside.get(row.region)]);

function headings(indicator, measure, growth) {
  const words = say();
  const name = (m) => words.measures[m] ?? m;
  const beside = growth ? (measure === "MONTH_GROWTH" ? "MONTH_VALUE" : "CUMULATIVE_VALUE") : measure === "MONTH_VALUE" ? "MONTH_GROWTH" : "CUMULATIVE_GROWTH";
  const columns = [
    { key: "rank", text: words.rank },
    { key: "moved", text: words.moved },
    { key: "unit", text: words.unit },
    { key: "figure", text: name(measure), unit: unitOf(comparedBy(indicator, measure), growth) },
    { key: "next", text: words.toNext, unit: unitOfDifference(comparedBy(indicator, measure), growth) },
    { key: "beside", text: name(beside), unit: unitOf(indicator, !growth) },
  ];
  return measure === "SCORE" ? columns.slice(0, -1) : columns;
}

function fillRow(tr, row, view, heads, growth, onPick) {
  const words = say();
  const ranked = row.rank != null;
  tr.className = ranked ? "" : "unranked";
  const number = (text, decimals) => (text == null ? "–" : show(text, decimals));
  const focused = tr.contains(document.activeElement);
  const cells = [
    cell("rank", heads[0], ...(ranked ? [String(row.rank), ...(row.tied ? [" ", make("small", {}, words.tied)] : [])] : spoken("–", words.notRanked))),
    cell("moved", heads[1], ...(ranked ? movement(row.moved, row.members_differ_previous) : [])),
    cell("unit", heads[2], pickButton(row, view, onPick)),
  ];
  if (ranked) {
    cells.push(cell("figure", heads[3], number(row.figure, view.decimals)), cell("next", heads[4], number(row.to_next, view.decimals)));
  } else {
    const reason = cell("reason", heads[3], words.reasons[row.reason_unranked] ?? row.reason_unranked ?? words.notRanked);
    reason.colSpan = 2;
    cells.push(reason);
  }
  if (heads.length > 5) cells.push(cell("beside", heads[5], number(view.beside.get(row.region), decimalsOf(view.indicator, !growth))));
  tr.replaceChildren(...cells);
  if (focused) tr.querySelector("button").focus();
}

const cell = (key, head, ...children) => make("td", { role: "cell", class: key, "data-label": head.text, "data-unit": head.unit }, ...children);

function movement(moved, differ) {
  const words = say();
  if (moved == null) return spoken("·", words.noMove);
  const others = differ ? spoken("*", words.otherMembers) : [];
  if (moved === 0) return [...spoken("–", words.stayed), ...others];
  const places = Math.abs(moved);
  const mark = make("span", { class: moved > 0 ? "rose" : "fell" });
  mark.append(...spoken(`${moved > 0 ? "▲" : "▼"}${places}`, moved > 0 ? words.up(places) : words.down(places)));
  return [mark, ...others];
}

function pickButton(row, view, onPick) {
  const colour = view.colours.get(row.region);
  const swatch = make("i", { class: "swatch", style: `--line: ${colour ?? "transparent"}` });
  const button = make("button", { type: "button", "aria-pressed": String(view.picked.has(row.region)) }, swatch, view.names.get(row.region) ?? row.region);
  button.addEventListener("click", () => onPick(row.region));
  return button;
}

function light(element) {
  element.classList.remove("changed");
  void element.offsetWidth; // restarts the animation
  element.classList.add("changed");
}

/** A line under the table where it does not show everything. */
export function showNote(shown, all) {
  setText(document.getElementById("note"), shown < all ? say().firstRows(shown, all) : say().pickHint);
}
