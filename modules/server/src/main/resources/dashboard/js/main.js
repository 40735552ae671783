// Wires the page: choose, read, show; read again when something has landed.
import { address, catalogue, growthRows, rankingRows } from "./api.js";
import { settle } from "./choice.js";
import { onChoice, showChoosers } from "./choosers.js";
import { colours, showTrend } from "./chart.js";
import { setText } from "./elements.js";
import { showEmpty } from "./empty.js";
import { applyLanguage, nameOf, say, switchLanguage } from "./language.js";
import { showLead } from "./lead.js";
import { listen, showLive } from "./live.js";
import { decimalsOf, isGrowth } from "./measures.js";
import { showNote, showTable } from "./table.js";

const MOST_ROWS = 200;
const RETRY_MS = 2000;
const picked = new Set();
let seen = -1;
const element = (id) => document.getElementById(id);
let data;
let reading = null;
let again = false;

/** Reads and shows; while one reading is under way, any number of calls ask for just one more. */
async function refresh() {
  if (reading) {
    again = true;
    return;
  }
  do {
    again = false;
    reading = read();
    await reading;
    reading = null;
  } while (again);
}

async function read() {
  try {
    const all = await catalogue();
    seen = all.landing;
    const byCode = (rows, code) => new Map(rows.map((row) => [row[code], row]));
    all.groups = byCode(all.groups, "code");
    all.indicators = byCode(all.indicators, "code");
    // a score is named and counted like an indicator of its own
    for (const { code, name_zh, name_en } of all.schemes) {
      all.indicators.set(code, { code, name_zh, name_en, unit: "分", kind: "FLOW", scheme: "M12" });
    }
    const shown = all.rankings.length > 0 ? settle(all) : null;
    data = shown ? { all, shown, ...(await readView(shown)) } : { all };
    element("trouble").hidden = !shown?.missing;
    setText(element("trouble"), shown?.missing ? say().noSuch : "");
    showAll();
  } catch (problem) {
    element("trouble").hidden = false;
    setText(element("trouble"), say().failed(problem.message));
    setTimeout(refresh, RETRY_MS);
  }
}

async function readView({ ranking, period }) {
  const from = `${Number(period.slice(0, 4)) - 1}${period.slice(4, 7)}`;
  const filters = { indicator: ranking.indicator, group: ranking.group_code, from, to: period.slice(0, 7) };
  const [places, growth] = await Promise.all([
    rankingRows(ranking.ranking, period.slice(0, 7), MOST_ROWS),
    growthRows(filters),
  ]);
  return { places, growth: growth.rows };
}

function showAll() {
  const { all, shown } = data;
  showLive();
  setText(element("tier"), say().tiers[all.tier] ?? all.tier);
  element("empty").hidden = Boolean(shown);
  element("bulletin").hidden = !shown;
  element("choosers").hidden = !shown;
  for (const id of ["as-csv", "as-json"]) element(id).hidden = !shown;
  if (!shown) {
    showEmpty();
    return;
  }
  const view = viewOf(data);
  showChoosers(all, shown);
  showLead(view);
  showTable(view, pick);
  showNote(view.rows.length, view.total);
  showTrend(view);
  showFoot(view);
}

function viewOf({ all, shown, places, growth }) {
  const { ranking, period } = shown;
  const rows = places.rows;
  const side = ranking.measure.startsWith("MONTH") ? "month" : "cumulative";
  const beside = `${side}_${isGrowth(ranking.measure) ? "value" : "growth"}`;
  return {
    ranking,
    period,
    rows,
    growth,
    picked,
    indicator: all.indicators.get(ranking.indicator),
    names: new Map(rows.map((row) => [row.region, nameOf({ name_zh: row.region_zh, name_en: row.region_en }, row.region)])),
    beside: new Map(growth.filter((row) => row.period === period).map((row) => [row.region, row[beside]])),
    colours: colours(rows, growth, picked),
    decimals: rows[0]?.decimals ?? decimalsOf(all.indicators.get(ranking.indicator), isGrowth(ranking.measure)),
    total: rows[0]?.members ?? rows.length,
    ranked: rows[0]?.ranked ?? 0,
  };
}

function showFoot(view) {
  const known = view.rows.map((row) => row.known_at).filter(Boolean).sort().at(-1);
  setText(element("known"), known ? say().known(new Date(known).toLocaleString(say().locale)) : "");
  const filters = { ranking: view.ranking.ranking, period: view.period.slice(0, 7) };
  element("as-csv").href = address("rankings", { ...filters, format: "csv" });
  element("as-json").href = address("rankings", filters);
}

function pick(region) {
  if (!picked.delete(region)) picked.add(region);
  showAll();
}

applyLanguage();
showLive();
element("language").addEventListener("click", () => {
  switchLanguage();
  applyLanguage();
  if (data) showAll();
  showLive();
});
onChoice(() => {
  picked.clear();
  refresh();
});
await refresh();
listen(async (landing) => {
  if (landing === seen) return;
  await refresh();
  setText(element("announce"), say().updated(new Date().toLocaleTimeString(say().locale)));
});
