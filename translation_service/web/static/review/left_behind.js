// A document in other hands, or on its way already: what this person had typed and not saved is shown, not lost.

import { filled } from "./answers.js";
import { Drafts } from "./drafts.js";

const root = document.querySelector("[data-editor]");

function notice(draft, { words, moment, forget }) {
  const box = document.createElement("div");
  const told = document.createElement("p");
  const text = document.createElement("p");
  const discard = document.createElement("button");
  box.className = "left-behind";
  told.textContent = filled(words.leftBehind, { moment });
  text.className = "segment-text written";
  text.textContent = draft.target;
  Object.assign(discard, { type: "button", className: "small-button secondary", textContent: words.discard });
  discard.addEventListener("click", () => {
    forget();
    box.remove();
  });
  box.append(told, text, discard);
  return box;
}

function show() {
  const words = JSON.parse(root.dataset.words);
  const drafts = new Drafts(root.dataset);
  for (const element of root.querySelectorAll("[data-segment]")) {
    const id = element.dataset.segment;
    const draft = drafts.find(id);
    const panel = element.querySelector("[data-panel]");
    if (draft) panel.replaceChildren(notice(draft, { words, moment: drafts.moment(draft), forget: () => drafts.forget(id) }));
  }
}

if (root) show();
