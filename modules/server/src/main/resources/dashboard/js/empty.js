// What the page says while there is nothing to rank: what to do about it.
import { make } from "./elements.js";
import { say } from "./language.js";

export function showEmpty() {
  const words = say();
  const step = (text, command) => make("li", {}, text, make("pre", {}, make("code", {}, command)));
  document.getElementById("empty").replaceChildren(
    make("h2", {}, words.emptyTitle),
    make("p", {}, words.emptyText),
    make("ul", {},
      step(words.emptySeed, "./tongbao up --fresh --seed guanzhuang"),
      step(words.emptyPublish, "./tongbao publish regions.csv indicators.csv groups.csv rankings.csv reports.csv"),
      step(words.emptyRejects, "./tongbao rejects list")),
  );
}
