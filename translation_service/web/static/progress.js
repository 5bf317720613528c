// Following a request: the state of its documents is fetched while something still moves.

import { fetchPage, follow } from "./refreshing.js";

const place = document.getElementById("documents");
const news = document.getElementById("news");

function isBusy(card) {
  const isInForm = card.contains(document.activeElement?.closest("form"));
  return isInForm || [...card.querySelectorAll("textarea, input")].some((field) => field.value !== field.defaultValue);
}

// A card whose document has moved on gets new buttons too, unless somebody is just using it. What came with a message
// has become a document meanwhile, and gets a card.
async function renewCards(moved) {
  const page = await fetchPage(place.dataset.page);
  renewTogether(page.getElementById("together"));
  for (const id of moved) {
    const card = document.getElementById(`document-${id}`);
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

function renewStatus(fresh) {
  const status = document.getElementById(fresh.id);
  const id = fresh.id.replace("status-", "");
  if (!status) return id;
  const hasMoved = status.dataset.state !== fresh.dataset.state;
  if (status.innerHTML !== fresh.innerHTML) status.replaceChildren(...fresh.childNodes);
  if (!hasMoved) return null;
  status.dataset.state = fresh.dataset.state;
  news.textContent = fresh.dataset.words;
  return id;
}

async function look() {
  const page = await fetchPage(place.dataset.progress);
  const moved = [...page.querySelectorAll(".status")].map(renewStatus).filter(Boolean);
  if (moved.length) await renewCards(moved);
  return Number(page.querySelector("[data-pause]").dataset.pause);
}

follow(Number(place.dataset.pause), look);
