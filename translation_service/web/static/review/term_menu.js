// The forms of a glossary term: a small menu beneath it, for the mouse and for the keyboard.

import { fetchInTime } from "../fetching.js";
import { token } from "../token.js";
import { filled } from "./answers.js";

// Nobody waits longer for a form: the one at hand is nearly always right.
const PATIENCE = 1000;

const known = new Map();
let present = null;
let opening = null;

/** Put a button beside a term that opens its forms; `insert` is called with the chosen one, and with all of them. */
export function offerForms(entry, { address, words, insert }) {
  if (!entry.dataset.term) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "term-forms", textContent: "▾" });
  button.setAttribute("aria-label", filled(words.termForms, { term: entry.dataset.base }));
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (present?.button === button) closeForms({ isDone: true });
    else open(entry, button, { address, words, insert });
  });
  entry.append(button);
}

/** Open the forms of the term that would be inserted next. */
export function openForms(entry) {
  entry?.querySelector(".term-forms")?.click();
}

async function open(entry, button, { address, words, insert }) {
  closeForms();
  opening = button;
  const forms = await formsOf(entry, address);
  // Whoever has asked for the forms of another term meanwhile wants those, once.
  if (opening !== button) return;
  opening = null;
  const list = document.createElement("ul");
  list.className = "term-menu";
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", filled(words.termForms, { term: entry.dataset.base }));
  const texts = forms.map(({ text }) => text);
  list.append(...forms.map((form) => itemOf(form, { entry, insert: (text) => insert(text, texts) })));
  list.addEventListener("keydown", onKey);
  button.setAttribute("aria-expanded", "true");
  entry.append(list);
  present = { list, button, back: document.activeElement };
  (list.querySelector("[data-likely]") ?? list.querySelector("button")).focus();
}

/** Close the menu; when nothing was chosen, what had the focus gets it back. */
function closeForms({ isDone = false } = {}) {
  if (!present) return;
  const { list, button, back } = present;
  present = null;
  list.remove();
  button.setAttribute("aria-expanded", "false");
  if (isDone) back?.focus();
}

async function formsOf(entry, address) {
  const wanted = JSON.parse(entry.dataset.wanted ?? "[]").slice(1);
  const asked = new URLSearchParams({ to: entry.dataset.to, likely: entry.dataset.insert });
  const forms = await fetched(`${address}${entry.dataset.term}/forms?${asked}`, entry);
  const listed = new Set(forms.map(({ text }) => text));
  const unlisted = (texts) => texts.filter((text) => !listed.has(text)).map((text) => ({ name: "", text }));
  return [...unlisted([entry.dataset.insert]), ...forms, ...unlisted(wanted)];
}

async function fetched(url, entry) {
  if (!known.has(url)) {
    try {
      const answer = await fetchInTime(url, { headers: { Accept: "application/json" } });
      if (answer.ok) known.set(url, (await answer.json()).forms);
    } catch {
      // Without a connection the form at hand is all there is.
    }
  }
  return known.get(url) ?? [{ name: "", text: entry.dataset.insert }];
}

/** Return a term in the form that the words around its place ask for, or in the form at hand. */
export async function formAmong(around, { dataset: { term, insert: likely } }, { address, language }) {
  try {
    const answer = await fetch(`${address}${term}/fitting-form`, {
      method: "POST",
      headers: { Accept: "application/json", "X-CSRFToken": token() },
      body: new URLSearchParams({ to: language, likely, ...around }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok ? (await answer.json()).form : likely;
  } catch {
    return likely;
  }
}

function itemOf({ name, text }, { entry, insert }) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const label = document.createElement("span");
  item.setAttribute("role", "none");
  Object.assign(button, { type: "button" });
  button.setAttribute("role", "menuitem");
  Object.assign(label, { className: "term-menu-name", textContent: name });
  button.append(Object.assign(document.createElement("span"), { lang: entry.dataset.to, textContent: text }), label);
  if (text === entry.dataset.insert) button.dataset.likely = "";
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    closeForms();
    insert(text);
  });
  item.append(button);
  return item;
}

function onKey(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const here = buttons.indexOf(document.activeElement);
  const places = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 };
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    closeForms({ isDone: true });
  } else if (event.key in places && !event.altKey) {
    event.preventDefault();
    buttons[(places[event.key] + buttons.length) % buttons.length].focus();
  }
}

document.addEventListener("click", (event) => {
  if (present && !event.target.closest(".term-menu, .term-forms")) closeForms();
});
