// Keeps a page true: when something has landed it is asked for again, and what has changed is lit up for a moment.

const RETRY_MS = 2000;
let reading = false;
let seen = "";
let again = false;

export function listen(main, dress) {
  const light = document.getElementById("live");
  const be = (state) => {
    light.dataset.state = state;
    light.textContent = light.dataset[state] ?? "";
  };
  const source = new EventSource("/api/v1/events");
  source.addEventListener("open", () => be("open"));
  source.addEventListener("landed", (event) => {
    if (String(JSON.parse(event.data).landing) !== main.dataset.landing) void renew(main, dress, (isHad) => be(isHad && source.readyState === EventSource.OPEN ? "open" : "lost"));
  });
  source.addEventListener("error", () => {
    be("lost");
    // after an error answer the browser gives up by itself
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(main, dress), RETRY_MS);
  });
}

/** While one reading is under way, any number of calls ask for just one more; what cannot be had is asked for again. */
async function renew(main, dress, tell) {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  try {
    do {
      again = false;
      const text = await had().catch(() => null);
      if (text === null) {
        tell(false);
        await new Promise((then) => setTimeout(then, RETRY_MS));
        again = true;
      } else {
        // a page that cannot be shown any more says why
        show(main, new DOMParser().parseFromString(text, "text/html"), dress);
        tell(true);
      }
    } while (again);
  } finally {
    reading = false;
  }
}

/** The page as it is now; null where the server has none to give. */
async function had() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  return answer.status >= 500 ? null : answer.text();
}

function show(main, next, dress) {
  const fresh = next.getElementById("main");
  main.dataset.landing = fresh.dataset.landing;
  if (fresh.innerHTML === seen) return;
  const before = cells(main);
  const focused = path(document.activeElement);
  const open = [...main.querySelectorAll("details")].map((each) => each.open);
  seen = fresh.innerHTML;
  main.replaceChildren(...fresh.childNodes);
  [...main.querySelectorAll("details")].forEach((each, i) => (each.open = open[i] ?? false));
  dress(main);
  if (focused) main.querySelector(focused)?.focus({ preventScroll: true });
  let changed = false;
  for (const [key, cell] of cells(main)) {
    if (before.has(key) && before.get(key).textContent !== cell.textContent) {
      cell.classList.add("changed");
      changed = true;
    }
  }
  if (changed) document.getElementById("announce").textContent = main.dataset.updated;
}

/** The cells of rows that have a name, by row and column. */
function cells(main) {
  const all = new Map();
  for (const row of main.querySelectorAll("tr[data-row]")) {
    for (const cell of row.cells) all.set(`${row.dataset.row} ${cell.className.replace(" changed", "")}`, cell);
  }
  return all;
}

/** What finds the focused element again after the page was made anew. */
function path(element) {
  if (!element?.closest("#main")) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${CSS.escape(element.name)}"]`;
  return element.getAttribute("href") ? `a[href="${CSS.escape(element.getAttribute("href"))}"]` : null;
}
