// Watches one payment: asks for its state, ever less often, and loads the page again when there is news. When it is
// over, takes the shopper back to the shop.
const root = document.querySelector('[data-status]');
const { status, seen, returnTo, returnAfter } = root?.dataset ?? {};
const longestPause = 30_000;
let pause = 1000;

async function ask() {
  try {
    const response = await fetch(status, { cache: 'no-store' });
    if (response.ok && (await response.json()).seen !== seen) {
      location.reload();
      return;
    }
  } catch {
    // Off line, or the server restarts: the next question may be answered.
  }
  pause = Math.min(pause * 1.4, longestPause);
  setTimeout(ask, pause);
}

if (status) setTimeout(ask, pause);

// replace: the Back button of the shop's page must not lead into a page that sends the shopper away again.
if (returnTo) setTimeout(() => location.replace(returnTo), Number(returnAfter) * 1000);
