// Server-sent events: says what has landed, and how the connection is.
import { say } from "./language.js";
import { setText } from "./elements.js";

const RETRY_MS = 2000;
let state = "waiting";

export function showLive() {
  const element = document.getElementById("live");
  element.dataset.state = state;
  setText(element, say().live[state]);
}

/** Calls back with the count of landings: once on connecting, and each time it has grown. */
export function listen(onLanded) {
  const source = new EventSource(new URL("api/v1/events", document.baseURI));
  const be = (next) => {
    state = next;
    showLive();
  };
  source.addEventListener("open", () => be("open"));
  source.addEventListener("landed", (event) => onLanded(JSON.parse(event.data).landing));
  source.addEventListener("error", () => {
    be("lost");
    // After an error answer the browser gives up by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onLanded), RETRY_MS);
  });
}
