// Server-sent events: says when something has landed and how the connection is.
import { say } from "./language.js";
import { setText } from "./elements.js";

let state = "waiting";

export function showLive() {
  const element = document.getElementById("live");
  element.dataset.state = state;
  setText(element, say().live[state]);
}

/** Calls back when something has landed, and after a lost connection is found again. */
export function listen(onLanded) {
  const source = new EventSource(new URL("api/v1/events", document.baseURI));
  const be = (next) => {
    state = next;
    showLive();
  };
  source.addEventListener("open", () => {
    const again = state === "lost";
    be("open");
    if (again) onLanded();
  });
  source.addEventListener("landed", onLanded);
  source.addEventListener("error", () => be("lost"));
}
