import { copied, letCopy } from '../support/clipboard.ts';
import { buy, cards, confirmAtBank, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';
import { openWorld, type World } from '../world.ts';

/**
 * The Lithuanian document, word for word and label for label, with both programs in Lithuanian. A is its
 * "Konfigūracija APS informacijos suvestinėje", B its "Konfigūracija Odoo platformoje" (here: payments).
 */
test.use({ locale: 'lt-LT' });

let world: World;
test.beforeAll(async () => {
  world = await openWorld({ connected: false });
});
test.afterAll(() => world.close());

test('the Lithuanian document ends in a payment that is confirmed', async ({ page, context }) => {
  await letCopy(context);
  const kept = { identifier: '', accessCode: '', requestPhrase: '', responsePhrase: '' };
  const yourAddress = world.payments.url;

  await test.step('A1: log in, Integracijos nustatymai ‣ Saugumo nustatymai, generate, copy four values', async () => {
    await page.goto(await world.gateway.signInLink());
    await page.getByRole('button', { name: 'Integracijos nustatymai' }).click();
    await page.getByRole('link', { name: 'Saugumo nustatymai' }).click();
    // „Generuokite Prieigos kodą, jei jis dar nebuvo sugeneruotas.“
    await page.getByRole('button', { name: 'Generuoti' }).click();
    // A merchant chooses the phrases; the field can suggest one.
    await page.getByRole('button', { name: 'Pasiūlyti: SHA užklausos frazė' }).click();
    await page.getByRole('button', { name: 'Pasiūlyti: SHA atsakymo frazė' }).click();
    kept.identifier = await copied(page, 'Kopijuoti: Prekybininko identifikatorius');
    kept.accessCode = await copied(page, 'Kopijuoti: Prieigos kodas');
    kept.requestPhrase = await copied(page, 'Kopijuoti: SHA užklausos frazė');
    kept.responsePhrase = await copied(page, 'Kopijuoti: SHA atsakymo frazė');
    expect(kept.accessCode).toMatch(/^[A-Za-z0-9]{20}$/);
  });

  await test.step('A2: Kilmės URL, Išsaugoti pakeitimus', async () => {
    await page.getByLabel('Kilmės URL').fill(`${yourAddress}/`);
    await page.getByRole('button', { name: 'Išsaugoti pakeitimus' }).click();
    await expect(page.getByRole('button', { name: 'Išsaugoti pakeitimus' })).toBeDisabled();
  });

  await test.step('A3: Techniniai nustatymai, Peradresavimas, Statusas Aktyvus, Mokėjimo parinktys', async () => {
    await page.getByRole('link', { name: 'Techniniai nustatymai' }).click();
    await page.getByRole('link', { name: 'Peradresavimas' }).click();
    await page.getByRole('radiogroup', { name: 'Statusas' }).getByLabel('Aktyvus', { exact: true }).check();
    const options = page.getByRole('group', { name: 'Mokėjimo parinktys' });
    await options.getByLabel('Visa').check();
    await options.getByLabel('Mastercard').check();
    await options.getByLabel('Meeza').uncheck();
  });

  await test.step('A4: Siųsti atsako parametrus Taip, three addresses, Išsaugoti pakeitimus', async () => {
    await page.getByRole('radiogroup', { name: 'Siųsti atsako parametrus' }).getByLabel('Taip').check();
    await page.getByLabel('Peradresavimo URL').fill(`${yourAddress}/payment/aps/return`);
    await page.getByLabel('Tiesioginis sandorio atsiliepimas').fill(`${yourAddress}/payment/aps/webhook`);
    await page.getByLabel('Pranešimo URL').fill(`${yourAddress}/payment/aps/webhook`);
    await page.getByRole('button', { name: 'Išsaugoti pakeitimus' }).click();
    await expect(page.getByRole('button', { name: 'Išsaugoti pakeitimus' })).toBeDisabled();
  });

  await test.step('A5: Mokėjimo puslapio šablonas, the look of the payment page', async () => {
    await page.getByRole('link', { name: 'Mokėjimo puslapio šablonas' }).click();
    await page.getByRole('link', { name: 'Pridėti šabloną' }).click();
    await page.getByLabel('Pavadinimas').fill('Mūsų parduotuvė');
    await page.getByLabel('Kampų spindulys').fill('16');
    await page.getByLabel('Virš sumos').first().fill('Jūsų užsakymas');
    await expect(
      page.frameLocator('iframe:not([aria-hidden="true"])').getByText('Jūsų užsakymas'),
      'the preview is the real page',
    ).toBeVisible();
    await page.getByRole('button', { name: 'Išsaugoti pakeitimus' }).click();
    await page.getByRole('button', { name: 'Įjungti', exact: true }).click();
    await expect(page.getByText('Dabar pirkėjai mato šį šabloną.')).toBeVisible();
  });

  await test.step('B1: the provider Amazon Payment Services: Įjungta and Paskelbtas', async () => {
    await page.goto(await world.payments.signInLink());
    await page.getByRole('link', { name: 'Mokėjimo tiekėjai' }).click();
    await page.getByRole('link', { name: 'Amazon Payment Services' }).click();
    await page.getByRole('radiogroup', { name: 'Būsena' }).getByText('Įjungta').click();
    await expect(page.getByRole('switch', { name: 'Paskelbtas' })).toBeChecked();
  });

  await test.step('B2: the tab Credentialai, with the values saved at A1', async () => {
    await page.getByRole('tab', { name: 'Credentialai' }).click();
    await page.getByRole('textbox', { name: 'Prekybininko identifikatorius' }).fill(kept.identifier);
    await page.getByRole('textbox', { name: 'Prieigos kodas' }).fill(kept.accessCode);
    await page.getByRole('textbox', { name: 'SHA užklausos frazė' }).fill(kept.requestPhrase);
    await page.getByRole('textbox', { name: 'SHA atsakymo frazė' }).fill(kept.responsePhrase);
    // The gateway on this machine in place of Amazon's.
    await page.getByLabel('Sietuvo adresas').fill(world.gateway.url);
    await page.getByRole('button', { name: 'Išsaugoti', exact: true }).click();
    await expect(page.getByText('Yra neišsaugotų pakeitimų.')).toBeHidden();
    await page.getByRole('button', { name: 'Patikrinti ryšį' }).click();
    await expect(page.getByText('Ryšys veikia: visi keturi duomenys teisingi.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Užverti' }).click();
  });

  await test.step('B3: the rest of the options', async () => {
    await page.getByRole('tab', { name: 'Konfigūracija' }).click();
    await page.getByRole('combobox', { name: 'Valiutos' }).fill('AED');
    await page.getByRole('option', { name: /AED/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Pranešimai' }).click();
    await page.getByLabel('Sėkmės pranešimas').fill('Ačiū! Jau pakuojame.');
    await page.getByRole('button', { name: 'Išsaugoti', exact: true }).click();
    await expect(page.getByText('Yra neišsaugotų pakeitimų.')).toBeHidden();
  });

  let reference = '';
  await test.step('a customer buys and pays, with 3-D Secure, and is back in the shop', async () => {
    reference = await buy(page, world);
    // The shopper chooses a language that the shop has not; the checkout and the status page speak it.
    await page.getByRole('link', { name: 'Lietuvių' }).click();
    await page.getByRole('button', { name: /^Mokėti / }).click();
    await page.waitForURL('**/FortAPI/page/*');
    await expect(page.getByText('Jūsų užsakymas')).toBeVisible();
    await payWith(page, cards.asksTheBank);
    await confirmAtBank(page);
    await expect(page.getByRole('heading', { name: 'Mokėjimas patvirtintas' })).toBeVisible();
    await expect(page.getByText('Ačiū! Jau pakuojame.')).toBeVisible();
    await page.getByRole('link', { name: 'Grįžti į parduotuvę' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you, your order is paid' })).toBeVisible();
  });

  await test.step('the back office shows the transaction Patvirtinta', async () => {
    await page.goto(`${world.payments.url}/backoffice/`);
    await page.getByRole('link', { name: 'Sandoriai', exact: true }).click();
    await page.getByRole('link', { name: `${reference}-1` }).click();
    await expect(page.getByRole('main').getByText('Patvirtinta').first()).toBeVisible();
  });

  await test.step('the gateway shows the same order, paid', async () => {
    await page.goto(`${world.gateway.url}/dashboard/`);
    await page.getByRole('link', { name: 'Užsakymų sandorių valdymas' }).click();
    await page.getByRole('link', { name: `${reference}-1` }).click();
    await expect(page.getByText('PURCHASE').first()).toBeVisible();
  });
});
