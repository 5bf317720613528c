// A page that looks again by itself.

/** Look again after each pause for as long as looking returns another one; slower while nobody answers. */
export async function follow(pause, look) {
  while (pause) {
    await passed(pause);
    if (document.hidden) continue;
    pause = await look().catch(() => Math.min(pause * 2, 60_000));
  }
  document.getElementById("refresh")?.remove();
}

// Whoever comes back to a page sees at once how things stand.
function passed(pause) {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, pause);
    document.addEventListener("visibilitychange", () => document.hidden || end(), { signal: over.signal });
  });
}
