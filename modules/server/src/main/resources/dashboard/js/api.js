// Reading from /api/v1. Decimals are asked for as text where they are shown, as doubles would lose digits.

const ROOT = new URL("../api/v1/", import.meta.url);

/** Where a route is, whatever the page's own address. */
export const route = (path) => new URL(path, ROOT);

async function read(path, filters = {}) {
  const address = route(path);
  for (const [name, value] of Object.entries(filters)) if (value != null) address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body[`detail_${document.documentElement.lang.slice(0, 2)}`] ?? body.detail ?? `${answer.status} ${answer.statusText}`);
  return body;
}

/** What can be chosen: rankings with their periods, groups, indicators, and which database answers. */
export const catalogue = () => read("catalogue");

/** Codes and names of the first thousand regions, which is what a page needs to name its own. */
export const regions = () => read("regions", { limit: 1000 });

export const rankingsOf = (filters) => read("rankings", { ...filters, limit: 1000, numbers: "text" });
