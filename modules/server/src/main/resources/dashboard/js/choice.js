// What is looked at. It lives in the address, so that a view can be sent to somebody; no period means the latest.

const from = (name) => new URLSearchParams(location.search).get(name);

export const wanted = { group: from("group"), ranking: from("ranking"), period: from("period") };

export function want(changes) {
  Object.assign(wanted, changes);
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(wanted)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

/** The ranking and period to show: the wanted ones where they exist, else the first group's and the latest. */
export function settle(catalogue) {
  const all = catalogue.rankings;
  const named = all.find((r) => r.ranking === wanted.ranking);
  const group = named?.group_code ?? (all.some((r) => r.group_code === wanted.group) ? wanted.group : all[0].group_code);
  const ranking = named ?? all.find((r) => r.group_code === group);
  const asked = wanted.period && ranking.periods.find((p) => p.startsWith(wanted.period));
  const missing = (wanted.ranking && !named) || (wanted.period && !asked);
  return { group, ranking, period: asked || ranking.periods[0], missing: Boolean(missing) };
}
