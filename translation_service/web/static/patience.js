// Forms whose answer may take a minute: a line says that it is coming, and a second press sends nothing again.

const WAITING = "aria-busy";

for (const form of document.querySelectorAll("form[data-patience]")) {
  const line = document.createElement("p");
  line.className = "patience";
  line.setAttribute("role", "status");
  form.append(line);
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute(WAITING)) {
      event.preventDefault();
      return;
    }
    form.setAttribute(WAITING, "true");
    event.submitter?.after(line);
    line.append(document.createElement("progress"), form.dataset.patience);
    line.firstChild.setAttribute("aria-hidden", "true");
  });
  // A page that the browser kept is shown as it was left, by the way back.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    form.removeAttribute(WAITING);
    line.replaceChildren();
  });
}
