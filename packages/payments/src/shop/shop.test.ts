import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BackofficeUnderTest, backofficeUnderTest } from '../backoffice-api/testing.ts';
import type { ShopJson } from './api-types.ts';
import { mailLink, phoneLink, readableAddress } from './contact.ts';
import { setShop } from './store.ts';

let office: BackofficeUnderTest;
beforeAll(async () => {
  office = await backofficeUnderTest();
});
afterAll(() => office?.close());
beforeEach(async () => {
  await office.context.database.db.deleteFrom('shop').execute();
  await office.context.database.db.deleteFrom('audit').where('action', '=', 'shop.changed').execute();
});

const nothing = { name: '', supportEmail: null, supportPhone: null, website: null };
const dukkan = {
  name: 'دكّان Dukkan',
  supportEmail: 'help@dukkan.example',
  supportPhone: '+971 4 123 4567',
  website: 'https://dukkan.example/help',
};
const read = () => office.json<ShopJson>('viewer', 'shop');
const put = (body: unknown, role: 'admin' | 'finance' | 'support' | 'viewer' = 'admin') =>
  office.call(role, 'shop', { method: 'PUT', body });
const lines = () =>
  office.context.database.db.selectFrom('audit').selectAll().where('action', '=', 'shop.changed').execute();

describe('the shop', () => {
  it('is nothing at first, and what was saved afterwards, for everybody signed in', async () => {
    expect(await read()).toEqual(nothing);
    const answer = await put(dukkan);
    expect([answer.status, await answer.json()]).toEqual([200, dukkan]);
    expect(await read()).toEqual(dukkan);
    expect((await office.call(undefined, 'shop')).status).toBe(401);
  });

  it.each(['finance', 'support', 'viewer'] as const)('is not changed by %s', async (role) => {
    expect((await put(dukkan, role)).status).toBe(403);
    expect(await read()).toEqual(nothing);
  });

  it('is not changed from another site, nor by nobody', async () => {
    const nobody = await office.call(undefined, 'shop', { method: 'PUT', body: dukkan });
    expect(nobody.status).toBe(401);
    const foreign = { method: 'PUT', body: dukkan, origin: 'https://evil.example' };
    expect((await office.call('owner', 'shop', foreign)).status).toBe(403);
    expect(await read()).toEqual(nothing);
  });

  it('is audited with what changed, and with nothing when nothing did', async () => {
    await put(dukkan);
    await put({ ...dukkan, supportPhone: null });
    await put({ ...dukkan, supportPhone: null });
    expect(await lines()).toMatchObject([
      { actor: 'user:admin@example.com', subject: 'shop', details: { changed: { name: ['', dukkan.name] } } },
      { details: { changed: { supportPhone: ['+971 4 123 4567', null] } } },
    ]);
  });

  it('audits two first changes at once as one after the other', async () => {
    await Promise.all([put({ ...nothing, name: 'One' }), put({ ...nothing, name: 'Two' })]);
    const names = (await lines()).map(({ details }) => (details['changed'] as { name: string[] }).name);
    expect(names.map(([before]) => before).toSorted()).toEqual(['', expect.stringMatching(/One|Two/)]);
  });

  it.each([
    ['name', 'n'.repeat(61), 'too_big'],
    ['name', 'Duk\u202Enak', 'unseen_characters'],
    ['name', 'Duk\u2067kan', 'unseen_characters'],
    ['name', 'Duk\u200Bkan', 'unseen_characters'],
    ['name', 'Duk\nkan', 'unseen_characters'],
    ['supportEmail', 'help', 'invalid_email'],
    ['supportEmail', 'help@dukkan.example?bcc=all@example.com', 'invalid_email'],
    ['supportEmail', 'help@dukkan.example\r\nBcc: a@b.example', 'invalid_email'],
    ['supportPhone', '800-DUKKAN', 'invalid_phone'],
    ['supportPhone', '+', 'invalid_phone'],
    ['supportPhone', '1;ext=javascript', 'invalid_phone'],
    ['supportPhone', '1'.repeat(31), 'too_big'],
    ['website', 'javascript:alert(1)', 'invalid_website'],
    ['website', 'dukkan.example', 'invalid_website'],
    ['website', 'https://dukkan.example@evil.example/', 'invalid_website'],
    ['website', `https://dukkan.example/${'é'.repeat(100)}`, 'too_big'],
    ['logo', 'x', 'unknown'],
  ])('refuses %s %j as %s and keeps what was set', async (field, value, code) => {
    await put(dukkan);
    const answer = await put({ ...dukkan, name: 'Another', [field]: value });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ field, errors: [{ field, code }] });
    expect(await read()).toEqual(dukkan);
  });

  it('tidies what was pasted: blanks round it, marks of direction round a number, empty fields', async () => {
    const pasted = {
      name: '  Dukkan ',
      supportEmail: ' ',
      supportPhone: '\u202A+971 4 123 4567\u202C',
      website: 'https://dukkan.example',
    };
    expect(await (await put(pasted)).json()).toEqual({
      name: 'Dukkan',
      supportEmail: null,
      supportPhone: '+971 4 123 4567',
      website: 'https://dukkan.example/',
    });
    // What joins letters and colours emoji is part of a name.
    const name = 'فروشگاه می\u200Cخواهم ❤\uFE0F';
    expect(await (await put({ ...nothing, name })).json()).toMatchObject({ name });
  });

  it('is set by a program by the same rules, and keeps what is not named', async () => {
    await setShop(office.context, dukkan);
    expect(await setShop(office.context, { name: 'Dukkan' })).toEqual({ ...dukkan, name: 'Dukkan' });
    await expect(setShop(office.context, { website: 'ftp://x' })).rejects.toThrow('website');
    expect((await lines()).map(({ actor }) => actor)).toEqual(['system', 'system']);
  });
});

describe('the links', () => {
  it('hold nothing but what they are for', () => {
    expect(mailLink("o'neil+x@dukkan.example", 'D-1&bcc=a@b.c')).toBe(
      "mailto:o'neil%2Bx@dukkan.example?subject=D-1%26bcc%3Da%40b.c",
    );
    expect(phoneLink('+44 (0)20 7946-0000')).toBe('tel:+442079460000');
    expect(phoneLink('(04) 123.4567')).toBe('tel:041234567');
    expect(readableAddress('https://dukkan.example/')).toBe('dukkan.example');
    expect(readableAddress('https://dukkan.example/help?x=1#y')).toBe('dukkan.example/help');
  });
});
