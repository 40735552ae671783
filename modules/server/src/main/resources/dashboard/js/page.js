// What scripts add to the pages: charts, live figures, and forms that ask as soon as something is chosen.
import { showCharts } from "./chart.js";
import { takeDecisions } from "./decide.js";
import { askOnChoice } from "./forms.js";
import { listen } from "./live.js";

function dress(root) {
  showCharts(root);
  askOnChoice(root);
  takeDecisions(root);
}

const main = document.getElementById("main");
dress(main);
if (main.dataset.live === "true") listen(main, dress);
