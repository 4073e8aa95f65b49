import { isUniqueViolation, newId } from '@fils/database';
import { coded } from '@fils/ui/server';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Executor, GatewayContext } from '../../context.ts';
import { GatewayError } from '../../errors.ts';
import type { PageTemplateTable } from '../../schema.ts';
import { toDate, toInstant } from '../../time.ts';
import { checkCss, maxCssLength } from './css-check.ts';
import type { PageTheme } from './page-theme.ts';
import { fingerprint, templateCss } from './stylesheet.ts';
import { defaultTheme, type Theme, themeSchema } from './theme.ts';

/** What the stores of templates use of the gateway. */
export type TemplateContext = Pick<GatewayContext, 'database' | 'clock'>;

/** What Payment Page Template saves: checked colours, logo and CSS. Problems name their member (`theme.light.text`). */
export const pageTemplateSchema = z.strictObject({
  name: z.string().trim().min(1, 'A template needs a name.').max(80),
  /** Page Code, by which the provider's support names a template. Unique for a merchant. */
  pageCode: z
    .string()
    .refine(
      (text) => /^[A-Za-z0-9_-]{1,40}$/.test(text),
      coded('page_code_characters', 'A page code has 1 to 40 letters, digits, - and _.'),
    ),
  theme: themeSchema,
  customCss: z
    .string()
    .max(maxCssLength)
    .default('')
    .superRefine((css, context) => {
      for (const problem of checkCss(css).problems ?? []) {
        context.addIssue({
          code: 'custom',
          message: `Line ${problem.line}: ${problem.detail}${problem.excerpt === '' ? '' : ` (${problem.excerpt})`}`,
          params: { code: problem.code, line: problem.line, excerpt: problem.excerpt },
        });
      }
    }),
});

export type PageTemplateInput = z.input<typeof pageTemplateSchema>;

export interface PageTemplate {
  readonly id: string;
  readonly name: string;
  readonly pageCode: string;
  /** At most one of a merchant's templates is; with none, the gateway's own look is used. */
  readonly active: boolean;
  readonly theme: Theme;
  readonly customCss: string;
  readonly createdAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
}

function templateOf(row: Selectable<PageTemplateTable>): PageTemplate {
  const stored = themeSchema.safeParse(row.theme);
  return {
    id: row.id,
    name: row.name,
    pageCode: row.page_code,
    active: row.active,
    // A stored theme that today's rules refuse: the plain page is the kinder failure, a shopper can still pay.
    theme: stored.success ? stored.data : defaultTheme,
    customCss: row.custom_css,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

/** Oldest first. */
export async function listTemplates(context: TemplateContext, merchantId: string): Promise<PageTemplate[]> {
  const rows = await context.database.db
    .selectFrom('page_template')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(templateOf);
}

export async function templateById(
  context: TemplateContext,
  id: string,
  db: Executor = context.database.db,
): Promise<PageTemplate | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db.selectFrom('page_template').selectAll().where('id', '=', id).executeTakeFirst();
  return row && templateOf(row);
}

/**
 * Adds a template (no `id`) or changes one. A new template is not active: `activateTemplate` makes it so.
 *
 * @throws ZodError naming the wrong members, changing nothing
 * @throws GatewayError `template_not_found` · `page_code_taken`
 */
export async function saveTemplate(
  context: TemplateContext,
  merchantId: string,
  input: PageTemplateInput,
  id?: string,
): Promise<PageTemplate> {
  if (id !== undefined && !isUuid(id)) throw notFound();
  const { name, pageCode, theme, customCss } = pageTemplateSchema.parse(input);
  const now = toDate(context.clock.now());
  const values = {
    name,
    page_code: pageCode,
    theme: JSON.stringify(theme),
    custom_css: customCss,
    updated_at: now,
  };
  try {
    const { db } = context.database;
    const row =
      id === undefined
        ? await db
            .insertInto('page_template')
            .values({ id: newId(), merchant_id: merchantId, active: false, created_at: now, ...values })
            .returningAll()
            .executeTakeFirst()
        : await db
            .updateTable('page_template')
            .set(values)
            .where('id', '=', id)
            .where('merchant_id', '=', merchantId)
            .returningAll()
            .executeTakeFirst();
    if (row === undefined) throw notFound();
    return templateOf(row);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new GatewayError(
      'page_code_taken',
      `There is already a template with the page code ${pageCode}.`,
      'pageCode',
    );
  }
}

/**
 * Shows the hosted page in this template from now on; `null`: in the gateway's own look.
 *
 * @throws GatewayError `template_not_found`, changing nothing
 */
export async function activateTemplate(
  context: TemplateContext,
  merchantId: string,
  id: string | null,
): Promise<void> {
  if (id !== null && !isUuid(id)) throw notFound();
  await context.database.tx(async (trx) => {
    // Two statements: the index that allows one active template judges row by row.
    await trx
      .updateTable('page_template')
      .set({ active: false })
      .where('merchant_id', '=', merchantId)
      .where('active', '=', true)
      .execute();
    if (id === null) return;
    const { numUpdatedRows } = await trx
      .updateTable('page_template')
      .set({ active: true })
      .where('id', '=', id)
      .where('merchant_id', '=', merchantId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw notFound();
  });
}

/** Removes a template; when it was active, the hosted page returns to the gateway's own look. */
export async function deleteTemplate(
  context: TemplateContext,
  merchantId: string,
  id: string,
): Promise<void> {
  if (!isUuid(id)) throw notFound();
  const { numDeletedRows } = await context.database.db
    .deleteFrom('page_template')
    .where('id', '=', id)
    .where('merchant_id', '=', merchantId)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw notFound();
}

/** What the renderers need to show a merchant's page: the active template, or the gateway's own look. */
export async function templateFor(
  context: TemplateContext,
  merchantId: string,
  db: Executor = context.database.db,
): Promise<PageTheme> {
  const row = await db
    .selectFrom('page_template')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row === undefined ? plainTheme : pageThemeOf(templateOf(row));
}

/** The gateway's own look. */
export const plainTheme: PageTheme = { colorScheme: defaultTheme.colorScheme, texts: defaultTheme.texts };

/** Addresses carry a fingerprint of the content: browsers keep it for ever, and see a change at once. */
function pageThemeOf({ id, theme, customCss }: PageTemplate): PageTheme {
  const at = `/FortAPI/pageTemplate/${id}`;
  return {
    templateId: id,
    colorScheme: theme.colorScheme,
    texts: theme.texts,
    stylesheet: `${at}/style.css?v=${fingerprint(templateCss(theme, customCss))}`,
    logo: theme.logo === null ? undefined : `${at}/logo?v=${fingerprint(theme.logo)}`,
  };
}

/** Any other text in a uuid column is an error of the database, not a row that is missing. */
function isUuid(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

function notFound(): GatewayError {
  return new GatewayError('template_not_found', 'There is no such template.');
}
