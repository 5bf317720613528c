// Unsaved text: kept while it is typed, put back when the page opens again.

import { filled } from "./answers.js";

const PAUSE = 300;

export class Unsaved {
  constructor({ drafts, words }) {
    this.drafts = drafts;
    this.words = words;
    this.timers = new Map();
  }

  /** Note that a segment was written in. */
  note(segment) {
    segment.showUnsaved();
    clearTimeout(this.timers.get(segment));
    this.timers.set(segment, setTimeout(() => this.keep(segment), PAUSE));
  }

  /** Keep or forget the text of a segment, according to what is saved of it. */
  keep(segment) {
    clearTimeout(this.timers.get(segment));
    segment.showUnsaved();
    if (segment.isTyped) this.drafts.keep(segment);
    else this.drafts.forget(segment.id);
  }

  /** Put back what was typed and not saved when this page was open before, with a notice. */
  restore(segment) {
    const draft = this.drafts.find(segment);
    if (!draft) return;
    if (draft.target === segment.saved.target) {
      this.drafts.forget(segment.id);
      return;
    }
    // It stays based on the version it was typed on, so that a save of it cannot pass over anybody's text.
    segment.version = Math.min(draft.version, segment.version);
    const present = segment.saved.target;
    segment.surface.show(draft.target);
    segment.showUnsaved();
    segment.part("panel").replaceChildren(this.notice(segment, draft, present));
  }

  notice(segment, draft, present) {
    const notice = document.createElement("p");
    const discard = document.createElement("button");
    notice.className = "restored";
    notice.textContent = filled(this.words.restored, { moment: this.drafts.moment(draft) });
    Object.assign(discard, { type: "button", className: "small-button secondary", textContent: this.words.discard });
    discard.addEventListener("click", () => {
      segment.version = Number(segment.element.dataset.version);
      segment.surface.show(present);
      segment.surface.focus();
      notice.remove();
      this.keep(segment);
    });
    notice.append(" ", discard);
    return notice;
  }
}
