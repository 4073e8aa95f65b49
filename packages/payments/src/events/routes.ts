import { readJson } from '@fils/ui/server';
import { z } from '@hono/zod-openapi';
import { type Api, idParam, idPath, json, mount, problem } from '../api/app.ts';
import { keyActor } from '../api/require-key.ts';
import { eventTypes } from '../transactions/events.ts';
import { createEndpoint, deleteEndpoint, type EventEndpoint, listEndpoints } from './endpoints.ts';

const types = z
  .array(z.enum(eventTypes))
  .max(eventTypes.length)
  .openapi({ description: 'Empty: every type.' });

export const newEndpointSchema = z
  .strictObject({
    url: z.string().max(2000).openapi({ example: 'https://shop.example.com/webhooks/fils' }),
    description: z.string().max(200).optional(),
    types: types.optional(),
  })
  .openapi('NewEventEndpoint');

const endpointResource = z
  .object({
    id: z.uuid(),
    object: z.literal('event_endpoint'),
    url: z.string(),
    description: z.string(),
    types,
    enabled: z.boolean(),
    disabledReason: z.enum(['gone', 'failing']).nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('EventEndpoint');

const createdResource = endpointResource
  .extend({ secret: z.string().openapi({ description: 'Verifies events. Shown this once.' }) })
  .openapi('CreatedEventEndpoint');

const listResource = z
  .object({ object: z.literal('list'), data: z.array(endpointResource) })
  .openapi('EventEndpointList');

/** Where events go: add, list, remove. Changing and rotating is for people, in the back office. */
export function endpointRoutes(api: Api): void {
  const { context } = api;

  mount(
    api,
    {
      method: 'post',
      path: '/event-endpoints',
      scope: 'events:write',
      operationId: 'createEventEndpoint',
      tags: ['Events'],
      summary: 'Add an address that hears of payments',
      // The answer holds a secret, and a kept answer would hold it in clear.
      description: 'Takes no Idempotency-Key. Keep the `secret`: it is not shown again.',
      request: { body: { required: true, content: { 'application/json': { schema: newEndpointSchema } } } },
      responses: {
        201: json('The endpoint with its secret.', createdResource),
        422: problem('Members are wrong.'),
      },
    },
    async (c) => {
      const input = await readJson(c, newEndpointSchema);
      const { endpoint, secret } = await createEndpoint(context, input, keyActor(c.get('apiKey')));
      return c.json({ ...toResource(endpoint), secret }, 201, { 'Cache-Control': 'no-store' });
    },
  );

  mount(
    api,
    {
      method: 'get',
      path: '/event-endpoints',
      scope: 'events:write',
      operationId: 'listEventEndpoints',
      tags: ['Events'],
      summary: 'List event endpoints',
      responses: { 200: json('All of them, oldest first.', listResource) },
    },
    async (c) => {
      const data = (await listEndpoints(context.database.db)).map(toResource);
      return c.json({ object: 'list', data }, 200, { 'Cache-Control': 'no-store' });
    },
  );

  mount(
    api,
    {
      method: 'delete',
      path: '/event-endpoints/{id}',
      scope: 'events:write',
      operationId: 'deleteEventEndpoint',
      tags: ['Events'],
      summary: 'Remove an event endpoint',
      request: { params: idPath },
      responses: { 204: { description: 'Removed.' }, 404: problem('No such endpoint.') },
    },
    async (c) => {
      await deleteEndpoint(context, idParam(c.req.param('id')), keyActor(c.get('apiKey')));
      return c.body(null, 204);
    },
  );
}

function toResource(endpoint: EventEndpoint): z.output<typeof endpointResource> {
  return {
    id: endpoint.id,
    object: 'event_endpoint',
    url: endpoint.url,
    description: endpoint.description,
    types: [...endpoint.types],
    enabled: endpoint.enabled,
    disabledReason: endpoint.disabledReason,
    createdAt: endpoint.createdAt.toString({ fractionalSecondDigits: 3 }),
  };
}
