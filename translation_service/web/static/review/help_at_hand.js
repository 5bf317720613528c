// Glossary terms, suggestions and the source: one click, or one key, puts them into the target.

import { filled } from "./answers.js";
import { formAmong, offerForms, openForms } from "./term_menu.js";

/** Make the terms and suggestions of a segment clickable. */
export function offerHelp(segment, { words, terms }) {
  for (const entry of segment.element.querySelectorAll(".terms [data-insert]")) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "term-insert", title: filled(words.insertTerm, { term: entry.dataset.insert }) });
    button.append(...entry.childNodes);
    entry.append(button);
    insertOnClick(button, segment, { entry, terms });
    offerForms(entry, { address: terms, words, insert: (form, forms) => insertTerm(segment, form, forms) });
  }
  for (const mark of segment.element.querySelectorAll("mark[data-insert]")) {
    insertOnClick(mark, segment, { entry: mark, terms });
  }
  for (const item of segment.element.querySelectorAll(".suggestions > li")) {
    item.querySelector("button")?.addEventListener("click", (event) => {
      event.preventDefault();
      segment.surface.replace(item.dataset.written);
    });
  }
}

/** Insert the first glossary term that the target does not hold yet; with all of them there, they take turns. */
export function insertNextTerm(segment, terms) {
  const next = nextTerm(segment);
  if (next) insertFitting(segment, { entry: next, terms });
}

/** Open the forms of the glossary term that ends at the cursor, or of the one that would be inserted next. */
export function openNextForms(segment) {
  openForms(termAtCursor(segment) ?? nextTerm(segment));
}

/** Return the longest term of which a form ends right before the cursor. */
function termAtCursor(segment) {
  const { lang } = segment.surface.element;
  const before = segment.surface.wordsBeside("before").toLocaleLowerCase(lang);
  const stem = ({ dataset: { base } }) => stemOf(base, lang);
  const isBefore = (entry) => /^[\p{L}'’]*$/u.test(before.slice(before.lastIndexOf(stem(entry)) + stem(entry).length));
  return termsOf(segment)
    .filter((entry) => before.includes(stem(entry)) && isBefore(entry))
    .sort((one, other) => other.dataset.base.length - one.dataset.base.length)[0];
}

function termsOf(segment) {
  return [...segment.element.querySelectorAll(".terms [data-insert]")];
}

function nextTerm(segment) {
  const entries = termsOf(segment);
  const { lang } = segment.surface.element;
  const untagged = segment.tags.reduce((text, { written }) => text.replaceAll(written, ""), segment.target);
  const times = entries.map((entry) => timesIn(untagged.toLocaleLowerCase(lang), entry, lang));
  return entries[times.indexOf(Math.min(...times))];
}

/** Return what every form of a term begins with: an inflected one is the term, but for its last letters. */
function stemOf(form, lang) {
  return form.toLocaleLowerCase(lang).slice(0, form.length > 4 ? -1 : undefined);
}

/** Count where any rendering of a term stands. */
function timesIn(text, { dataset: { base, wanted } }, lang) {
  const stems = [base, ...JSON.parse(wanted ?? "[]")].map((form) => stemOf(form, lang));
  return Math.max(...stems.map((stem) => text.split(stem).length - 1));
}

/** Take the suggestion after the one that stands in the target. */
export function takeNextSuggestion(segment) {
  const offered = [...segment.element.querySelectorAll(".suggestions > li")].map((item) => item.dataset.written);
  if (!offered.length) return;
  segment.surface.replace(offered[(offered.indexOf(segment.target) + 1) % offered.length]);
}

/** Write the source as it is, with its tags: names, numbers and what no engine drafted. */
export function takeSource(segment) {
  segment.surface.replace(segment.element.dataset.source);
}

/** Insert the tag with this place (from 0) in the source; around the chosen words where it is a pair. */
export function insertTag(segment, place) {
  const tag = segment.tags[place]?.written;
  if (!tag) return;
  const close = tag.replace("<", "</");
  const isPair = segment.tags.some(({ written }) => written === close);
  segment.surface.insertTag(tag, isPair ? close : "");
}

function insertOnClick(element, segment, offered) {
  // The press must not take the cursor out of the target, for that is where the term goes.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", () => insertFitting(segment, offered));
}

/** Insert a term in the form that the words chosen or beside the cursor ask for. In an empty target nothing is asked. */
async function insertFitting(segment, { entry, terms }) {
  const { surface } = segment;
  const around = surface.around();
  const isAsked = Object.values(around).some((text) => text.trim()) && !around.over.includes("<") && entry.dataset.term;
  const term = isAsked ? await formAmong(around, entry, { address: terms, language: surface.element.lang }) : entry.dataset.insert;
  insertTerm(segment, term);
}

/**
 * Insert a term where the cursor is; where the source begins with a capital, so does the target.
 * Of the `others` the one that stands right before the cursor gives way: another form of it was chosen.
 */
function insertTerm(segment, term, others = []) {
  const { surface } = segment;
  surface.focus();
  surface.chooseBefore(others);
  const begins = surface.isAtBeginning() && beginsWithCapital(segment.element.querySelector(".segment-source .segment-text"));
  surface.insertWord(begins ? capitalised(term, surface.element.lang) : term);
}

function beginsWithCapital(source) {
  return /^[^\p{L}]*\p{Lu}/u.test(source?.textContent ?? "");
}

/** What is written e-Devlet or iPhone keeps its small letter. */
function capitalised(term, language) {
  const [first] = term;
  return /^\p{Ll}(?:-|\p{Lu})/u.test(term) ? term : first.toLocaleUpperCase(language) + term.slice(first.length);
}
