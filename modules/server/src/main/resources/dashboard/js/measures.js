// How the periods of a measure are called.
import { say } from "./language.js";

/** The name of a period such as "2023-04-01": January to April for what adds up over the year, April alone for the rest. */
export function periodName(period, indicator, measure = "CUMULATIVE_GROWTH") {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))];
  const words = say();
  if (indicator?.scheme === "A1") return words.year(year);
  const single = measure.startsWith("MONTH") || (indicator && indicator.kind !== "FLOW");
  if (single) return words.month(year, month);
  return indicator?.scheme === "Q4" ? words.quarters(year, month) : words.months(year, month);
}
