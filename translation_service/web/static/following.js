// Following the work of machines: the page is fetched again while something moves, and what changed is put into place.

import { fetchPage } from "./fetching.js";
import { follow } from "./refreshing.js";

const place = document.getElementById("moving");
const news = document.getElementById("news");
const PAUSE = Number(place.dataset.pause);

async function fetchPlace() {
  const fresh = (await fetchPage(place.dataset.page)).getElementById("moving");
  if (!fresh) throw new Error("another page");
  return fresh;
}

function nameOf(element) {
  return [element.tagName, element.getAttribute("aria-label") || element.getAttribute("aria-describedby"), element.id].join(" ");
}

function isOpen(list) {
  return JSON.stringify([...list.querySelectorAll(".state, [data-open]")].map((state) => state.className));
}

// Tokens against forged requests are new each time, and nobody sees them.
function writingOf(list) {
  const copy = list.cloneNode(true);
  for (const token of copy.querySelectorAll("[name=csrf_token]")) token.remove();
  return copy.innerHTML;
}

// Whoever is using a control keeps it: focus goes to its twin.
function renew(fresh, focused) {
  if (isOpen(place) !== isOpen(fresh)) news.textContent = fresh.dataset.ended;
  if (writingOf(place) === writingOf(fresh)) return;
  place.replaceChildren(...fresh.childNodes);
  if (focused) [...place.querySelectorAll("a, button")].find((one) => nameOf(one) === nameOf(focused))?.focus();
}

async function look() {
  const fresh = await fetchPlace();
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  // Somebody is choosing from an open list or typing: the last news waits too.
  if (focused?.matches("select, input")) return PAUSE;
  renew(fresh, focused);
  return Number(fresh.dataset.pause);
}

follow(PAUSE, look);
