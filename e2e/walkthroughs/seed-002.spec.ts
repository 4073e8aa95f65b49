import { copied, letCopy } from '../support/clipboard.ts';
import { buy, cards, confirmAtBank, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';
import { openWorld, type World } from '../world.ts';

/**
 * The Italian documentation page, whose steps name the fields in English: everything is in Italian but the words that
 * the page tells its reader to look for. A is its "Configuration on APS Dashboard", B its "Configuration on Odoo".
 */
test.use({ locale: 'it-IT' });

let world: World;
test.beforeAll(async () => {
  world = await openWorld({ connected: false });
});
test.afterAll(() => world.close());

test('the Italian page ends in a payment that is confirmed', async ({ page, context }) => {
  await letCopy(context);
  const kept = { identifier: '', accessCode: '', requestPhrase: '', responsePhrase: '' };
  const yourAddress = world.payments.url;

  await test.step('A1: log in, Integration Settings ‣ Security Settings, generate, copy four values', async () => {
    await page.goto(await world.gateway.signInLink());
    await page.getByRole('button', { name: 'Integration Settings' }).click();
    await page.getByRole('link', { name: 'Security Settings' }).click();
    // "Generate the Access Code if none has been generated yet."
    await page.getByRole('button', { name: 'Generate' }).click();
    // A merchant chooses the phrases; the field can suggest one.
    await page.getByRole('button', { name: 'Proponine una: SHA Request Phrase' }).click();
    await page.getByRole('button', { name: 'Proponine una: SHA Response Phrase' }).click();
    kept.identifier = await copied(page, 'Copia: Merchant Identifier');
    kept.accessCode = await copied(page, 'Copia: Access Code');
    kept.requestPhrase = await copied(page, 'Copia: SHA Request Phrase');
    kept.responsePhrase = await copied(page, 'Copia: SHA Response Phrase');
    expect(kept.accessCode).toMatch(/^[A-Za-z0-9]{20}$/);
  });

  await test.step('A2: Origin URL, Save Changes', async () => {
    await page.getByLabel('Origin URL').fill(`${yourAddress}/`);
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await expect(page.getByRole('button', { name: 'Save Changes' })).toBeDisabled();
  });

  await test.step('A3: Integration Settings ‣ Technical Settings, Redirection, Status Active, Payment Options', async () => {
    await page.getByRole('link', { name: 'Technical Settings' }).click();
    await page.getByRole('link', { name: 'Redirection' }).click();
    await page.getByRole('radiogroup', { name: 'Status' }).getByLabel('Active', { exact: true }).check();
    const options = page.getByRole('group', { name: 'Payment Options' });
    await options.getByLabel('Visa').check();
    await options.getByLabel('Mastercard').check();
    await options.getByLabel('Meeza').uncheck();
  });

  await test.step('A4: Send Response Parameters Yes, the three addresses, Save Changes', async () => {
    await page.getByRole('radiogroup', { name: 'Send Response Parameters' }).getByLabel('Yes').check();
    await page.getByLabel('Redirection URL').fill(`${yourAddress}/payment/aps/return`);
    await page.getByLabel('Direct Transaction Feedback').fill(`${yourAddress}/payment/aps/webhook`);
    await page.getByLabel('Notification URL').fill(`${yourAddress}/payment/aps/webhook`);
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await expect(page.getByRole('button', { name: 'Save Changes' })).toBeDisabled();
  });

  await test.step('A5: Integration Settings ‣ Payment Page Template, the look of the payment page', async () => {
    await page.getByRole('link', { name: 'Payment Page Template' }).click();
    await page.getByRole('link', { name: 'Add Template' }).click();
    await page.getByLabel('Nome').fill('Il nostro negozio');
    await page.getByLabel('Raggio degli angoli').fill('16');
    await page.getByLabel('Sopra l’importo').first().fill('Il tuo ordine da Dukkan');
    await expect(
      page.frameLocator('iframe:not([aria-hidden="true"])').getByText('Il tuo ordine da Dukkan'),
      'the preview is the real page',
    ).toBeVisible();
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByRole('button', { name: 'Attiva', exact: true }).click();
    await expect(page.getByText('Ora gli acquirenti vedono questo modello.')).toBeVisible();
  });

  await test.step('B1: the provider Amazon Payment Services: Enabled and Published', async () => {
    await page.goto(await world.payments.signInLink());
    await page.getByRole('link', { name: 'Fornitori di pagamento' }).click();
    await page.getByRole('link', { name: 'Amazon Payment Services' }).click();
    await page.getByRole('radiogroup', { name: 'Stato' }).getByText('Enabled').click();
    await expect(page.getByRole('switch', { name: 'Published' })).toBeChecked();
  });

  await test.step('B2: the Credentials tab, with the values saved at A1', async () => {
    await page.getByRole('tab', { name: 'Credentials' }).click();
    await page.getByRole('textbox', { name: 'Merchant Identifier' }).fill(kept.identifier);
    await page.getByRole('textbox', { name: 'Access Code' }).fill(kept.accessCode);
    await page.getByRole('textbox', { name: 'SHA Request Phrase' }).fill(kept.requestPhrase);
    await page.getByRole('textbox', { name: 'SHA Response Phrase' }).fill(kept.responsePhrase);
    // The gateway on this machine in place of Amazon's.
    await page.getByLabel('Indirizzo del gateway').fill(world.gateway.url);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(page.getByText('Ci sono modifiche non salvate.')).toBeHidden();
    await page.getByRole('button', { name: 'Prova la connessione' }).click();
    await expect(
      page.getByText('La connessione funziona: tutte e quattro le credenziali sono giuste.'),
    ).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Chiudi' }).click();
  });

  await test.step('B3: the rest of the options', async () => {
    await page.getByRole('tab', { name: 'Configurazione' }).click();
    await page.getByRole('combobox', { name: 'Valute' }).fill('AED');
    await page.getByRole('option', { name: /AED/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Messaggi' }).click();
    await page.getByLabel('Messaggio di conferma').fill('Grazie! Prepariamo il tuo ordine.');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(page.getByText('Ci sono modifiche non salvate.')).toBeHidden();
  });

  let reference = '';
  await test.step('a customer buys and pays, with 3-D Secure, and is back in the shop', async () => {
    reference = await buy(page, world);
    // The shopper chooses a language that the shop has not; the checkout and the status page speak it.
    await page.getByRole('link', { name: 'Italiano' }).click();
    await page.getByRole('button', { name: /^Paga / }).click();
    await page.waitForURL('**/FortAPI/page/*');
    await expect(page.getByText('Il tuo ordine da Dukkan')).toBeVisible();
    await payWith(page, cards.asksTheBank);
    await confirmAtBank(page);
    await expect(page.getByRole('heading', { name: 'Pagamento confermato' })).toBeVisible();
    await expect(page.getByText('Grazie! Prepariamo il tuo ordine.')).toBeVisible();
    await page.getByRole('link', { name: 'Torna al negozio' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you, your order is paid' })).toBeVisible();
  });

  await test.step('the back office shows the transaction confirmed', async () => {
    await page.goto(`${world.payments.url}/backoffice/`);
    await page.getByRole('link', { name: 'Transazioni', exact: true }).click();
    await page.getByRole('link', { name: `${reference}-1` }).click();
    await expect(page.getByRole('main').getByText('Confermata').first()).toBeVisible();
  });

  await test.step('the gateway shows the same order, paid', async () => {
    await page.goto(`${world.gateway.url}/dashboard/`);
    await page.getByRole('link', { name: 'Order Transactions Management' }).click();
    await page.getByRole('link', { name: `${reference}-1` }).click();
    await expect(page.getByText('PURCHASE').first()).toBeVisible();
  });
});
