// Workbooks that the server gives: the own file with its bad cells marked, and templates to fill in.
import { route } from "../api.js";
import { make } from "../elements.js";
import { form } from "./send.js";

const WORKBOOKS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.ms-excel";

/** Headers of a request with a key, or without one where none is given. */
export const withKey = (key, accept) => ({ Accept: accept, ...(key ? { Authorization: `Bearer ${key}` } : {}) });

/** Saves the file with what is wrong marked at its cells; the answer where it was not given, else null. */
export async function saveMarked({ kind, file, explanations, key }) {
  const answer = await fetch(route(`${kind}?dryRun=true`), { method: "POST", headers: withKey(key, WORKBOOKS), body: form(file, explanations) });
  return saved(answer);
}

/** Saves the workbook to fill in of a region and period; the answer where it was not given, else null. */
export async function saveTemplate({ region, period, key }) {
  const answer = await fetch(route(`templates/reports?${new URLSearchParams({ region, period })}`), { headers: withKey(key, WORKBOOKS) });
  return saved(answer);
}

/** Who the key belongs to and for which regions it may publish: status, body and seconds to wait. */
export async function readSender(key) {
  return told(await fetch(route("sender"), { headers: withKey(key, "application/json"), cache: "no-store" }));
}

async function saved(answer) {
  if (!answer.ok) return told(answer);
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "workbook.xlsx";
  const address = URL.createObjectURL(await answer.blob());
  make("a", { href: address, download: decodeURIComponent(name) }).click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return null;
}

const told = async (answer) => ({
  status: answer.status,
  body: await answer.json().catch(() => ({})),
  wait: Number(answer.headers.get("Retry-After")) || 5,
});
