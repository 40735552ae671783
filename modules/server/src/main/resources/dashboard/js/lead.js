// The headline and the sentence under it: who is first, who is last, how many are ranked (K3, D2).
import { setText } from "./elements.js";
import { nameOf, say } from "./language.js";
import { comparedBy, inWords, isGrowth, periodName } from "./measures.js";

export function showLead(view) {
  const words = say();
  const { ranking, indicator, period } = view;
  const measure = words.measures[ranking.measure] ?? ranking.measure;
  const title = words.headline(periodName(period, indicator, ranking.measure), nameOf(indicator, ranking.indicator), measure);
  setText(document.getElementById("headline"), title);
  setText(document.getElementById("lead"), sentence(view));
  document.title = `${title} · 通报 Tongbao`;
}

function sentence(view) {
  const words = say();
  const ranked = view.rows.filter((r) => r.rank != null);
  if (ranked.length === 0) return words.nobodyRanked(view.total) + words.stop.trim();
  const parts = [];
  const lowest = ranked.at(-1).rank;
  const at = (rank) => ranked.filter((r) => r.rank === rank);
  const names = (rows) => rows.map((r) => view.names.get(r.region) ?? r.region).join(words.and);
  const what = (rows) => inWords(rows[0].figure, comparedBy(view.indicator, view.ranking.measure), isGrowth(view.ranking.measure), view.decimals);
  const best = at(1);
  if (best.length > 0 && best.length <= 3) parts.push(words.leads(names(best), what(best), best.length > 1));
  const worst = at(lowest);
  if (lowest > 1 && worst.length <= 3 && view.rows.length === view.total) {
    parts.push(words.trails(names(worst), what(worst), lowest, worst.length > 1));
  }
  parts.push(words.rankedOf(view.ranked, view.total));
  return (parts.join(words.stop) + words.stop).trim();
}
