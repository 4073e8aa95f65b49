// One submit, one attempt: a second click or Enter while the first is under way does nothing.
const form = document.querySelector('form[data-pay]');
const button = form?.querySelector('button[type=submit]');

form?.addEventListener('submit', (event) => {
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  button?.setAttribute('aria-disabled', 'true');
});

// Back from the gateway out of the browser's memory: the page is as it was left, so let it be used again.
window.addEventListener('pageshow', (event) => {
  if (!event.persisted || !form) return;
  form.dataset.sent = 'no';
  button?.removeAttribute('aria-disabled');
});
