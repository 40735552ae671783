// The places of the regions and periods concerned, before and after.
import { rankingsOf } from "../api.js";
import { make, setText, spoken } from "../elements.js";
import { language, nameOf, say } from "../language.js";
import { periodName } from "../measures.js";
import { tell } from "./words.js";

const MOST = 24;

/** Regions and periods of rows, each once. A target's year is all its months. */
export function concerned(receipt) {
  const found = new Map();
  for (const { region, period } of receipt.rows) {
    if (!region || !period) continue;
    const year = receipt.kind === "targets" ? period.slice(0, 4) : null;
    found.set(`${region}|${period}`, year ? { region, from: `${year}-01`, to: `${year}-12` } : { region, period });
  }
  const all = [...found.values()];
  return { pairs: all.slice(0, MOST), more: all.length > MOST };
}

/** Their places in all rankings, by ranking, region and period; what cannot be read is left out. */
export async function readRanks({ pairs }) {
  const places = new Map();
  const answers = await Promise.all(pairs.map((filters) => rankingsOf(filters).catch(() => ({ rows: [] }))));
  for (const row of answers.flatMap((answer) => answer.rows)) places.set(`${row.ranking}|${row.region}|${row.period}`, row);
  return places;
}

/** The rankings of what was reported, and any other one in which a place has changed. */
export function showRanks({ before, after, receipt, catalogue, more }) {
  const subjects = new Set(receipt.kind === "reports" ? receipt.rows.map((row) => row.subject) : []);
  const changed = (key) => before.get(key)?.rank !== after.get(key).rank;
  const keys = [...after.keys()].filter((key) => changed(key) || subjects.has(after.get(key).indicator));
  document.getElementById("rank-rows").replaceChildren(...keys.map((key) => line(before.get(key), after.get(key), catalogue)));
  const words = tell();
  const note = keys.length === 0 ? (after.size === 0 ? words.noRanks : words.sameRanks) : more ? words.someRanks(MOST) : "";
  setText(document.getElementById("ranks-note"), note);
  document.getElementById("ranks").hidden = false;
}

function line(before, after, catalogue) {
  const words = tell();
  const indicator = catalogue.names.get(after.indicator);
  const name = `${nameOf(indicator, after.indicator)} · ${say().measures[after.measure] ?? after.measure}`;
  const region = nameOf({ name_zh: after.region_zh, name_en: after.region_en }, after.region);
  const place = (row) => (row?.rank == null ? words.unranked : words.place(row.rank));
  const places = make("span", { class: "places" }, words.places(place(before), place(after)), ...movement(before, after));
  const filters = new URLSearchParams({ ranking: after.ranking, period: after.period.slice(0, 7) });
  const link = make("a", { href: new URL(`../../${language()}/overview?${filters}`, import.meta.url) }, words.seeRanking);
  return make("li", { "data-ranking": after.ranking, "data-region": after.region },
    make("span", {}, name),
    make("span", {}, `${region} · ${periodName(after.period, indicator, after.measure)} `, link),
    places);
}

function movement(before, after) {
  if (before?.rank == null || after.rank == null) return [];
  const moved = before.rank - after.rank;
  const words = say();
  const mark = make("span", { class: `moved ${moved > 0 ? "rose" : moved < 0 ? "fell" : ""}` });
  mark.append(...(moved === 0
    ? spoken("–", words.stayed)
    : spoken(`${moved > 0 ? "▲" : "▼"}${Math.abs(moved)}`, (moved > 0 ? words.up : words.down)(Math.abs(moved)))));
  return [mark];
}
