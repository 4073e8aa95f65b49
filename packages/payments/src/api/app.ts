import { Problem, problemHandler } from '@fils/ui/server';
import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Handler, MiddlewareHandler } from 'hono';
import type { PaymentsContext } from '../context.ts';
import { type ApiScope, apiScopes } from './keys.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { type ApiEnv, requireKey } from './require-key.ts';

/** The shop's API while it is being put together: routes, and the document that describes them. */
export interface Api {
  readonly app: OpenAPIHono<ApiEnv>;
  readonly context: PaymentsContext;
  readonly limit: RateLimit;
}

/** A route as OpenAPI describes it, and the scope that it needs. The path is written `/payments/{id}`. */
export interface ApiRoute extends Omit<RouteConfig, 'security' | 'path'> {
  path: `/${string}`;
  scope: ApiScope;
  operationId: string;
  summary: string;
}

const burst = 200;
const perSecond = 100;

export function createApi(context: PaymentsContext, translate: (error: Error) => Problem | undefined): Api {
  const app = new OpenAPIHono<ApiEnv>();
  app.onError(problemHandler(context.log, { translate }));
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'fils_test_… or fils_live_…',
    description: `An API key from the back office. Scopes: ${apiScopes.join(', ')}.`,
  });
  return { app, context, limit: rateLimit({ burst, perSecond }) };
}

/**
 * Mounts a handler and writes it into the OpenAPI document, from one definition. Input is read in the handler (readJson,
 * readQuery) with the schemas that the definition names, because those readers also refuse what zod never sees: bodies
 * too large, bad UTF-8, text that cannot be stored.
 */
export function mount(api: Api, route: ApiRoute, handler: Handler<ApiEnv>): void {
  const { scope, path, ...described } = route;
  const full = `/api/v1${path}`;
  api.app.openAPIRegistry.registerPath({
    ...described,
    path: full,
    description: `${described.description ?? ''}\n\nScope: \`${scope}\`.`.trim(),
    security: [{ apiKey: [] }],
    responses: { ...described.responses, ...commonProblems },
  });
  const key: MiddlewareHandler<ApiEnv> = requireKey(api.context, api.limit, scope);
  api.app.on(route.method.toUpperCase(), full.replace(/\{(\w+)\}/g, ':$1'), key, handler);
}

/** RFC 9457, as @fils/ui answers every error. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().openapi({ example: 'Unprocessable Content' }),
    status: z.number().int().openapi({ example: 422 }),
    code: z.string().openapi({ description: 'Stable, for programs.', example: 'invalid_input' }),
    detail: z.string().openapi({ description: 'A sentence for people: what is wrong and how to mend it.' }),
    field: z.string().optional().openapi({ description: 'The first wrong member.', example: 'amount' }),
    errors: z
      .array(
        z.object({
          field: z.string(),
          code: z.string(),
          message: z.string(),
          limit: z
            .number()
            .optional()
            .openapi({ description: 'The least (`too_small`) or most (`too_big`) that is accepted.' }),
          unit: z
            .enum(['characters', 'items'])
            .optional()
            .openapi({ description: 'What `limit` counts; absent where it is the value itself.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Every wrong member.' }),
  })
  .openapi('Problem');

/** A response that is a problem, for a route's table. */
export function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

const commonProblems = {
  401: problem('No API key, an unknown one or a revoked one.'),
  403: problem('The key lacks the scope.'),
  429: problem('Too many requests; wait as many seconds as Retry-After says.'),
};

/** A JSON response, for a route's table. */
export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } };
}

/** The header of every request that makes something. */
export const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .max(255)
    .optional()
    .openapi({
      param: { in: 'header', name: 'Idempotency-Key' },
      description:
        'Your own name for this request, kept seven days. Repeating it with the same body gives the first answer again, with `Idempotency-Replayed: true`; with another body it is refused (422).',
    }),
});

/** The id in a path. @throws Problem 404 for what cannot be one: it names nothing, whatever it is */
export function idParam(value: string | undefined): string {
  if (value === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) {
    throw new Problem(404, 'not_found', 'There is nothing with this id.');
  }
  return value.toLowerCase();
}

/** Path parameters `{id}`, for a route's table. */
export const idPath = z.object({
  id: z.string().openapi({ param: { in: 'path', name: 'id' }, format: 'uuid' }),
});
