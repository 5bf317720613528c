// A page that looks again by itself.

/** Look again after each pause for as long as looking returns another one; slower while nobody answers. */
export async function follow(pause, look) {
  while (pause) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (document.hidden) continue;
    pause = await look().catch(() => Math.min(pause * 2, 60_000));
  }
  document.getElementById("refresh")?.remove();
}
