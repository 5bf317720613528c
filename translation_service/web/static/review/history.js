// Who changed what in a segment, fetched when somebody asks.

import { fetchInTime } from "../fetching.js";
import { differenceNodes } from "./difference.js";

/** Have the history link of a segment open the history beneath the segment, and close it again. */
export function offerHistory(segment, { address, words }) {
  const link = segment.part("history");
  if (!link) return;
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(segment, link, { address, words });
  });
}

async function toggle(segment, link, { address, words }) {
  const shown = segment.element.querySelector(".revisions");
  if (shown) {
    shown.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  const list = await fetched(address, segment, words);
  link.ariaBusy = null;
  if (!list) {
    location.assign(link.href);
    return;
  }
  link.setAttribute("aria-expanded", "true");
  segment.part("panel").before(list);
}

async function fetched(address, segment, words) {
  try {
    const response = await fetchInTime(address);
    return response.ok ? listOf((await response.json()).revisions, segment, words) : null;
  } catch {
    return null;
  }
}

function listOf(revisions, segment, words) {
  const list = document.createElement("ol");
  list.className = "revisions";
  list.reversed = true;
  list.append(...revisions.map((revision) => itemOf(revision, segment, words)));
  if (!revisions.length) list.append(lineOf(words.noHistory));
  return list;
}

function itemOf(revision, segment, words) {
  const item = document.createElement("li");
  const text = document.createElement("p");
  const { lang, dir } = segment.surface.element;
  Object.assign(text, { className: "segment-text", lang, dir });
  text.append(...differenceNodes(revision.pieces, segment.surface.labels));
  const who = [revision.person, revision.origin, revision.at_words].filter(Boolean).join(" · ");
  item.append(lineOf(who), text, buttonFor(revision, segment, words));
  return item;
}

/** Put a text of before into the segment again; it is saved like any other, and can be undone. */
function buttonFor(revision, segment, words) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "small-button secondary", textContent: words.useThis });
  button.addEventListener("click", () => segment.surface.replace(revision.target));
  return button;
}

function lineOf(words) {
  const line = document.createElement("p");
  line.className = "small soft";
  line.textContent = words;
  return line;
}
