// One save on its way to the server, and what came of it.

import { fetchInTime } from "../fetching.js";
import { renewToken, token } from "../token.js";

/** Send a segment; returns `{ outcome: "saved" | "conflict" | "refused" | "signedOut" | "away", answer }`. */
export async function send(address, edit) {
  try {
    const came = await outcomeOf(await put(address, edit));
    if (came.answer?.code !== "page-too-old") return came;
    return (await renewToken()) ? await outcomeOf(await put(address, edit)) : { outcome: "signedOut" };
  } catch {
    return { outcome: "away" };
  }
}

function put(address, { target, version, isConfirmed }) {
  return fetchInTime(address, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    body: JSON.stringify({ target, base_version: version, is_confirmed: isConfirmed }),
  });
}

async function outcomeOf(response) {
  if (response.status === 401) return { outcome: "signedOut" };
  if (response.status >= 500 || response.status === 429) return { outcome: "away" };
  const answer = await response.json();
  if (response.ok) return { outcome: "saved", answer };
  return { outcome: response.status === 409 ? "conflict" : "refused", answer };
}
