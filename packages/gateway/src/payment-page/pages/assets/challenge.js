// A second click sends nothing. The gateway refuses a used nonce anyway; this only keeps people from wondering.
let sent = false;
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    const button = event.submitter;
    button?.setAttribute('aria-disabled', 'true');
    if (form.dataset.sending && button) button.textContent = form.dataset.sending;
  });
}
// Back to this page from the browser's memory: it can be used again.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
