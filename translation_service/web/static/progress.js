// Following a request: the state of its documents is fetched while something still moves.

import { fetchPage } from "./fetching.js";
import { follow } from "./refreshing.js";

const place = document.getElementById("documents");
const news = document.getElementById("news");
const WHILE_USED = 5_000;

function isBusy(card) {
  const isInForm = card.contains(document.activeElement?.closest("form"));
  return isInForm || [...card.querySelectorAll("textarea, input")].some((field) => field.value !== field.defaultValue);
}

function cardOf(id) {
  return document.getElementById(`document-${id}`);
}

// A card with news is made anew, unless somebody is just using it: then it waits. What came with a message has become
// a document meanwhile, and gets a card.
async function renewCards(ids) {
  const page = await fetchPage(place.dataset.page);
  renewTogether(page.getElementById("together"));
  for (const id of ids) {
    const card = cardOf(id);
    const fresh = page.getElementById(`document-${id}`);
    if (fresh && !card) place.append(fresh);
    else if (fresh && !isBusy(card)) replaceCard(card, fresh);
  }
}

// What is offered for all documents at once; left alone while it is the same, so that nobody loses the focus.
function renewTogether(fresh) {
  const together = document.getElementById("together");
  if (fresh && together.innerHTML !== fresh.innerHTML) together.replaceChildren(...fresh.childNodes);
}

function replaceCard(card, fresh) {
  for (const part of fresh.querySelectorAll("details")) {
    const twin = [...card.querySelectorAll("details")].find((other) => wordsOf(other) === wordsOf(part));
    if (twin) part.open = twin.open;
  }
  const focused = card.contains(document.activeElement) ? document.activeElement : null;
  card.replaceWith(fresh);
  const twin = focused && [...fresh.querySelectorAll("summary, a")].find((one) => nameOf(one) === nameOf(focused));
  twin?.focus();
}

// The number of versions in a summary changes, its words do not.
function nameOf(element) {
  return element.firstChild?.textContent.trim();
}

function wordsOf(part) {
  return nameOf(part.querySelector("summary"));
}

function idOf(status) {
  return status.id.replace("status-", "");
}

function renewStatus(fresh) {
  const status = document.getElementById(fresh.id);
  if (!status) return;
  if (status.innerHTML !== fresh.innerHTML) status.replaceChildren(...fresh.childNodes);
  if (status.dataset.state === fresh.dataset.state) return;
  status.dataset.state = fresh.dataset.state;
  news.textContent = fresh.dataset.words;
}

// The mark of a card stays as it is until the card is made anew, so that what could not be shown is looked for again.
function hasNews(fresh) {
  return document.getElementById(fresh.id)?.dataset.news !== fresh.dataset.news;
}

async function look() {
  const page = await fetchPage(place.dataset.progress);
  const statuses = [...page.querySelectorAll(".status")];
  statuses.forEach(renewStatus);
  const waiting = statuses.filter(hasNews).map(idOf);
  const free = waiting.filter((id) => !cardOf(id) || !isBusy(cardOf(id)));
  if (free.length) await renewCards(free);
  return Number(page.querySelector("[data-pause]").dataset.pause) || (waiting.length && WHILE_USED);
}

follow(Number(place.dataset.pause), look);
