// Following a receipt by its events. Read with fetch, since EventSource cannot send a key.
import { route } from "../api.js";
import { withKey } from "./files.js";

const AGAIN_MS = 2000;

/** Calls back with the receipt, now and each time it changes, until nothing more becomes of it; returns how to stop. */
export function follow({ receipt, key }, onReceipt, onConnection) {
  const stopped = new AbortController();
  let retry;
  const stop = () => {
    clearTimeout(retry);
    stopped.abort();
  };
  const start = async () => {
    try {
      await listen(receipt, key, stopped.signal, onConnection, (now) => {
        onReceipt(now);
        if (now.final) stop();
      });
    } catch {
      // a connection that breaks off is begun anew, as one that ends too soon
    }
    if (stopped.signal.aborted) return;
    onConnection(false);
    retry = setTimeout(start, AGAIN_MS);
  };
  start();
  return stop;
}

async function listen(receipt, key, signal, onConnection, onReceipt) {
  const answer = await fetch(route(`receipts/${receipt}`), { headers: withKey(key, "text/event-stream"), signal, cache: "no-store" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  onConnection(true);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const events = text.split(/\r?\n\r?\n/);
    text = events.pop();
    for (const event of events) tell(event, onReceipt);
  }
}

/** An event is lines of name and value; its data lines make one text. */
function tell(event, onReceipt) {
  const lines = event.split(/\r?\n/);
  const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).replace(/^ /, ""));
  if (lines.some((line) => /^event: ?receipt$/.test(line))) onReceipt(JSON.parse(data.join("\n")));
}
