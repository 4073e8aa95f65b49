import { type Database, newId, testClock } from '@fils/database';
import { createLog } from '@fils/ui/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewaySchema } from '../../schema.ts';
import { openStorage } from '../../storage.ts';
import {
  activateTemplate,
  deleteTemplate,
  listTemplates,
  type PageTemplateInput,
  pageTemplateRoutes,
  plainTheme,
  saveTemplate,
  type TemplateContext,
  templateFor,
} from './index.ts';

let database: Database<GatewaySchema>;
let context: TemplateContext;
let merchantId: string;
let otherId: string;

const clock = testClock();
const log = createLog({ name: 'test', level: 'silent' });
const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`;
const input = (more: Partial<PageTemplateInput> = {}): PageTemplateInput => ({
  name: 'Summer',
  pageCode: 'summer',
  theme: { radius: 12, texts: { en: { title: 'Your order' } } },
  ...more,
});

beforeAll(async () => {
  database = await openStorage('memory', log);
  context = { database, clock };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.truncate(['merchant']);
  [merchantId, otherId] = [newId(), newId()];
  const merchant = (id: string) => ({ id, name: 'Falcon', merchant_identifier: id, created_at: new Date(0) });
  await database.db
    .insertInto('merchant')
    .values([merchant(merchantId), merchant(otherId)])
    .execute();
});

describe('templates', () => {
  it('are kept with their defaults filled in, inactive at first', async () => {
    const saved = await saveTemplate(context, merchantId, input());
    expect(saved).toMatchObject({ name: 'Summer', pageCode: 'summer', active: false, customCss: '' });
    expect(saved.theme).toMatchObject({ radius: 12, font: 'noto-sans', logo: null });
    expect(await listTemplates(context, merchantId)).toEqual([saved]);
    expect(await listTemplates(context, otherId)).toEqual([]);
  });

  it('are changed only by their own merchant', async () => {
    const { id } = await saveTemplate(context, merchantId, input());
    const changed = await saveTemplate(context, merchantId, input({ name: 'Autumn' }), id);
    expect(changed.name).toBe('Autumn');
    for (const [owner, template] of [
      [otherId, id],
      [merchantId, otherId],
      [merchantId, 'not-an-id'],
    ] as const) {
      const refused = { code: 'template_not_found' };
      await expect(saveTemplate(context, owner, input(), template)).rejects.toMatchObject(refused);
      await expect(activateTemplate(context, owner, template)).rejects.toMatchObject(refused);
      await expect(deleteTemplate(context, owner, template)).rejects.toMatchObject(refused);
    }
    expect(await listTemplates(context, merchantId)).toEqual([changed]);
  });

  it('have page codes of their own', async () => {
    await saveTemplate(context, merchantId, input());
    await expect(saveTemplate(context, merchantId, input({ name: 'Twin' }))).rejects.toMatchObject({
      code: 'page_code_taken',
      field: 'pageCode',
    });
    await saveTemplate(context, otherId, input());
  });

  it('that are wrong change nothing, and say where', async () => {
    const { id } = await saveTemplate(context, merchantId, input());
    const wrong = input({
      name: ' ',
      theme: { light: { accent: '#0b6e5f', background: '#ffffff', surface: '#ffffff', text: '#999999' } },
      customCss: '.card {\n position: fixed }',
    });
    const error = await saveTemplate(context, merchantId, wrong, id).catch((e: unknown) => e);
    const issues = (error as { issues: { path: string[]; message: string }[] }).issues;
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'name',
      'theme.light.text',
      'theme.light.text',
      'customCss',
    ]);
    expect(issues.at(-1)?.message).toBe(
      'Line 2: Elements cannot be moved, layered or hidden. (position: fixed)',
    );
    expect((await listTemplates(context, merchantId))[0]?.name).toBe('Summer');
  });
});

describe('the template in use', () => {
  it('is the gateway’s own until one is activated, and again when that is switched off or deleted', async () => {
    const first = await saveTemplate(context, merchantId, input());
    const second = await saveTemplate(context, merchantId, input({ pageCode: 'second' }));
    expect(await templateFor(context, merchantId)).toEqual(plainTheme);

    await activateTemplate(context, merchantId, first.id);
    await activateTemplate(context, merchantId, second.id);
    expect((await templateFor(context, merchantId)).templateId).toBe(second.id);
    expect((await listTemplates(context, merchantId)).map(({ active }) => active)).toEqual([false, true]);

    await expect(activateTemplate(context, merchantId, otherId)).rejects.toMatchObject({
      code: 'template_not_found',
    });
    expect((await templateFor(context, merchantId)).templateId).toBe(second.id);

    await activateTemplate(context, merchantId, null);
    expect(await templateFor(context, merchantId)).toEqual(plainTheme);
    await activateTemplate(context, merchantId, first.id);
    await deleteTemplate(context, merchantId, first.id);
    expect(await templateFor(context, merchantId)).toEqual(plainTheme);
  });

  it('has addresses that change with what they serve', async () => {
    const { id } = await saveTemplate(
      context,
      merchantId,
      input({ theme: { logo }, customCss: '.pay{color:#fff}' }),
    );
    await activateTemplate(context, merchantId, id);
    const before = await templateFor(context, merchantId);
    await saveTemplate(context, merchantId, input({ theme: { logo }, customCss: '.pay{color:#eee}' }), id);
    const after = await templateFor(context, merchantId);
    expect(after.stylesheet).not.toBe(before.stylesheet);
    expect(after.logo).toBe(before.logo);
  });

  it('falls back to the gateway’s look when today’s rules refuse what was stored', async () => {
    const { id } = await saveTemplate(context, merchantId, input());
    await activateTemplate(context, merchantId, id);
    await database.db
      .updateTable('page_template')
      .set({ theme: JSON.stringify({ radius: 999 }) })
      .where('id', '=', id)
      .execute();
    expect((await templateFor(context, merchantId)).texts).toEqual(plainTheme.texts);
  });
});

describe('what a template serves', () => {
  const get = (path: string) => pageTemplateRoutes(context).request(path);

  it('is its style sheet and its logo, never sniffed, kept for ever by versioned address', async () => {
    const { id } = await saveTemplate(
      context,
      merchantId,
      input({ theme: { logo }, customCss: '.pay{color:#fff}' }),
    );
    await activateTemplate(context, merchantId, id);
    const { stylesheet = '', logo: logoAddress = '' } = await templateFor(context, merchantId);

    const css = await get(stylesheet);
    expect(await css.text()).toContain('.hosted .pay{color:#fff;}');
    expect(Object.fromEntries(css.headers)).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await get(stylesheet.split('?')[0] ?? '')).headers.get('cache-control')).toBe('no-cache');

    const image = await get(logoAddress);
    expect(await image.text()).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(image.headers.get('content-type')).toBe('image/svg+xml');
    expect(image.headers.get('x-content-type-options')).toBe('nosniff');
    expect(image.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  it('is nothing for an unknown template or one without a logo', async () => {
    const { id } = await saveTemplate(context, merchantId, input());
    for (const path of [`${id}/logo`, `${otherId}/style.css`, 'x/style.css', `${otherId}/logo`]) {
      expect((await get(`/FortAPI/pageTemplate/${path}`)).status).toBe(404);
    }
  });
});
