import { Hono } from 'hono';
import { z } from 'zod';
import { feedbackById, listFeedback, replayFeedback } from '../feedback/store.ts';
import { findOrder } from '../orders/store.ts';
import type { FeedbackDetailJson, FeedbackListJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';
import { feedbackDetailJson, feedbackJson } from './json.ts';
import { notFound, pageNumber, pathId, readQuery } from './query.ts';

const filters = z.strictObject({
  state: z.enum(['pending', 'delivered', 'failed']).optional(),
  page: pageNumber,
});

/** The feedback log: what was sent to the merchant's server, each attempt, and sending once more. */
export function feedbackRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const found = await listFeedback(context, c.get('merchant').id, readQuery(c, filters));
    const answer: FeedbackListJson = { ...found, feedback: found.feedback.map(feedbackJson) };
    return c.json(answer);
  });

  app.get('/:id', async (c) => c.json(await detail(parts, c.get('merchant').id, pathId(c, 'feedback'))));

  app.post('/:id/replay', needs('replay'), async (c) => {
    const id = pathId(c, 'feedback');
    await detail(parts, c.get('merchant').id, id);
    await replayFeedback(context, id);
    return c.json(await detail(parts, c.get('merchant').id, id), 202);
  });

  return app;
}

async function detail(
  { context }: DashboardParts,
  merchantId: string,
  id: string,
): Promise<FeedbackDetailJson> {
  const feedback = await feedbackById(context, id);
  if (feedback === undefined || feedback.merchantId !== merchantId) throw notFound('feedback');
  const order = await findOrder(context.database.db, { id: feedback.orderId });
  return feedbackDetailJson(feedback, order?.merchantReference ?? '');
}
