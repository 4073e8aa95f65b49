// Comfort only: groups digits, shows the brand, fills in test cards, swallows a second click, asks for more time without
// losing what is typed. Without it the forms work.
const form = document.querySelector('#card-form');
const number = form?.elements.namedItem('card_number');

if (number) {
  const brands = JSON.parse(form.dataset.brands).map((one) => ({ ...one, pattern: new RegExp(one.pattern) }));
  const expiry = form.elements.namedItem('expiry_date');
  const securityCode = form.elements.namedItem('card_security_code');
  const hint = document.querySelector('#cvv-hint');

  const latinDigits = (text) =>
    text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const digitsOf = (text) => latinDigits(text).replace(/\D/g, '');
  const group = (digits, brand) =>
    brand === 'AMEX'
      ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)].filter(Boolean).join(' ')
      : digits.replace(/(\d{4})(?=\d)/g, '$1 ');

  const showBrand = () => {
    const brand = brands.find(({ pattern }) => pattern.test(digitsOf(number.value)));
    const box = number.parentElement;
    if (box.dataset.brand !== (brand?.brand ?? '')) {
      box.dataset.brand = brand?.brand ?? '';
      document.querySelector('#card-brand').textContent = brand?.name ?? '';
      hint.textContent = brand?.cvv === 4 ? hint.dataset.four : hint.dataset.three;
    }
    return brand;
  };

  // Rewrites the text with the caret kept after the same digit; letters stay, so that the server can name the mistake.
  const rewrite = (input, write) => {
    const before = digitsOf(input.value.slice(0, input.selectionStart ?? 0)).length;
    const text = write(input.value);
    if (text === input.value) return;
    input.value = text;
    let caret = 0;
    for (let seen = 0; caret < text.length && seen < before; caret += 1)
      if (/\d/.test(text[caret])) seen += 1;
    input.setSelectionRange(caret, caret);
  };

  number.addEventListener('input', () => {
    const brand = showBrand();
    if (/^[\d\s\u0660-\u0669\u06f0-\u06f9-]*$/.test(number.value)) {
      rewrite(number, (text) => group(digitsOf(text).slice(0, 19), brand?.brand));
    }
  });

  expiry.addEventListener('input', (event) => {
    // Only typing forwards: a slash that comes back while one deletes it cannot be deleted.
    if (event.inputType !== 'insertText') return;
    const text = latinDigits(expiry.value);
    if (/^[2-9]$/.test(text)) expiry.value = `0${text}/`;
    else if (/^(0[1-9]|1[0-2])$/.test(text)) expiry.value = `${text}/`;
    else if (/^(0[1-9]|1[0-2])\/\/$/.test(text)) expiry.value = text.slice(0, -1);
  });

  for (const button of document.querySelectorAll('button[name="test_card"]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      number.value = button.dataset.number;
      number.value = group(number.value, showBrand()?.brand);
      expiry.value = button.dataset.expiry;
      securityCode.value = button.dataset.cvv;
      // What was said about the former values would be wrong about these.
      for (const error of document.querySelectorAll('#errors, #card-form .field-error')) error.remove();
      for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
      form.querySelector('#pay').focus();
    });
  }

  showBrand();
}

if (form) {
  // One pay button, one attempt: double click, Enter twice, a slow network.
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    const button = form.querySelector('#pay');
    if (event.submitter !== button) return;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.paying;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

// The page closes when nobody uses it: that is said two minutes before, not all the time.
const note = document.querySelector('.closing-note');

if (note) {
  // Not note.action: the button of that name hides it. Loaded anew by GET, whatever answered the page that is shown.
  const address = note.getAttribute('action');
  const text = note.querySelector('p');
  const warnMs = 120_000;
  let closes = 0;
  const show = (left) => {
    note.hidden = left > warnMs;
    // Written anew each time it appears, so that a screen reader says it each time.
    const words = note.hidden ? '' : text.dataset.soon;
    if (text.textContent !== words) text.textContent = words;
  };
  const open = (seconds) => {
    closes = Date.now() + seconds * 1000;
    show(seconds * 1000);
  };
  const look = () => {
    const left = closes - Date.now();
    show(left);
    if (left <= 0) location.replace(address);
    else setTimeout(look, Math.min(left, 5_000));
  };
  open(Number(note.dataset.seconds));
  look();
  note.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ action: 'stay' }),
      redirect: 'manual',
    }).catch(() => undefined);
    if (answer?.type !== 'opaqueredirect') return location.replace(address);
    open(Number(note.dataset.whole));
    form?.querySelector('#pay')?.focus();
  });
}
