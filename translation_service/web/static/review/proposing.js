// A term proposed without leaving the editor: what is chosen in source and target stands in the form already.

import { fetchInTime } from "../fetching.js";
import { renewToken, token } from "../token.js";

const dialog = document.getElementById("proposal");
const chosen = { source: "", target: "", segment: null };

/** Note what a person chooses; a choice in the source outlives the step into the target of the same segment. */
export function watchChoices() {
  if (!dialog) return;
  document.addEventListener("selectionchange", note);
  dialog.querySelector("form").addEventListener("submit", propose);
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
}

/** Open the form for a segment. */
export function openProposal(segment) {
  if (!dialog) return;
  // The browser tells of a choice a little later; a quick key must not come before it.
  note();
  const form = dialog.querySelector("form");
  const isHere = chosen.segment === segment.element;
  form.elements.source.value = isHere ? chosen.source : "";
  form.elements.target.value = isHere ? chosen.target : "";
  form.elements.why.value = "";
  form.elements.segment_id.value = segment.id;
  dialog.querySelector("[data-answer]").textContent = "";
  dialog.onclose = () => segment.focus();
  dialog.showModal();
  (form.elements.source.value ? form.elements.target : form.elements.source).focus();
}

function note() {
  const selection = document.getSelection();
  const node = selection.anchorNode;
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const segment = element?.closest?.("[data-segment]");
  if (!segment || dialog.open) return;
  if (chosen.segment !== segment) Object.assign(chosen, { source: "", target: "", segment });
  const words = selection.toString().replace(/\s+/gu, " ").trim();
  if (element.closest(".segment-source .segment-text")) chosen.source = words;
  else if (element.closest(".surface")) chosen.target = words;
}

async function propose(event) {
  event.preventDefault();
  const form = event.target;
  const answer = dialog.querySelector("[data-answer]");
  try {
    const { isKept, sentence } = await sent(form);
    answer.textContent = sentence;
    if (isKept) {
      document.querySelector("[data-status]").textContent = answer.textContent;
      dialog.close();
    }
  } catch {
    form.submit();
  }
}

/** Send the form; where the page was open too long, once more with a new token, if it is still the same person's. */
async function sent(form) {
  const came = await post(form);
  if (came.code !== "page-too-old") return came;
  return (await renewToken()) ? post(form) : { isKept: false, sentence: dialog.dataset.signedOut };
}

async function post(form) {
  const response = await fetchInTime(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json", "X-CSRFToken": token() },
  });
  const { code, sentence } = await response.json();
  return { isKept: response.ok, code, sentence };
}
