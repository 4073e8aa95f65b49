import { type FieldProblem, Problem, readJson } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  activateTemplate,
  defaultTheme,
  deleteTemplate,
  listTemplates,
  type PageTemplate,
  type PageTemplateInput,
  pageTemplateSchema,
  saveTemplate,
} from '../settings/page-template/index.ts';
import type { TemplateJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';
import { notFound, pathId } from './query.ts';

const activation = z.strictObject({ active: z.boolean() });

/** A logo of 64 KiB in base64, twice, and the rest. */
const maxBytes = 256 * 1024;

/** Integration Settings ‣ Payment Page Template. */
export function templateRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const templates = await listTemplates(context, c.get('merchant').id);
    return c.json({ templates: templates.map(templateJson), defaultTheme });
  });

  app.get('/:id', async (c) =>
    c.json(templateJson(await find(parts, c.get('merchant').id, pathId(c, 'template')))),
  );

  app.post('/', needs('configure'), async (c) => {
    const input = readTemplate(await readJson(c, z.unknown(), { maxBytes }));
    return c.json(templateJson(await saveTemplate(context, c.get('merchant').id, input)), 201);
  });

  // The editor asks while its reader types; nothing is kept, and a mistake is an answer here, not an error.
  app.post('/check', async (c) => {
    const problems = templateProblems(await readJson(c, z.unknown(), { maxBytes }));
    return c.json({ problems });
  });

  app.put('/:id', needs('configure'), async (c) => {
    const id = pathId(c, 'template');
    const input = readTemplate(await readJson(c, z.unknown(), { maxBytes }));
    return c.json(templateJson(await saveTemplate(context, c.get('merchant').id, input, id)));
  });

  app.put('/:id/activation', needs('configure'), async (c) => {
    const merchantId = c.get('merchant').id;
    const { id } = await find(parts, merchantId, pathId(c, 'template'));
    const { active } = await readJson(c, activation);
    await activateTemplate(context, merchantId, active ? id : null);
    return c.json(templateJson(await find(parts, merchantId, id)));
  });

  app.delete('/:id', needs('configure'), async (c) => {
    await deleteTemplate(context, c.get('merchant').id, pathId(c, 'template'));
    return c.body(null, 204);
  });

  return app;
}

/** @throws Problem 422 naming the members */
function readTemplate(value: unknown): PageTemplateInput {
  const errors = templateProblems(value);
  if (errors.length === 0) return value as PageTemplateInput;
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Problem(422, 'invalid_input', detail, { errors, ...(errors[0] && { field: errors[0].field }) });
}

/**
 * What is wrong with a template. Problems keep the template's own codes (`contrast`, `css.property` with its line), so
 * that the editor can say them in its reader's language.
 */
function templateProblems(value: unknown): FieldProblem[] {
  const result = pageTemplateSchema.safeParse(value);
  return (result.error?.issues ?? []).map((issue): FieldProblem & Record<string, unknown> => {
    const { code: own, ...details } = issue.code === 'custom' ? (issue.params ?? {}) : {};
    const code = typeof own === 'string' ? own : issue.code;
    return { field: issue.path.map(String).join('.'), code, message: issue.message, ...details };
  });
}

async function find({ context }: DashboardParts, merchantId: string, id: string): Promise<PageTemplate> {
  const template = (await listTemplates(context, merchantId)).find((one) => one.id === id);
  if (template === undefined) throw notFound('template');
  return template;
}

function templateJson(template: PageTemplate): TemplateJson {
  const { createdAt, updatedAt, ...rest } = template;
  return { ...rest, updatedAt: updatedAt.toString() };
}
