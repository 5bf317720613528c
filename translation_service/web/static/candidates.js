// Candidates decided with one key, and decisions taken back; the forms do the same without this script.

import { fetchInTime, fetchPage } from "./fetching.js";
import { follow } from "./refreshing.js";
import { renewToken, token } from "./token.js";

const list = document.querySelector("[data-candidates]");
const status = document.querySelector("[data-status]");
const count = document.querySelector("[aria-current=page] .count");
const rest = document.querySelector("[data-all-decided]");
const KEYS = { a: "take", x: "dismiss", z: "reopen", ArrowDown: 1, ArrowUp: -1 };
const SEARCH_PAUSE = 2000;
const decided = [];

function isOpen(candidate) {
  return !candidate.matches("[data-decided]");
}

function present() {
  return document.activeElement.closest(".candidate") ?? [...list.children].find(isOpen);
}

function move(step) {
  const here = document.activeElement.closest(".candidate");
  const next = here ? (step > 0 ? here.nextElementSibling : here.previousElementSibling) : list.firstElementChild;
  next?.focus();
}

/** Go to the next open candidate after this one, else to one before it, else to where more are. */
function leave(candidate) {
  const all = [...list.children];
  const place = all.indexOf(candidate);
  const next = [...all.slice(place), ...all.slice(0, place)].find(isOpen);
  rest.hidden = Boolean(next);
  (next ?? rest.querySelector("a")).focus();
}

function show(candidate, { isDecided }) {
  candidate.toggleAttribute("data-decided", isDecided);
  for (const part of candidate.querySelectorAll("[data-while-open]")) part.hidden = isDecided;
  candidate.querySelector("[data-once-decided]").hidden = !isDecided;
}

async function post(form) {
  const response = await fetchInTime(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json", "X-CSRFToken": token() },
  });
  return { isDone: response.ok, ...(await response.json()) };
}

async function send(form) {
  const answer = await post(form);
  return answer.code === "page-too-old" && (await renewToken()) ? post(form) : answer;
}

async function decide(candidate, act) {
  if (candidate.ariaBusy === "true" || isOpen(candidate) === (act === "reopen")) return;
  candidate.ariaBusy = "true";
  const away = { isDone: false, sentence: list.dataset.away };
  const answer = await send(candidate.querySelector(`[data-act=${act}]`)).catch(() => away);
  candidate.ariaBusy = null;
  status.textContent = answer.sentence;
  candidate.querySelector("[data-news]").textContent = act === "reopen" && answer.isDone ? "" : answer.sentence;
  if (answer.isDone) settle(candidate, act, answer.waiting);
  else candidate.focus();
}

function settle(candidate, act, waiting) {
  count.textContent = waiting;
  show(candidate, { isDecided: act !== "reopen" });
  if (act === "reopen") {
    rest.hidden = true;
    candidate.focus();
  } else {
    decided.push(candidate);
    leave(candidate);
  }
}

/** What is taken back is the decision one stands at, or else the last one. */
function takeBack() {
  const here = document.activeElement.closest(".candidate[data-decided]");
  const candidate = here ?? decided.findLast((one) => !isOpen(one));
  if (candidate) decide(candidate, "reopen");
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) return;
  const meaning = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!meaning) return;
  event.preventDefault();
  if (event.repeat && typeof meaning === "string") return;
  if (typeof meaning === "number") move(meaning);
  else if (meaning === "reopen") takeBack();
  else if (present()) decide(present(), meaning);
}

function attend() {
  document.querySelector("[data-keys]").hidden = false;
  document.addEventListener("keydown", onKey);
  for (const form of list.querySelectorAll("[data-act]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      decide(form.closest(".candidate"), form.dataset.act);
    });
  }
  list.firstElementChild?.focus({ preventScroll: true });
}

/** Show what a search has found once it has ended; whoever is deciding keeps the list, and reads how many came. */
async function look() {
  const page = await fetchPage(location.href);
  const search = page.querySelector("[data-search]");
  if (search.matches("[data-searching]")) return SEARCH_PAUSE;
  if (decided.length) document.querySelector("[data-search]").replaceWith(search);
  else location.reload();
  return 0;
}

if (list) attend();
if (document.querySelector("[data-searching]")) follow(SEARCH_PAUSE, look);
