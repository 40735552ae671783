// Rounding and printing of decimals that arrive as text, so that nothing passes through binary floating point (D1).

/** Rounds half up (away from zero), as text with exactly so many decimals; minus zero becomes zero. */
export function round(text, decimals) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal: ${text}`);
  const [, sign, whole, fraction = ""] = match;
  const kept = BigInt(whole + fraction.padEnd(decimals, "0").slice(0, decimals));
  const digits = kept + (fraction.charAt(decimals) >= "5" ? 1n : 0n);
  const padded = digits.toString().padStart(decimals + 1, "0");
  const cut = padded.length - decimals;
  const shown = decimals === 0 ? padded : `${padded.slice(0, cut)}.${padded.slice(cut)}`;
  return digits === 0n ? shown : sign + shown;
}

/** As `round`, with thousands separators and a true minus sign. */
export function show(text, decimals) {
  const rounded = round(text, decimals);
  const [whole, fraction] = rounded.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (rounded.startsWith("-") ? "−" : "") + grouped + (fraction ? `.${fraction}` : "");
}
