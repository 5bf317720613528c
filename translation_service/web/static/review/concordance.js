// Concordance: the words chosen in the editor, looked for in the translation memory.

import { fetchInTime } from "../fetching.js";
import { chosenWords } from "./chosen.js";

const panel = document.getElementById("concordance");
let last = "";

/** Open the panel; words that are chosen on the page are looked for at once. */
export function openConcordance() {
  if (!panel || panel.open) return;
  const chosen = chosenWords();
  const field = panel.querySelector("input");
  if (chosen) field.value = chosen;
  panel.showModal();
  field.select();
  if (chosen) search();
}

/** Have the button and the form of the panel work. */
export function offerConcordance() {
  const button = document.querySelector("[data-concordance]");
  if (!panel || !button) return;
  button.hidden = false;
  // The press must not take away what is chosen.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", openConcordance);
  panel.querySelector("[data-address]").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
}

/** Show what is found; of searches that overtake each other, the last one. */
async function search() {
  const form = panel.querySelector("[data-address]");
  const address = `${form.dataset.address}?${new URLSearchParams(new FormData(form))}`;
  last = address;
  const found = await foundAt(address);
  if (last === address) panel.querySelector("[data-results]").replaceChildren(found);
}

async function foundAt(address) {
  try {
    const response = await fetchInTime(address);
    if (response.redirected) return panel.dataset.signedOut;
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("[data-found]");
  } catch {
    return panel.dataset.away;
  }
}
