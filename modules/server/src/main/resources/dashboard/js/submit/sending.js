// What can be done with a checked file: send all of it, send what is good, or get it back with its bad cells marked.
import { setText } from "../elements.js";
import { placesOf, shownState } from "./rows.js";
import { tell } from "./words.js";

const BAD = ["REJECTED", "NEEDS_EXPLANATION"];
const element = (id) => document.getElementById(id);

/** Shows what can be done, and what would stay out or has. */
export function showSending(view) {
  const words = tell();
  const { receipt, sent } = view;
  const states = receipt.rows.map((row) => shownState(row, view));
  const bad = receipt.rows.filter((row, i) => BAD.includes(states[i]));
  const good = receipt.rows.length - bad.length;
  const waiting = states.filter((state) => state === "NEEDS_EXPLANATION").length;
  const wrong = states.includes("REJECTED");
  setText(element("send-hint"), sent ? "" : wrong ? words.correct : waiting > 0 ? words.explainAll(waiting) : "");
  element("send").hidden = sent;
  element("send").disabled = bad.length > 0;
  element("send-good").hidden = sent || bad.length === 0 || good === 0;
  setText(element("send-good"), words.sendGood(good, bad.length));
  // a file of which all was refused after all says so by itself
  element("left-out").hidden = bad.length === 0 || good === 0;
  setText(element("left-out"), (sent ? words.wasLeftOut : words.leftOut)(bad.length, placesOf(bad)));
  element("marked").hidden = sent || !marks(view);
  element("another").hidden = !sent;
}

/** Whether something is found at cells of a file that has cells. */
const marks = ({ receipt, file }) =>
  !/\.json$/i.test(file?.name ?? "") && receipt.rows.some((row) => row.problems.some((each) => each.severity !== "INFO"));
