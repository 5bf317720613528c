// A word difference as the server sends it: pieces that are equal, removed or added.

const ELEMENTS = { removed: "del", added: "ins" };

/** Return the nodes that show a difference. */
export function differenceNodes(pieces) {
  return pieces.map(({ kind, text }) => {
    if (!(kind in ELEMENTS)) return document.createTextNode(text);
    const element = document.createElement(ELEMENTS[kind]);
    element.textContent = text;
    return element;
  });
}
