// The revision editor: puts the parts together.

import { filled, gravest, isBlocking, showSaved, showSpread } from "./answers.js";
import { offerBorders, pointedAt, watchCursor } from "./borders.js";
import { openReplacing } from "./chosen.js";
import { offerConcordance, openConcordance } from "./concordance.js";
import { showConflict } from "./conflict.js";
import { Drafts } from "./drafts.js";
import { insertNextTerm, insertTag, offerHelp, openNextForms, takeNextSuggestion, takeSource } from "./help_at_hand.js";
import { offerHistory } from "./history.js";
import { listenForKeys } from "./keys.js";
import { showGone } from "./left_behind.js";
import { openProposal, watchChoices } from "./proposing.js";
import { Saving } from "./saving.js";
import { Segment } from "./segment.js";
import { Unsaved } from "./unsaved.js";

const root = document.querySelector("[data-editor]");

class Editor {
  constructor() {
    this.words = JSON.parse(root.dataset.words);
    this.status = document.querySelector("[data-status]");
    const drafts = new Drafts(root.dataset);
    this.unsaved = new Unsaved({ drafts, words: this.words });
    this.saving = new Saving({
      addressOf: (segment) => this.addressOf(segment),
      heard: (...outcome) => this.heard(...outcome),
    });
    this.segments = [...root.querySelectorAll("[data-segment]")].map((element) => this.begin(element));
    showGone(drafts, { root, words: this.words });
  }

  begin(element) {
    const segment = new Segment(element, { onChange: (changed) => this.unsaved.note(changed) });
    offerHelp(segment, { words: this.words, terms: root.dataset.terms });
    offerHistory(segment, { address: `${this.addressOf(segment)}/history`, words: this.words });
    offerBorders(segment, { nextOf: (one) => this.nextOf(one), isReady: () => this.isAllSaved() });
    segment.form.addEventListener("submit", (event) => {
      if ("border" in (event.submitter?.dataset ?? {})) return;
      event.preventDefault();
      this.save(segment);
    });
    segment.checkbox.addEventListener("change", () => this.save(segment));
    this.unsaved.restore(segment);
    return segment;
  }

  addressOf(segment) {
    return root.dataset.api.replace(/0$/u, segment.id);
  }

  get present() {
    return this.segments.find((segment) => segment.element.contains(document.activeElement));
  }

  /** Go to the segment that the address names, if nobody has gone anywhere yet. */
  goToNamed() {
    if (document.activeElement !== document.body) return;
    this.segments.find((segment) => location.hash === `#segment-${segment.number}`)?.focus();
  }

  nextOf(segment) {
    return this.segments.find((one) => Number(one.number) === Number(segment.number) + 1);
  }

  /** Tell whether everything is saved; go to what is not. */
  isAllSaved() {
    const unsaved = this.segments.find((segment) => segment.isChanged);
    if (!unsaved) return true;
    unsaved.focus();
    this.say("saveFirst", unsaved);
    return false;
  }

  save(segment) {
    this.say("saving", segment);
    this.saving.save(segment);
  }

  confirm(segment) {
    segment.checkbox.checked = true;
    this.save(segment);
    this.move(1);
  }

  move(step) {
    const place = this.segments.indexOf(this.present) + step;
    const next = this.segments[Math.max(place, 0)];
    if (next) {
      next.focus();
      return;
    }
    this.goOn(`${this.status.textContent} ${this.words.endOfPage}`);
  }

  /** Offer the next page, where there is one. */
  goOn(sentence) {
    document.querySelector('.pagination [rel="next"]')?.focus();
    this.status.textContent = sentence;
  }

  /** Go to the next segment nobody has confirmed, from the end of the page to its beginning. */
  moveToUnconfirmed() {
    const place = this.segments.indexOf(this.present) + 1;
    const inTurn = [...this.segments.slice(place), ...this.segments.slice(0, place)];
    const next = inTurn.find((segment) => !segment.saved.isConfirmed);
    if (next) next.focus();
    else this.goOn(this.words.allConfirmed);
  }

  heard(segment, outcome, answer, sent) {
    const told = {
      saved: () => this.saved(segment, answer, sent),
      conflict: () => this.conflict(segment, answer),
      refused: () => this.say("refused", segment, { sentence: answer.sentence }),
      signedOut: () => this.askToSignIn(segment),
      away: () => this.say("away", segment),
    };
    told[outcome]();
    this.unsaved.keep(segment);
  }

  saved(segment, answer, sent) {
    segment.part("panel").replaceChildren();
    segment.element.dataset.version = answer.version;
    showSaved(segment, answer, this.words);
    for (const twin of answer.spread) {
      const other = this.segments.find((one) => Number(one.id) === twin.id);
      if (other) showSpread(other, twin, this.words);
    }
    this.say(sent.isConfirmed ? "confirmed" : "saved", segment);
    const isStopped = answer.findings.some(isBlocking);
    if (sent.isConfirmed && answer.confirmed_count === answer.segment_count && !isStopped) this.offerApproval();
    else this.status.append(gravest(answer, this.words));
    this.status.classList.toggle("is-bad", isStopped);
  }

  /** Say that nothing is left to confirm, and lead on. */
  offerApproval() {
    const { href } = document.querySelector("[data-approve]");
    const link = Object.assign(document.createElement("a"), { href, textContent: this.words.approve });
    this.status.replaceChildren(`${this.words.nothingLeft} `, link);
  }

  conflict(segment, answer) {
    this.say("conflict", segment);
    showConflict(segment, answer, { words: this.words, chosen: (choice) => this.settle(segment, choice, answer) });
  }

  /** Go on from the text that is saved now; until a choice is made, every save of this segment meets the conflict again. */
  settle(segment, choice, { present_target: target, present_version: version }) {
    segment.accept({ target, version, is_confirmed: false });
    segment.element.dataset.version = version;
    if (choice === "take") {
      segment.surface.replace(target);
      segment.checkbox.checked = false;
    }
    segment.focus();
    if (choice === "keep") this.save(segment);
    this.unsaved.keep(segment);
  }

  /** Offer to sign in beside this page, which goes on from there. */
  askToSignIn(segment) {
    this.say("signedOut", segment);
    const link = Object.assign(document.createElement("a"), { target: "_blank", textContent: this.words.signIn });
    link.href = root.dataset.signIn;
    this.status.append(" ", link);
  }

  say(name, segment, values = {}) {
    this.status.textContent = filled(this.words[name], { number: segment.number, ...values });
    this.status.classList.toggle("is-bad", ["refused", "conflict", "away", "signedOut", "saveFirst"].includes(name));
  }
}

function start() {
  const editor = new Editor();
  const dialog = document.getElementById("keyboard-help");
  const help = document.querySelector("[data-help]");
  const here = (action) => () => editor.present && action(editor.present);
  help.hidden = false;
  offerConcordance();
  help.addEventListener("click", () => dialog.showModal());
  listenForKeys({
    confirm: here((segment) => editor.confirm(segment)),
    save: here((segment) => editor.save(segment)),
    previous: () => editor.move(-1),
    next: () => editor.move(1),
    unconfirmed: () => editor.moveToUnconfirmed(),
    term: here((segment) => insertNextTerm(segment, root.dataset.terms)),
    forms: here(openNextForms),
    propose: here(openProposal),
    suggestion: here(takeNextSuggestion),
    source: here(takeSource),
    concordance: openConcordance,
    join: here((segment) => segment.part("join")?.click()),
    split: () => (pointedAt() ?? editor.present)?.part("split")?.click(),
    tag: (place) => here((segment) => insertTag(segment, place))(),
    replace: openReplacing,
    approve: () => editor.isAllSaved() && document.querySelector("[data-approve]").click(),
    help: () => dialog.showModal(),
  });
  watchChoices();
  watchCursor(editor.segments);
  // Until the page is loaded, the browser itself goes to what the address names, and takes the cursor away.
  addEventListener("load", () => requestAnimationFrame(() => editor.goToNamed()));
  addEventListener("beforeunload", (event) => {
    if (editor.segments.some((segment) => segment.isChanged)) event.preventDefault();
  });
  addEventListener("pagehide", () => editor.segments.filter((one) => one.isTyped).forEach((one) => editor.unsaved.keep(one)));
}

if (root) start();
