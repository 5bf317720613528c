// What this person had typed and cannot save any more, since its segment is gone or in other hands: shown, not lost.

import { fetchInTime } from "../fetching.js";
import { filled } from "./answers.js";
import { isFor } from "./drafts.js";

/** Return a notice with a draft, which `forget` discards; it begins with `told`. */
export function noticeOf(draft, { told, discard, forget }) {
  const box = document.createElement("div");
  const text = paragraph(draft.target);
  const button = document.createElement("button");
  box.className = "left-behind";
  text.className = "segment-text written";
  Object.assign(button, { type: "button", className: "small-button secondary", textContent: discard });
  button.addEventListener("click", () => {
    forget();
    box.remove();
  });
  box.append(paragraph(told), text, button);
  return box;
}

/** Show above the segments what was typed in those of this document that are gone since. */
export async function showGone(drafts, { root, words }) {
  const elements = [...root.querySelectorAll("[data-segment]")];
  const present = elements.map(({ dataset: { segment: id, source } }) => ({ id, source }));
  for (const [id, draft] of drafts.others(present)) {
    if (await isGone(id, draft, root.dataset.api)) root.before(noticeOfGone(id, draft, { drafts, words }));
  }
}

function noticeOfGone(id, draft, { drafts, words }) {
  const told = filled(words.gone, { moment: drafts.moment(draft) });
  const box = noticeOf(draft, { told, discard: words.discard, forget: () => drafts.forget(id) });
  const source = paragraph(draft.source);
  source.className = "segment-text soft";
  box.firstChild.after(source);
  return box;
}

async function isGone(id, draft, api) {
  const answer = await fetchInTime(api.replace(/0$/u, id)).catch(() => null);
  if (answer?.status === 404) return true;
  if (!answer?.ok) return false;
  const { document_id: document, source } = await answer.json();
  return !isFor(draft, { document: String(document), source });
}

function paragraph(text) {
  const one = document.createElement("p");
  one.textContent = text;
  return one;
}
