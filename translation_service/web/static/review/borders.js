// Borders between segments: one is joined with the next, or split where the cursor stands in its source.

let cursor = null;
let watched = [];

/** Remember where the cursor was in a source: a click on a button takes it from there. */
export function watchCursor(segments) {
  watched = segments;
  document.addEventListener("selectionchange", lookForCursor);
}

function lookForCursor() {
  const { anchorNode, anchorOffset } = document.getSelection();
  const segment = watched.find((one) => sourceOf(one).contains(anchorNode));
  if (segment) cursor = { segment, place: placeOf(sourceOf(segment), anchorNode, anchorOffset) };
  else if (watched.some((one) => one.surface.element.contains(anchorNode))) cursor = null;
}

/** Have a segment joined and split once everything on the page is saved, for the page is read anew then. */
export function offerBorders(segment, { nextOf, isReady }) {
  segment.part("join")?.addEventListener("click", (event) => {
    const button = event.currentTarget;
    if (isReady()) button.value = nextOf(segment)?.version ?? button.value;
    else event.preventDefault();
  });
  segment.part("split")?.addEventListener("click", (event) => {
    const isHere = cursor?.segment === segment;
    if (isReady() && !isHere) return;
    event.preventDefault();
    if (isReady()) splitHere(segment, event.currentTarget.href);
  });
}

/** Return the segment in whose source the cursor stands; a browser tells that it moved a moment late. */
export function pointedAt() {
  lookForCursor();
  return cursor?.segment;
}

function splitHere(segment, address) {
  const button = document.createElement("button");
  Object.assign(button, { name: "place", value: cursor.place, formAction: address, hidden: true });
  button.dataset.border = "";
  segment.form.append(button);
  segment.form.requestSubmit(button);
}

function sourceOf(segment) {
  return segment.element.querySelector(".segment-source .segment-text");
}

function placeOf(source, node, offset) {
  const before = document.createRange();
  const holder = document.createElement("div");
  before.selectNodeContents(source);
  before.setEnd(node, offset);
  holder.append(before.cloneContents());
  holder.querySelectorAll(".chip").forEach((chip) => chip.remove());
  // Characters are counted as the server does, not in halves of those beyond the first 65,536.
  return [...holder.textContent].length;
}
