// What a ranking compares: its unit, its decimals, and how its periods are called.
import { show, signOf } from "./numbers.js";
import { say } from "./language.js";

export const isGrowth = (measure) => measure.endsWith("_GROWTH");

/** What a ranking's figures are of: attainment is in per cent, whatever its indicator's unit. */
export const comparedBy = (indicator, measure) => (measure === "ATTAINMENT" ? { ...indicator, unit: "%" } : indicator);

const isRate = (indicator) => indicator?.kind === "RATE";

const unitName = (indicator) => say().units[indicator?.unit] ?? indicator?.unit ?? "";

/** Decimals shown of a level or of growth. */
export const decimalsOf = (indicator, growth) => Number((growth ? indicator?.growth_decimals : indicator?.decimals) ?? 1);

/** The unit of a figure: per cent, percentage points (growth of a RATE, G4) or the indicator's own. */
export function unitOf(indicator, growth) {
  if (!growth) return unitName(indicator);
  return isRate(indicator) ? say().points : say().percent;
}

/** The unit of a difference between two figures (K5). */
export const unitOfDifference = (indicator, growth) => (growth || indicator?.unit === "%" ? say().points : unitName(indicator));

/** A figure in words (D2): "up 7.2 %", 下降1.2%, or a level with its unit. */
export function inWords(text, indicator, growth, decimals) {
  const words = say();
  if (!growth) return words.withUnit(show(text, decimals), unitOf(indicator, false));
  const sign = signOf(text, decimals);
  if (sign === 0) return words.level;
  const size = show(text.replace("-", ""), decimals);
  if (isRate(indicator)) return sign > 0 ? words.roseBy(size) : words.fellBy(size);
  return sign > 0 ? words.grew(size) : words.fell(size);
}

/** "2023-04-01" as year and month. */
export const yearMonth = (period) => [Number(period.slice(0, 4)), Number(period.slice(5, 7))];

/** The name of a period: January to April for what adds up over the year, April alone for the rest. */
export function periodName(period, indicator, measure = "CUMULATIVE_GROWTH") {
  const [year, month] = yearMonth(period);
  const words = say();
  if (indicator?.scheme === "A1") return words.year(year);
  const single = measure.startsWith("MONTH") || (indicator && indicator.kind !== "FLOW");
  if (single) return words.month(year, month);
  return indicator?.scheme === "Q4" ? words.quarters(year, month) : words.months(year, month);
}
