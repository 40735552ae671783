// Reading from /api/v1. Decimals are asked for as text, as doubles would lose digits.

async function read(path, filters = {}) {
  const address = new URL(`api/v1/${path}`, document.baseURI);
  for (const [name, value] of Object.entries(filters)) if (value != null) address.searchParams.set(name, value);
  address.searchParams.set("numbers", "text");
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.detail ?? `${answer.status} ${answer.statusText}`);
  return body;
}

/** What can be chosen: rankings with their periods, groups, indicators, and which database answers. */
export const catalogue = () => read("catalogue");

export const rankingRows = (ranking, period, limit) => read("rankings", { ranking, period, limit });

export const growthRows = (filters) => read("growth", filters);

export const address = (path, filters) => `api/v1/${path}?${new URLSearchParams(filters)}`;
