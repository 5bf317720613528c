// Between pieces and what stands on the page: words are text, tags are chips that cannot be written into.

import { parse, write, writeMark } from "./written.js";

// Exactly what translation_service/domain/writable.py leaves out.
const UNWRITABLE = /[\0-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;

/** Return the nodes that show a written text; `labels` gives each tag's word by its written form. */
export function nodesOf(written, labels) {
  return parse(written).map((piece) =>
    typeof piece === "string" ? document.createTextNode(piece) : chipOf(piece, labels),
  );
}

/** Return the chip of a mark. */
function chipOf(mark, labels) {
  const chip = document.createElement("span");
  const written = writeMark(mark);
  const label = labels.get(written) ?? "";
  chip.className = `chip chip-${mark.shape}`;
  chip.contentEditable = "false";
  chip.dataset.written = written;
  chip.title = `${written} ${label}`.trim();
  chip.textContent = mark.shape === "close" || !label ? `${mark.number}` : `${mark.number} ${label}`;
  return chip;
}

/** Return the written text that the content of a node shows. */
export function writtenOf(node) {
  return write(piecesIn(node));
}

function* piecesIn(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) yield writable(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE) yield* piecesOfElement(child);
  }
}

function* piecesOfElement(element) {
  // A browser may copy, wrap or restyle elements while a person edits; only the words and our chips count.
  if (element.dataset.written) yield* parse(element.dataset.written);
  else yield* piecesIn(element);
}

/** Return words as the server keeps them, so that what was saved is not taken for something else. */
function writable(words) {
  return words.replace(UNWRITABLE, "");
}
