// Words typed into a form, and files chosen in it, are not left by mistake: before the page goes, the browser asks.

const GUARDED = 'main form[method="post"]:has(textarea, input[type="file"])';
const LET_GO = "data-let-go";

function isUnsent(form) {
  const fields = [...form.querySelectorAll("textarea, input")];
  return !form.hasAttribute(LET_GO) && fields.some((field) => field.value !== field.defaultValue);
}

function ask(event) {
  if ([...document.querySelectorAll(GUARDED)].some(isUnsent)) event.preventDefault();
}

/** Let a form go that is being sent, or that somebody gives up. */
function letGo(form) {
  form?.setAttribute(LET_GO, "");
}

function begin() {
  addEventListener("beforeunload", ask);
  document.addEventListener("submit", (event) => event.defaultPrevented || letGo(event.target));
  document.addEventListener("click", ({ target }) => letGo(target.closest("form .actions a[href]")?.closest("form")));
  // A page that the browser kept is shown as it was left, by the way back.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll(`[${LET_GO}]`)) form.removeAttribute(LET_GO);
  });
}

// The editor keeps what is typed by itself.
if (!document.querySelector("[data-editor]")) begin();
