// Handing a file in. XMLHttpRequest, as fetch cannot tell how much of an upload is through.
import { route } from "../api.js";

/**
 * Checks or sends; the answer's status, body and seconds to wait.
 * @param progress is told the share that is through, from 0 to 1
 * @throws Error where no answer came
 */
export function handIn({ kind, file, explanations, key, dryRun, partial }, progress) {
  const request = new XMLHttpRequest();
  request.open("POST", route(`${kind}?dryRun=${dryRun}&partial=${Boolean(partial)}`));
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
    request.send(form(file, explanations));
  });
}

/** The body of a request that hands a file in. */
export function form(file, explanations) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (explanations.size > 0) form.append("explanations", JSON.stringify(Object.fromEntries(explanations)));
  return form;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // something before the server answered
  }
}
