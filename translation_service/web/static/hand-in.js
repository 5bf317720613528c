// Handing in: files can be dropped and taken out one by one, and stay chosen when the form comes back with a refusal.

import { renewToken } from "./token.js";

const place = document.getElementById("hand-in");

function sizeOf(bytes) {
  const language = document.documentElement.lang;
  const megabytes = bytes / 1024 / 1024;
  // However small a file is, it is not nothing, unless it is empty.
  const [amount, unit] = megabytes >= 1 ? [megabytes, "megabyte"] : [Math.ceil(bytes / 102.4) / 10, "kilobyte"];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}

function choose(input, files) {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  list(input);
}

function isSame(one, other) {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

function add(input, kept, files) {
  const fresh = [...files].filter((file) => !kept.some((other) => isSame(file, other)));
  choose(input, [...kept, ...fresh]);
}

function list(input) {
  const box = input.closest("[data-drop]");
  const shown = box.querySelector("[data-chosen]");
  const files = [...input.files];
  shown.replaceChildren(...files.map((file) => line(input, box, file)));
  shown.hidden = files.length === 0;
  input.kept = files;
  showFaults(box, files);
}

// What the desk would refuse anyway is said before a person has waited for it to arrive there.
function showFaults(box, files) {
  const shown = box.querySelector("[data-faults]");
  const faults = faultsOf(box.dataset, files);
  shown.replaceChildren(...faults.map(paragraph));
  shown.hidden = faults.length === 0;
  // An alert only while it says something: the page may have one of its own.
  if (shown.hidden) shown.removeAttribute("role");
  else shown.setAttribute("role", "alert");
}

function faultsOf({ most, largest, total, tooMany, tooLarge, tooMuch, isEmpty }, files) {
  const large = files.filter((file) => file.size > Number(largest));
  const sum = files.reduce((bytes, file) => bytes + file.size, 0);
  return [
    files.length > Number(most) && tooMany.replace("{count}", files.length),
    ...large.map((file) => tooLarge.replace("{name}", () => file.name)),
    large.length === 0 && sum > Number(total) && tooMuch.replace("{size}", sizeOf(sum)),
    ...files.filter((file) => file.size === 0).map((file) => isEmpty.replace("{name}", () => file.name)),
  ].filter(Boolean);
}

function paragraph(words) {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}

function line(input, box, file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  item.classList.toggle("refused", refused().has(file.name));
  item.classList.toggle("locked", refused("[data-locked]").has(file.name));
  const button = document.createElement("button");
  name.textContent = `${file.name} (${sizeOf(file.size)})`;
  button.type = "button";
  button.className = "quiet";
  button.textContent = box.dataset.remove;
  button.setAttribute("aria-label", `${box.dataset.remove}: ${file.name}`);
  button.addEventListener("click", () => {
    choose(input, [...input.files].filter((other) => other !== file));
    input.focus();
  });
  item.append(name, button);
  return item;
}

function offerToTakeOut(offer, input) {
  if (!offer) return;
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", () => {
    choose(input, [...input.files].filter((file) => !refused(":not([data-locked])").has(file.name)));
    input.focus();
  });
}

function refused(kind = "") {
  return new Set([...place.querySelectorAll(`[data-refused]${kind}`)].map((item) => item.dataset.refused));
}

function acceptDrops(box, input) {
  const invitation = document.createElement("p");
  invitation.className = "invitation";
  invitation.textContent = box.dataset.invitation;
  input.after(invitation);
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("drop-over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("drop-over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("drop-over");
    add(input, [...input.files], event.dataTransfer.files);
  });
}

function begin() {
  const form = place.querySelector("form");
  const input = form.querySelector("input[type=file]");
  acceptDrops(input.closest("[data-drop]"), input);
  list(input);
  offerToTakeOut(place.querySelector("[data-take-out]"), input);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const faults = form.querySelector("[data-faults]");
    if (faults.hidden) send(form, input);
    else faults.focus();
  });
}

async function send(form, input) {
  const button = form.querySelector(".actions button");
  const words = button.textContent;
  button.disabled = true;
  button.textContent = form.dataset.sending;
  try {
    if (await isSettled(form, input)) return;
  } catch {
    const names = await unreadable(input.files);
    tell(form, ...(names.length ? [`${names.join(", ")}: ${form.dataset.gone}`] : [form.dataset.lost]));
  }
  button.disabled = false;
  button.textContent = words;
}

// Tells whether the page is left, or stands there anew.
async function isSettled(form, input, { mayRenew = true } = {}) {
  const response = await post(form);
  if (response.status === 201) {
    form.setAttribute("data-let-go", "");
    location.assign(response.headers.get("Location"));
    return true;
  }
  if (response.headers.get("Content-Type").startsWith("text/html")) {
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    showAgain(page.getElementById("hand-in"), input);
    return true;
  }
  const { code, sentence } = await response.json();
  if (code === "page-too-old" && mayRenew && (await renewToken())) return isSettled(form, input, { mayRenew: false });
  if (code === "page-too-old" || code === "http-401") askToSignIn(form);
  else tell(form, sentence);
  return false;
}

/** Return the names of the files that no longer are what was chosen; no browser sends them. */
async function unreadable(files) {
  const asked = [...files].map((file) => file.slice(0, 1).arrayBuffer().then(() => "", () => file.name));
  return (await Promise.all(asked)).filter(Boolean);
}

function post(form) {
  return fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
}

// The form comes back as the server wrote it, with every typed field; only the file input is the one that was sent.
function showAgain(fresh, input) {
  place.replaceChildren(...fresh.children);
  const blank = place.querySelector("input[type=file]");
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (blank.hasAttribute(name)) input.setAttribute(name, blank.getAttribute(name));
    else input.removeAttribute(name);
  }
  blank.replaceWith(input);
  begin();
  place.querySelector("[role=alert]")?.focus();
}

function askToSignIn(form) {
  const link = document.createElement("a");
  Object.assign(link, { href: form.dataset.signInAt, target: "_blank", textContent: form.dataset.signIn });
  tell(form, form.dataset.signedOut, " ", link);
}

function tell(form, ...words) {
  const notice = form.querySelector(".notice") ?? document.createElement("p");
  notice.className = "notice notice-bad";
  notice.setAttribute("role", "alert");
  notice.replaceChildren(...words);
  form.querySelector(".actions").before(notice);
}

// A second choice in the browser's own dialogue adds to the first instead of replacing it.
place.addEventListener("change", (event) => {
  if (event.target.type === "file") add(event.target, event.target.kept ?? [], event.target.files);
});

// Whoever goes back finds the files still chosen, by the browser, after this script began.
addEventListener("pageshow", () => list(place.querySelector("input[type=file]")));

document.documentElement.classList.add("with-script");
begin();
