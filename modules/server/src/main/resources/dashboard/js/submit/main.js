// Wires the submission page: choose, check, explain, send, follow the receipt, see the ranks move.
import { catalogue as readCatalogue, regions as readRegions, route } from "../api.js";
import { make, setText } from "../elements.js";
import { applyLanguage, language, switchLanguage } from "../language.js";
import { concerned, readRanks, showRanks } from "./ranks.js";
import { saveMarked } from "./files.js";
import { follow } from "./follow.js";
import { showNotices, titleOf } from "./notices.js";
import { forgetRows, showRows, showState, shownState } from "./rows.js";
import { handIn } from "./send.js";
import { showSending } from "./sending.js";
import { downloadTemplate, offerTemplates, showTemplates } from "./template.js";
import { tell } from "./words.js";

const LARGEST = 16 * 1024 * 1024;
const element = (id) => document.getElementById(id);
const typedKey = () => element("key").value.trim();
/** What the page holds: the file as it was when it was chosen, so that what is sent is what was checked. */
const view = {
  kind: "reports",
  file: null,
  receipt: null,
  sent: false,
  all: false,
  explanations: new Map(),
  names: new Map(),
  regions: new Map(),
  onExplain: explain,
};
let ranks = null;
let failure = null;
let busy = null;
let stop = () => {};

/** Says what went wrong, in the language in use; null takes it back. */
function fail(wording) {
  failure = wording;
  element("trouble").hidden = !wording;
  setText(element("trouble"), wording ? wording(tell()) : "");
}

/** Shows what is under way; nothing else can be chosen meanwhile. */
function work(stage, share) {
  busy = stage && { stage, share };
  element("working").hidden = !stage;
  for (const input of document.querySelectorAll("[name=kind], #file")) input.disabled = Boolean(stage);
  if (!stage) return;
  setText(element("stage"), share < 1 ? tell().uploading(Math.floor(share * 100)) : tell()[stage]);
  if (share < 1) element("progress").value = share;
  else element("progress").removeAttribute("value");
}

function reset() {
  stop();
  view.receipt = null;
  view.sent = false;
  view.all = false;
  view.explanations.clear();
  ranks = null;
  forgetRows();
  element("ranks").hidden = true;
  fail(null);
  show();
}

async function choose(file) {
  view.file = null;
  reset();
  if (file && file.size > LARGEST) fail((words) => words.tooLarge);
  else if (file) {
    try {
      view.file = new File([await file.arrayBuffer()], file.name, { type: file.type });
    } catch {
      fail((words) => words.unreadable);
    }
  }
  show();
}

/** Hands in; the answer where it has a receipt, else null, having said what went wrong. */
async function ask(dryRun, partial = false) {
  const stage = dryRun ? "checking" : "sending";
  fail(null);
  work(stage, 0);
  setText(element("announce"), tell()[stage]);
  try {
    const { kind, file, explanations } = view;
    const key = typedKey();
    const answer = await handIn({ kind, file, explanations, key, dryRun, partial }, (share) => work(stage, share));
    if (answer.body.rows) return answer;
    refuse(answer, key);
  } catch {
    fail((words) => words.noNetwork);
  } finally {
    work(null);
  }
  return null;
}

function refuse({ status, body, wait }, key) {
  if (status === 401) {
    element("key-box").hidden = false;
    element("key").focus();
  }
  fail((words) => {
    if (status === 401 && !key) return words.keyNeeded;
    if (status === 503) return words.unavailable(wait);
    if (status === 429) return words.tooOften(wait);
    return words.failed(status, body[`detail_${language()}`] || body.detail || "–");
  });
}

async function check(event) {
  event.preventDefault();
  if (busy) return;
  if (!view.file) {
    fail((words) => words.chooseFirst);
    element("file").focus();
    return;
  }
  const answer = await ask(true);
  if (answer) arrived(answer.body, false);
}

async function send(partial) {
  if (busy) return;
  const about = concerned(view.receipt);
  work("sending", 1);
  const before = await readRanks(about);
  const answer = await ask(false, partial);
  if (!answer) return;
  const taken = answer.status === 202;
  arrived(answer.body, taken);
  if (!taken) return;
  stop = follow({ receipt: answer.body.receipt, key: typedKey() }, (now) => followed(now, before, about), (well) => fail(well ? null : (words) => words.lost));
}

async function followed(receipt, before, about) {
  if (receipt.receipt !== view.receipt?.receipt) return;
  // only the answer to what was sent tells whether it was received before
  view.receipt = { ...receipt, received_before: view.receipt.received_before };
  show();
  setText(element("announce"), element("result-title").textContent);
  if (!receipt.final) return;
  fail(null);
  const after = await readRanks(about);
  if (receipt.receipt !== view.receipt?.receipt) return;
  ranks = { before, after, receipt, catalogue: view, more: about.more };
  show();
}

function arrived(receipt, sent) {
  view.receipt = receipt;
  view.sent = sent;
  show();
  setText(element("announce"), ["result-title", "counts", "before", "notes-title", "send-hint"].map(element).map((e) => e.textContent).join(" "));
  element("result-title").focus();
}

function explain(place, text) {
  if (text) view.explanations.set(place, text);
  else view.explanations.delete(place);
  show();
}

function show() {
  const words = tell();
  const { receipt, sent } = view;
  document.title = `${words.title} · 通报 Tongbao`;
  setText(element("file-name"), view.file?.name ?? words.noFile);
  element("choose").hidden = sent;
  element("result").hidden = !receipt;
  if (!receipt) return;
  setText(element("result-title"), titleOf(view));
  showCounts(receipt);
  showNotices(view);
  element("receipt").hidden = !sent;
  element("receipt").replaceChildren(words.receipt, make("b", {}, receipt.receipt));
  showRows(view);
  showSending(view);
  if (ranks) showRanks(ranks);
}

/** Asks for what the server gives besides; what went wrong is told. */
async function fetchBesides(giving) {
  if (busy) return;
  fail(null);
  try {
    const refused = await giving(typedKey());
    if (refused) refuse(refused, typedKey());
  } catch {
    fail((words) => words.noNetwork);
  }
}

function showCounts(receipt) {
  const counts = new Map();
  for (const row of receipt.rows) {
    const state = shownState(row, view);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  element("counts").replaceChildren(...[...counts].map(([state, rows]) => {
    const shown = make("span", { class: "state" });
    showState(shown, state);
    shown.lastChild.textContent = tell().count(shown.lastChild.textContent, rows);
    return shown;
  }));
}

function speak() {
  applyLanguage(tell());
  if (busy) work(busy.stage, busy.share);
  if (failure) fail(failure);
  showTemplates();
  show();
}

function acceptDrops() {
  const drop = element("drop");
  const over = (is) => drop.toggleAttribute("data-over", is);
  // a file dropped beside it must not take the page's place
  for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
  drop.addEventListener("dragover", () => over(true));
  drop.addEventListener("dragleave", () => over(false));
  drop.addEventListener("drop", (event) => {
    over(false);
    if (!busy && event.dataTransfer.files.length > 0) choose(event.dataTransfer.files[0]);
  });
}

async function readNames() {
  const [all, regions] = await Promise.all([readCatalogue(), readRegions()]);
  for (const each of [...all.indicators, ...all.schemes]) view.names.set(each.code, each);
  for (const each of regions.rows) view.regions.set(each.code, each);
  show();
}

element("language").addEventListener("click", () => {
  switchLanguage();
  speak();
});
element("file").addEventListener("change", (event) => {
  choose(event.target.files[0]);
  event.target.value = ""; // so that the same file, corrected, can be chosen again
});
for (const radio of document.querySelectorAll("[name=kind]")) {
  radio.addEventListener("change", () => {
    view.kind = radio.value;
    reset();
  });
}
element("choose").addEventListener("submit", check);
element("send").addEventListener("click", () => send(false));
element("send-good").addEventListener("click", () => send(true));
element("marked").addEventListener("click", () => fetchBesides((key) => saveMarked({ ...view, key })));
element("template").addEventListener("toggle", () => fetchBesides(offerTemplates));
element("key").addEventListener("change", () => fetchBesides(offerTemplates));
element("template-form").addEventListener("submit", (event) => {
  event.preventDefault();
  fetchBesides(downloadTemplate);
});
element("all-rows").addEventListener("click", () => {
  view.all = true;
  show();
});
element("another").addEventListener("click", () => {
  choose(null);
  element("file").focus();
});
acceptDrops();
speak();
await readNames().catch(() => {}); // codes serve as well
