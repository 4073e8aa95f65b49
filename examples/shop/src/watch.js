// Asks for the order's state, ever less often, and reloads the page when it has changed.
const { watch, state } = document.body.dataset;
let pause = 1500;

async function ask() {
  try {
    const response = await fetch(watch, { cache: 'no-store' });
    if (response.ok && (await response.json()).state !== state) {
      location.reload();
      return;
    }
  } catch {
    // Off line, or the shop restarts: the next question may be answered.
  }
  pause = Math.min(pause * 1.3, 15_000);
  setTimeout(ask, pause);
}

setTimeout(ask, pause);
