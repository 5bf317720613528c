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

/** The unsaved texts of one person; `zone` is the time zone of the desk, in which pages say every moment. */
export class Drafts {
  constructor({ person, zone }) {
    this.person = person;
    this.zone = zone;
  }

  /** Keep what was typed on top of a version. */
  keep(segment, version, target) {
    const draft = { version, target, at: new Date().toISOString() };
    try {
      localStorage.setItem(this.key(segment), JSON.stringify(draft));
    } catch {
      // The browser keeps nothing (full, or forbidden); the page itself still warns before it is left.
    }
  }

  /** Return what was kept for a segment: `{ version, target, at }`, or null. */
  find(segment) {
    try {
      return JSON.parse(localStorage.getItem(this.key(segment)));
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
