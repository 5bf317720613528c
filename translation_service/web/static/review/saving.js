// Every change reaches the server once, in order, and again when it could not be reached.

import { send } from "./sending.js";

const PAUSES = [2, 4, 8, 15, 30];

export class Saving {
  /** `heard` is told of every outcome: `heard(segment, outcome, answer, sent)`. */
  constructor({ addressOf, heard }) {
    this.addressOf = addressOf;
    this.heard = heard;
    this.busy = new Set();
    this.waiting = new Set();
    this.failures = 0;
    addEventListener("online", () => this.retry());
  }

  /** Save a segment as it is now; while a save of it is on its way, the next one follows it. */
  async save(segment) {
    if (this.busy.has(segment)) {
      this.waiting.add(segment);
      return;
    }
    this.busy.add(segment);
    const sent = segment.snapshot;
    const { outcome, answer } = await send(this.addressOf(segment), sent);
    this.busy.delete(segment);
    this.follow(segment, outcome);
    this.heard(segment, outcome, answer, sent);
    if (outcome === "saved" && this.waiting.delete(segment) && segment.isChanged) this.save(segment);
  }

  follow(segment, outcome) {
    if (outcome === "away") {
      this.waiting.add(segment);
      this.later();
      return;
    }
    this.failures = 0;
    if (outcome !== "saved") this.waiting.delete(segment);
  }

  later() {
    clearTimeout(this.timer);
    const pause = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.retry(), pause * 1000);
  }

  retry() {
    const waiting = [...this.waiting];
    this.waiting.clear();
    waiting.forEach((segment) => this.save(segment));
  }
}
