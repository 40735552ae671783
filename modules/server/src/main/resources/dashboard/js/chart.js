// The line chart of cumulative growth, one line per unit, and the same figures as a table.
import { make, setText } from "./elements.js";
import { say } from "./language.js";
import { show } from "./numbers.js";
import { axisMarks, endLabels, labelRoom, niceRange, startsYear } from "./labels.js";
import { decimalsOf, periodName, unitOf, yearMonth } from "./measures.js";

const COLOURS = ["#a50f1a", "#0b5cad", "#1b7a4b", "#a8590a", "#6a3d9a", "#00727f", "#8a2f6b", "#4d4d4d"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
const MOST = COLOURS.length;
const TOP = 16;
const LEFT = 38;
const BOTTOM = 44;
let chart;

/** Which lines are drawn, in the order of rank: the first few that have growth and the picked ones, with colours. */
export function colours(rows, growth, picked) {
  const grown = new Set(growth.filter((row) => row.cumulative_growth != null).map((row) => row.region));
  const drawn = rows.filter((row) => grown.has(row.region)).filter((row, i) => i < MOST || picked.has(row.region));
  return new Map(drawn.map((row, i) => [row.region, COLOURS[i % MOST]]));
}

export function showTrend(view) {
  const words = say();
  const title = view.indicator?.kind === "RATE" ? words.trendTitleRate : words.trendTitle;
  const periods = [...new Set(view.growth.map((row) => row.period))].sort();
  const drawn = [...view.colours.keys()];
  const figures = new Map(view.growth.map((row) => [`${row.region} ${row.period}`, row.cumulative_growth ?? null]));
  const at = (region, period) => figures.get(`${region} ${period}`) ?? null;
  const something = drawn.some((region) => periods.some((period) => at(region, period) != null));
  setText(document.getElementById("trend-title"), title);
  const some = view.total > MOST ? words.trendSome(MOST) : "";
  setText(document.getElementById("trend-note"), something ? some : words.noTrend);
  const box = document.getElementById("chart");
  box.hidden = !something;
  showFigures(view, periods, drawn, at);
  if (!something) return;
  const name = (p) => periodName(p, view.indicator);
  box.setAttribute("aria-label", words.chartSummary(title, drawn.length, name(periods[0]), name(periods.at(-1))));
  chart ??= start(box);
  chart.setOption(option(view, periods, drawn, at, box), { replaceMerge: ["series"] });
}

function start(box) {
  const made = echarts.init(box, null, { renderer: "svg" });
  new ResizeObserver(() => made.resize()).observe(box);
  return made;
}

function option(view, periods, drawn, at, box) {
  const words = say();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const font = getComputedStyle(document.body).fontFamily;
  const wide = box.clientWidth > 460;
  const range = niceRange(drawn.flatMap((region) => periods.map((period) => at(region, period))).filter((v) => v != null).map(Number));
  const lasts = drawn.map((region) => periods.map((period) => at(region, period)).filter((v) => v != null).map(Number).at(-1));
  const name = (region) => view.names.get(region) ?? region;
  const labels = endLabels(drawn.map(name), lasts, range, box.clientHeight - TOP - BOTTOM);
  const right = wide ? labelRoom(drawn.map(name)) + 20 : 16;
  const marks = axisMarks(periods, box.clientWidth - LEFT - right);
  const label = (period, i) => (startsYear(periods, i) || i === Math.min(...marks) ? words.axisMonthFirst : words.axisMonth)(...yearMonth(period));
  return {
    animation: !still,
    animationDuration: 0,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: font, color: "#2b2b2b" },
    grid: { left: LEFT, right, top: TOP, bottom: wide ? BOTTOM : 104 },
    legend: { show: !wide, bottom: 0, icon: "roundRect", itemWidth: 14, itemHeight: 4, itemGap: 12, selectedMode: false },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "line", lineStyle: { color: "#767676" } },
      formatter: (points) => tooltip(view, points),
    },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: periods.map(label).map((text, i) => ({ value: `${periods[i]}|${text}` })),
      axisTick: { alignWithLabel: true },
      axisLine: { onZero: false, lineStyle: { color: "#767676" } },
      axisLabel: {
        formatter: (value) => value.split("|")[1],
        interval: (i) => marks.has(i),
        color: "#4a4a4a",
        lineHeight: 16,
      },
      splitLine: { show: true, interval: (i) => i > 0 && startsYear(periods, i), lineStyle: { color: "#b9b4a8", type: "dashed" } },
    },
    yAxis: {
      type: "value",
      ...range,
      axisLabel: { color: "#4a4a4a", formatter: (value) => String(value).replace("-", "−") },
      splitLine: { lineStyle: { color: "#e6e2d8" } },
    },
    series: drawn.map((region, i) => ({
      id: region,
      name: name(region),
      type: "line",
      data: periods.map((period) => (at(region, period) == null ? null : Number(at(region, period)))),
      color: view.colours.get(region),
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 6,
      lineStyle: { width: view.picked.has(region) ? 3.5 : 2, opacity: faded(view, region) ? 0.25 : 1 },
      itemStyle: { opacity: faded(view, region) ? 0.25 : 1 },
      endLabel: { show: wide, color: view.colours.get(region), distance: 8, lineHeight: 15, ...labels[i] },
      emphasis: { focus: "series" },
      markLine: i > 0 ? undefined : {
        silent: true, symbol: "none", label: { show: false }, animation: false,
        lineStyle: { color: "#2b2b2b", type: "solid", width: 1 }, data: [{ yAxis: 0 }],
      },
    })),
  };
}

const faded = (view, region) => view.picked.size > 0 && !view.picked.has(region);

function tooltip(view, points) {
  const decimals = decimalsOf(view.indicator, true);
  const period = points[0].name.split("|")[0];
  const box = make("div", { class: "tip" }, make("b", {}, periodName(period, view.indicator)));
  const figure = new Map(view.growth.filter((row) => row.period === period).map((row) => [row.region, row.cumulative_growth]));
  for (const point of points.filter((p) => figure.get(p.seriesId) != null)) {
    const line = make("div", {}, make("i", { class: "swatch", style: `--line: ${point.color}` }), `${point.seriesName} `);
    line.append(make("b", {}, `${show(figure.get(point.seriesId), decimals)} ${unitOf(view.indicator, true)}`));
    box.append(line);
  }
  return box;
}

function showFigures(view, periods, drawn, at) {
  const decimals = decimalsOf(view.indicator, true);
  const head = make("tr", {}, make("th", { scope: "col" }, say().period), ...drawn.map((r) => make("th", { scope: "col" }, view.names.get(r) ?? r)));
  const rows = [...periods].reverse().map((period) => make("tr", {},
    make("th", { scope: "row" }, periodName(period, view.indicator)),
    ...drawn.map((r) => make("td", {}, at(r, period) == null ? "–" : show(at(r, period), decimals)))));
  document.getElementById("trend-table").replaceChildren(make("thead", {}, head), make("tbody", {}, ...rows));
}
