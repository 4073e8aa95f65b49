import { coded, readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../access/access.ts';
import { permissions } from '../access/permissions.ts';
import type { PaymentsContext } from '../context.ts';
import { type Delivery, deliveryDetail, listDeliveries, replayDelivery } from '../events/deliveries.ts';
import {
  createEndpoint,
  deleteEndpoint,
  type EventEndpoint,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
} from '../events/endpoints.ts';
import { idOf, iso } from '../http/json.ts';
import type { Page } from '../http/json-types.ts';
import { readQuery } from '../http/query.ts';
import { eventTypes } from '../transactions/events.ts';
import type { DeliveryDetailJson, DeliveryItem, EndpointItem } from './event-types.ts';

const types = z
  .array(z.enum(eventTypes))
  .refine((list) => new Set(list).size === list.length, coded('named_twice', 'A type is named twice.'));

const newEndpoint = z.strictObject({
  url: z.string().trim().min(1, 'Enter an address.').max(2000),
  description: z.string().trim().max(200).optional(),
  types: types.optional(),
});

const endpointChange = newEndpoint
  .extend({ enabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Give at least one member.');

const deliveriesQuery = z.strictObject({
  endpointId: z.uuid().optional(),
  state: z.enum(['pending', 'delivered', 'failed']).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** What this server tells the shop. Mounted at `/backoffice/api/events`. */
export function eventsRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const anybody = requireUser(context.accounts);
  const configurers = requireUser(context.accounts, permissions.configure);
  const db = () => context.database.db;

  app.get('/types', anybody, (c) => c.json({ types: eventTypes }));

  app.get('/endpoints', anybody, async (c) =>
    c.json({ endpoints: (await listEndpoints(db())).map(toEndpoint) }),
  );

  app.post('/endpoints', configurers, async (c) => {
    const input = await readJson(c, newEndpoint);
    const { endpoint, secret } = await createEndpoint(context, input, actorOf(c.get('user')));
    return c.json({ endpoint: toEndpoint(endpoint), secret }, 201);
  });

  app.patch('/endpoints/:id', configurers, async (c) => {
    const change = await readJson(c, endpointChange);
    const id = idOf(c.req.param('id'));
    return c.json({
      endpoint: toEndpoint(await updateEndpoint(context, id, change, actorOf(c.get('user')))),
    });
  });

  app.post('/endpoints/:id/rotate-secret', configurers, async (c) => {
    const id = idOf(c.req.param('id'));
    const { endpoint, secret } = await rotateSecret(context, id, actorOf(c.get('user')));
    return c.json({ endpoint: toEndpoint(endpoint), secret });
  });

  app.delete('/endpoints/:id', configurers, async (c) => {
    await deleteEndpoint(context, idOf(c.req.param('id')), actorOf(c.get('user')));
    return c.body(null, 204);
  });

  app.get('/deliveries', anybody, async (c) => {
    const filter = readQuery(c, deliveriesQuery);
    const found = await listDeliveries(db(), { ...filter, limit: filter.limit + 1 });
    const items = found.slice(0, filter.limit).map(toDelivery);
    const page: Page<DeliveryItem> = {
      items,
      next: found.length > filter.limit ? (items.at(-1)?.id ?? null) : null,
    };
    return c.json(page);
  });

  app.get('/deliveries/:id', anybody, async (c) => {
    const delivery = await deliveryDetail(db(), idOf(c.req.param('id')));
    const answer: DeliveryDetailJson = {
      ...toDelivery(delivery),
      body: delivery.body,
      log: delivery.log.map((attempt) => ({ ...attempt, at: iso(attempt.at) })),
    };
    return c.json(answer);
  });

  app.post('/deliveries/:id/resend', requireUser(context.accounts, permissions.support), async (c) => {
    const result = await replayDelivery(context, idOf(c.req.param('id')), actorOf(c.get('user')));
    return c.json({ delivered: result.delivered, httpStatus: result.httpStatus, error: result.error });
  });

  return app;
}

/** Named one by one: the row also holds sealed secrets. */
function toEndpoint(endpoint: EventEndpoint): EndpointItem {
  return {
    id: endpoint.id,
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    enabled: endpoint.enabled,
    failures: endpoint.failures,
    disabledReason: endpoint.disabledReason,
    previousSecretUntil: iso(endpoint.previousSecretUntil),
    createdAt: iso(endpoint.createdAt),
  };
}

export function toDelivery(delivery: Delivery): DeliveryItem {
  return {
    id: delivery.id,
    eventId: delivery.eventId,
    type: delivery.type,
    paymentId: delivery.paymentId,
    endpointId: delivery.endpointId,
    url: delivery.url,
    state: delivery.state,
    attempts: delivery.attempts,
    nextAttemptAt: iso(delivery.nextAttemptAt),
    createdAt: iso(delivery.createdAt),
  };
}
