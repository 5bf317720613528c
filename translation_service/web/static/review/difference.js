// A word difference as the server sends it: pieces that are equal, removed or added.

import { nodesOf } from "./chips.js";

const ELEMENTS = { removed: "del", added: "ins" };

/** Return the nodes that show a difference; `labels` gives each tag's word by its written form. */
export function differenceNodes(pieces, labels) {
  return pieces.flatMap(({ kind, text }) => {
    const nodes = nodesOf(text, labels);
    if (!(kind in ELEMENTS)) return nodes;
    const element = document.createElement(ELEMENTS[kind]);
    element.append(...nodes);
    return [element];
  });
}
