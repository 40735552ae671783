// Line charts from the figures that an element carries; the same figures are in the table below it.
import { make } from "./elements.js";
import { axisMarks, endLabels, labelRoom, niceRange } from "./labels.js";
import { show } from "./numbers.js";

const COLOURS = ["#a50f1a", "#0b5cad", "#1b7a4b", "#a8590a", "#6a3d9a", "#00727f", "#8a2f6b", "#4d4d4d"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
const TOP = 16;
const LEFT = 44;
const BOTTOM = 44;
/** More lines than this are drawn without their names, which would hide one another. */
const MOST_NAMED = 10;

export function showCharts(root) {
  for (const box of root.querySelectorAll("[data-lines]")) {
    const chart = echarts.init(box, null, { renderer: "svg" });
    chart.setOption(option(JSON.parse(box.dataset.lines), box));
    new ResizeObserver(() => chart.resize()).observe(box);
  }
}

function option({ unit, decimals, periods, years, months, lines }, box) {
  const font = getComputedStyle(document.body).fontFamily;
  const named = lines.length <= MOST_NAMED;
  const wide = named && box.clientWidth > 460;
  const range = niceRange(lines.flatMap((line) => line.values).filter((value) => value != null));
  const lasts = lines.map((line) => line.values.filter((value) => value != null).at(-1));
  const names = lines.map((line) => line.name);
  const labels = endLabels(names, lasts, range, box.clientHeight - TOP - BOTTOM);
  const right = wide ? labelRoom(names) + 20 : 16;
  const startsYear = (i) => i === 0 || years[i] !== years[i - 1];
  const marks = axisMarks(years.map((year) => `${year}`), box.clientWidth - LEFT - right);
  return {
    animation: false,
    textStyle: { fontFamily: font, color: "#2b2b2b" },
    grid: { left: LEFT, right, top: TOP, bottom: wide ? BOTTOM : 104 },
    legend: { show: !wide, type: "scroll", bottom: 0, icon: "roundRect", itemWidth: 14, itemHeight: 4, itemGap: 12 },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "line", lineStyle: { color: "#767676" } },
      formatter: (points) => tooltip(points, periods, unit, decimals),
    },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: periods,
      axisTick: { alignWithLabel: true },
      axisLine: { onZero: false, lineStyle: { color: "#767676" } },
      axisLabel: {
        formatter: (_, i) => (startsYear(i) || i === Math.min(...marks) ? `${months[i]}\n${years[i]}` : months[i]),
        interval: (i) => marks.has(i),
        color: "#4a4a4a",
        lineHeight: 16,
      },
      splitLine: { show: true, interval: (i) => i > 0 && startsYear(i), lineStyle: { color: "#b9b4a8", type: "dashed" } },
    },
    yAxis: {
      type: "value",
      ...range,
      axisLabel: { color: "#4a4a4a", formatter: (value) => String(value).replace("-", "−") },
      splitLine: { lineStyle: { color: "#e6e2d8" } },
    },
    series: lines.map((line, i) => ({
      id: line.code,
      name: line.name,
      type: "line",
      data: line.rows.map((i) => [i, line.values[i]]),
      color: COLOURS[i % COLOURS.length],
      symbol: SYMBOLS[Math.floor(i / COLOURS.length + i) % SYMBOLS.length],
      symbolSize: 6,
      lineStyle: { width: 2 },
      endLabel: { show: wide, color: COLOURS[i % COLOURS.length], distance: 8, lineHeight: 15, ...labels[i] },
      emphasis: { focus: "series" },
      markLine: i > 0 ? undefined : {
        silent: true, symbol: "none", label: { show: false }, animation: false,
        lineStyle: { color: "#2b2b2b", type: "solid", width: 1 }, data: [{ yAxis: 0 }],
      },
    })),
  };
}

function tooltip(points, periods, unit, decimals) {
  const box = make("div", { class: "tip" }, make("b", {}, periods[points[0].dataIndex]));
  for (const point of points.filter((each) => each.value[1] != null)) {
    const line = make("div", {}, make("i", { class: "swatch", style: `--line: ${point.color}` }), `${point.seriesName} `);
    line.append(make("b", {}, `${show(String(point.value[1]), decimals)} ${unit}`));
    box.append(line);
  }
  return box;
}
