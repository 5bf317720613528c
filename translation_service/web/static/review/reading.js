// A document in other hands, or on its way already: what this person had typed there and not saved is shown, not lost.

import { filled } from "./answers.js";
import { Drafts } from "./drafts.js";
import { noticeOf, showGone } from "./left_behind.js";

const root = document.querySelector("[data-editor]");

function show() {
  const words = JSON.parse(root.dataset.words);
  const drafts = new Drafts(root.dataset);
  for (const element of root.querySelectorAll("[data-segment]")) {
    const { segment: id, source } = element.dataset;
    const draft = drafts.find({ id, source });
    if (draft) element.querySelector("[data-panel]").replaceChildren(leftBehind(id, draft, { drafts, words }));
  }
  showGone(drafts, { root, words });
}

function leftBehind(id, draft, { drafts, words }) {
  const told = filled(words.leftBehind, { moment: drafts.moment(draft) });
  return noticeOf(draft, { told, discard: words.discard, forget: () => drafts.forget(id) });
}

if (root) show();
