// Handing a file in. XMLHttpRequest, as fetch cannot tell how much of an upload is through.
import { route } from "../api.js";

/**
 * Checks or sends; the answer's status, body and seconds to wait.
 * @param progress is told the share that is through, from 0 to 1
 * @throws Error where no answer came
 */
export function handIn({ kind, file, explanations, key, dryRun }, progress) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (explanations.size > 0) form.append("explanations", JSON.stringify(Object.fromEntries(explanations)));
  const request = new XMLHttpRequest();
  request.open("POST", route(`${kind}?dryRun=${dryRun}`));
  if (key) request.setRequestHeader("Authorization", `Bearer ${key}`);
  request.upload.addEventListener("progress", (event) => progress(event.lengthComputable ? event.loaded / event.total : 0));
  request.upload.addEventListener("load", () => progress(1));
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => resolve({
      status: request.status,
      body: parsed(request.responseText),
      wait: Number(request.getResponseHeader("Retry-After")) || 5,
    }));
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send(form);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // something before the server answered
  }
}

/** Calls back with the receipt, now and each time it changes, until nothing more becomes of it; returns how to stop. */
export function follow(receipt, onReceipt, onConnection) {
  let source;
  let retry;
  const stop = () => {
    clearTimeout(retry);
    source.close();
  };
  const start = () => {
    source = new EventSource(route(`receipts/${receipt}`));
    source.addEventListener("open", () => onConnection(true));
    source.addEventListener("receipt", (event) => {
      const now = JSON.parse(event.data);
      if (now.final) stop();
      onReceipt(now);
    });
    source.addEventListener("error", () => {
      onConnection(false);
      // after an error answer the browser gives up by itself
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(start, 2000);
    });
  };
  start();
  return stop;
}
