// The words somebody has chosen on the page, and what begins with them.

/** Return the chosen words, "" where none are. */
export function chosenWords() {
  return getSelection().toString().trim().slice(0, 200);
}

/** Open the page that replaces words all over the document, with those that are chosen. */
export function openReplacing() {
  const link = document.querySelector("[data-replace]");
  const address = new URL(link.href);
  if (chosenWords()) address.searchParams.set("find", chosenWords());
  location.assign(address);
}
