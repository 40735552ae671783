// The three choosers above the bulletin.
import { nameOf, say } from "./language.js";
import { periodName } from "./measures.js";
import { want } from "./choice.js";

const element = (id) => document.getElementById(id);

function fill(select, options, chosen) {
  const same = select.options.length === options.length
    && options.every(([value, text], i) => select.options[i].value === value && select.options[i].text === text);
  if (!same) select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  select.value = chosen;
}

/** Shows what can be chosen and what is; an open list is left alone where nothing changed. */
export function showChoosers(catalogue, shown) {
  const groups = [...new Set(catalogue.rankings.map((r) => r.group_code))];
  fill(element("group"), groups.map((g) => [g, nameOf(catalogue.groups.get(g), g)]), shown.group);
  const mine = catalogue.rankings.filter((r) => r.group_code === shown.group);
  fill(element("ranking-choice"), mine.map((r) => [r.ranking, rankingName(catalogue, r, mine)]), shown.ranking.ranking);
  const indicator = catalogue.indicators.get(shown.ranking.indicator);
  const periods = shown.ranking.periods;
  fill(element("period"), periods.map((p) => [p, periodName(p, indicator, shown.ranking.measure)]), shown.period);
  const at = periods.indexOf(shown.period);
  element("earlier").disabled = at === periods.length - 1;
  element("later").disabled = at === 0;
  element("choosers").hidden = false;
}

function rankingName(catalogue, ranking, among) {
  const name = `${nameOf(catalogue.indicators.get(ranking.indicator), ranking.indicator)} · ${say().measures[ranking.measure] ?? ranking.measure}`;
  const alike = among.filter((r) => r.indicator === ranking.indicator && r.measure === ranking.measure);
  return alike.length > 1 ? `${name} (${ranking.ranking})` : name;
}

/** Calls back after every choice. */
export function onChoice(callback) {
  const choose = (changes) => {
    want(changes);
    callback();
  };
  // The newest period is remembered as "latest", so that the page goes on to the next one by itself.
  const period = () => (element("period").selectedIndex === 0 ? null : element("period").value.slice(0, 7));
  const step = (by) => {
    element("period").selectedIndex += by;
    choose({ period: period() });
  };
  element("choosers").addEventListener("submit", (event) => event.preventDefault());
  element("group").addEventListener("change", (e) => choose({ group: e.target.value, ranking: null, period: null }));
  element("ranking-choice").addEventListener("change", (e) => choose({ ranking: e.target.value }));
  element("period").addEventListener("change", () => choose({ period: period() }));
  element("earlier").addEventListener("click", () => step(1));
  element("later").addEventListener("click", () => step(-1));
}
