// The token that every form carries against forged requests, and a new one where the page was open too long.

import { fetchInTime } from "./fetching.js";

const present = document.querySelector('meta[name="csrf-token"]');

export function token() {
  return present.content;
}

/** Get a new token; false where the person of this page is not the one who is signed in now. */
export async function renewToken() {
  const answer = await fetchInTime(present.dataset.renew, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector('meta[name="csrf-token"]');
  if (fresh?.dataset.person !== present.dataset.person) return false;
  present.content = fresh.content;
  for (const field of document.querySelectorAll('input[name$="csrf_token"]')) field.value = fresh.content;
  return true;
}
