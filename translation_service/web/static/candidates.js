// Candidates decided with one key; the forms do the same without this script.

const list = document.querySelector("[data-candidates]");
const status = document.querySelector("[data-status]");
const KEYS = { a: "take", x: "dismiss", ArrowDown: 1, ArrowUp: -1 };

function present() {
  return document.activeElement.closest(".candidate") ?? list.firstElementChild;
}

function move(step) {
  const here = document.activeElement.closest(".candidate");
  const next = here ? (step > 0 ? here.nextElementSibling : here.previousElementSibling) : list.firstElementChild;
  next?.focus();
}

async function decide(candidate, act) {
  const form = candidate.querySelector(`[data-${act}]`);
  const response = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
  if (!response.ok) {
    form.submit();
    return;
  }
  status.textContent = (await response.json()).sentence;
  const next = candidate.nextElementSibling ?? candidate.previousElementSibling;
  candidate.remove();
  if (next) next.focus();
  else location.reload();
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) return;
  const meaning = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!meaning) return;
  event.preventDefault();
  if (typeof meaning === "number") move(meaning);
  else if (present()) decide(present(), meaning);
}

if (list) {
  document.querySelector("[data-keys]").hidden = false;
  document.addEventListener("keydown", onKey);
  for (const act of ["take", "dismiss"]) {
    for (const form of list.querySelectorAll(`[data-${act}]`)) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        decide(form.closest(".candidate"), act);
      });
    }
  }
  list.firstElementChild?.focus({ preventScroll: true });
}
