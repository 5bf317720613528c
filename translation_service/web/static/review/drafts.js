// What was typed and not saved yet, kept in this browser until it is.

const PREFIX = "desk.unsaved";
const MOMENT = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** Forget the unsaved texts of everybody who used this browser. */
export function forgetEverything() {
  try {
    const kept = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}.`));
    kept.forEach((key) => localStorage.removeItem(key));
  } catch {
    // The browser keeps nothing.
  }
}

/** Tell whether a draft was typed for a sentence of a document; ids alone may be given anew to others. */
export function isFor(draft, { document, source }) {
  // Drafts of earlier versions of the desk do not say for what they were.
  return draft.source === undefined || (draft.source === source && draft.document === document);
}

/** The unsaved texts of one person in a document; `zone` is the desk's time zone, in which pages say every moment. */
export class Drafts {
  constructor({ person, document, zone }) {
    this.person = person;
    this.document = document;
    this.zone = zone;
  }

  /** Keep what was typed on top of a version, and for which sentence: a new source may put another in its place. */
  keep({ id, version, source, target }) {
    const draft = { document: this.document, version, source, target, at: new Date().toISOString() };
    try {
      localStorage.setItem(this.key(id), JSON.stringify(draft));
    } catch {
      // The browser keeps nothing (full, or forbidden); the page itself still warns before it is left.
    }
  }

  /** Return what was kept for a segment with this source: `{ version, source, target, at }`, or null. */
  find({ id, source }) {
    const draft = this.read(this.key(id));
    return draft && isFor(draft, { document: this.document, source }) ? draft : null;
  }

  /** Return what was kept for this document, as `[id, draft]`, but for the segments that were put back. */
  others(segments) {
    const start = this.key("");
    const isBack = ({ id, source }) => this.find({ id, source });
    const back = new Set(segments.filter(isBack).map(({ id }) => id));
    return this.keys(start)
      .map((key) => [key.slice(start.length), this.read(key)])
      .filter(([id, draft]) => draft?.document === this.document && !back.has(id));
  }

  keys(start) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(start));
    } catch {
      return [];
    }
  }

  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  /** Say when a draft was typed, as the page says its other moments. */
  moment(draft) {
    const { lang } = document.documentElement;
    // Plain "en" puts the month first, and a comma before the hour.
    const words = new Date(draft.at).toLocaleString(lang === "en" ? "en-GB" : lang, { ...MOMENT, timeZone: this.zone });
    return words.replace(",", "");
  }

  forget(segment) {
    try {
      localStorage.removeItem(this.key(segment));
    } catch {
      // Nothing was kept.
    }
  }

  key(segment) {
    return `${PREFIX}.${this.person}.${segment}`;
  }
}
