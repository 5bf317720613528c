// One save on its way to the server, and what came of it.

/** Send a segment; returns `{ outcome: "saved" | "conflict" | "refused" | "signedOut" | "away", answer }`. */
export async function send(address, { target, version, isConfirmed }) {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify({ target, base_version: version, is_confirmed: isConfirmed }),
    });
    return await outcomeOf(response);
  } catch {
    return { outcome: "away" };
  }
}

async function outcomeOf(response) {
  if (response.status === 401) return { outcome: "signedOut" };
  if (response.status >= 500 || response.status === 429) return { outcome: "away" };
  const answer = await response.json();
  if (response.ok) return { outcome: "saved", answer };
  return { outcome: response.status === 409 ? "conflict" : "refused", answer };
}

function token() {
  return document.querySelector('meta[name="csrf-token"]').content;
}
