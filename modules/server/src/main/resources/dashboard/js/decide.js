// Acknowledging and exempting an alert: sent to the API, and shown by the page itself when it has landed.

export function takeDecisions(root) {
  for (const form of root.querySelectorAll("form.decide")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void decide(form, event.submitter.value);
    });
  }
}

async function decide(form, what) {
  const given = Object.fromEntries(new FormData(form));
  const say = form.querySelector("[role=status]");
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  if (given.key) headers.Authorization = `Bearer ${given.key}`;
  const answer = await fetch(`/api/v1/alerts/${encodeURIComponent(form.dataset.alert)}/${what}`, {
    method: "POST",
    headers,
    body: JSON.stringify(pick(given, what === "exempt" ? ["by", "reason", "document"] : ["by", "reason"])),
  }).catch((problem) => ({ ok: false, json: async () => ({ detail: problem.message }) }));
  if (answer.ok) {
    say.textContent = form.dataset.sent;
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  const chinese = document.documentElement.lang.startsWith("zh");
  say.textContent = (chinese && problem.detail_zh) || problem.detail || `${answer.status}`;
}

const pick = (all, names) => Object.fromEntries(names.map((name) => [name, all[name]]));
