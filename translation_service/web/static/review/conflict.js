// Somebody else saved first: both texts side by side, and a choice that loses neither.

import { nodesOf } from "./chips.js";
import { differenceNodes } from "./difference.js";

/** Show the conflict of a segment; `chosen` is called with `keep`, `take` or `merge`. */
export function showConflict(segment, answer, { words, chosen }) {
  const panel = document.getElementById("conflict-panel").content.cloneNode(true).firstElementChild;
  const { lang, dir } = segment.surface.element;
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const show = (name, nodes) => {
    Object.assign(part(name), { lang, dir });
    part(name).replaceChildren(...nodes);
  };
  titled(panel, part("title"), segment);
  part("who").textContent = [answer.saved_by || words.somebody, answer.saved_at_words].filter(Boolean).join(", ");
  show("present", nodesOf(answer.present_target, segment.surface.labels));
  show("typed", nodesOf(answer.typed, segment.surface.labels));
  show("difference", differenceNodes(answer.pieces, segment.surface.labels));
  for (const choice of ["keep", "take", "merge"]) {
    part(choice).addEventListener("click", () => {
      closeConflict(segment);
      chosen(choice);
    });
  }
  segment.part("panel").replaceChildren(panel);
  panel.focus();
}

/** Take the panel of a segment away. */
function closeConflict(segment) {
  segment.part("panel").replaceChildren();
}

function titled(panel, title, segment) {
  title.id = `conflict-${segment.id}`;
  panel.setAttribute("aria-labelledby", title.id);
}
