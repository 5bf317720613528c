// A button that is pressed twice sends its form once: the page is still there while the first answer is on its way.

const PAUSE = 5_000;
const sent = new WeakMap();

document.addEventListener("submit", (event) => {
  const { target: form, submitter, timeStamp } = event;
  if (event.defaultPrevented || form.method !== "post") return;
  const last = sent.get(form);
  if (last && last.submitter === submitter && timeStamp - last.timeStamp < PAUSE) event.preventDefault();
  else sent.set(form, { submitter, timeStamp });
});

// A page that the browser kept is sent from anew, by the way back.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) sent.delete(form);
});
