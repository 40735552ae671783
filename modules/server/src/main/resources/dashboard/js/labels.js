// Where the names at the ends of the lines go: at their line, but never on top of one another.

/** A range of round numbers around the figures, zero included where it is near. */
export function niceRange(figures) {
  if (figures.length === 0) return {};
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  const near = high - low || Math.abs(high) || 1;
  const from = low > 0 && low < near * 2 ? 0 : low;
  const to = high < 0 && -high < near * 2 ? 0 : high;
  const rough = (to - from || near) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = power * [1, 2, 2.5, 5, 10].find((step) => step * power >= rough);
  return { min: Math.floor(from / interval) * interval, max: Math.ceil(to / interval) * interval, interval };
}

/** Which periods are named on the axis: the first of each year, the last one, and others as far as there is room (in pixels). */
export function axisMarks(periods, width) {
  const step = Math.ceil(46 / (width / Math.max(1, periods.length - 1)));
  const starts = periods.map((_, i) => i).filter((i) => i > 0 && startsYear(periods, i));
  if (!(starts[0] < step)) starts.unshift(0);
  const marks = new Set(starts);
  starts.forEach((start, k) => {
    const end = starts[k + 1] ?? periods.length + step - 1;
    for (let i = start + step; i + step <= end && i < periods.length; i += step) marks.add(i);
  });
  const last = periods.length - 1;
  if (last - Math.max(...starts) >= step) {
    for (let i = last - step + 1; i < last; i++) marks.delete(i);
    marks.add(last);
  }
  return marks;
}

/** Whether the year is another than that of the period before. */
export const startsYear = (periods, i) => i === 0 || periods[i].slice(0, 4) !== periods[i - 1].slice(0, 4);

const WIDTH = 126;
const LINE = 15;

/** Label settings per line: the name, broken into lines, and how far it moves up or down to stay clear of the others. */
export function endLabels(names, lasts, range, height) {
  const texts = names.map(breakUp);
  const pixels = (figure) => ((range.max - figure) / (range.max - range.min)) * height;
  const order = names.map((_, i) => i).filter((i) => lasts[i] != null).sort((a, b) => lasts[b] - lasts[a]);
  const places = order.map((i) => ({ i, at: pixels(lasts[i]), half: (texts[i].split("\n").length * LINE + 2) / 2 }));
  for (let pass = 0; pass < 40; pass++) {
    for (let k = 1; k < places.length; k++) {
      const overlap = places[k - 1].at + places[k - 1].half + places[k].half - places[k].at;
      if (overlap > 0) {
        places[k - 1].at -= overlap / 2;
        places[k].at += overlap / 2;
      }
    }
  }
  const moved = new Map(places.map((place) => [place.i, place.at - pixels(lasts[place.i])]));
  return texts.map((text, i) => ({ formatter: () => text, offset: [0, moved.get(i) ?? 0] }));
}

const width = (text) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 12 : 6.8), 0);

/** The room that the names need, in pixels. */
export const labelRoom = (names) => Math.min(WIDTH, Math.max(0, ...names.map(width)));

/** At most two lines of about WIDTH pixels. */
function breakUp(name) {
  if (width(name) <= WIDTH) return name;
  const pieces = name.includes(" ") ? name.split(/(?<= )/) : [...name];
  let first = "";
  while (pieces.length > 0 && width(first + pieces[0]) <= WIDTH) first += pieces.shift();
  let second = pieces.join("");
  while (width(second) > WIDTH) second = `${[...second].slice(0, -2).join("")}…`;
  return `${first.trim()}\n${second}`;
}
