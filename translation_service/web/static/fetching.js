// Asking the server: whatever never answers is given up, so that whoever waits for it goes on.

const LIMIT = 30_000;

/** Fetch as the browser does; fails where no whole answer has come within half a minute. */
export function fetchInTime(address, options = {}) {
  return fetch(address, { ...options, signal: AbortSignal.timeout(LIMIT) });
}

/** Fetch a page as a document; fails where another page or none comes. */
export async function fetchPage(address) {
  const response = await fetchInTime(address, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}
