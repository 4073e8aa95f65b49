import { currencies, exponentOf, parseAmount } from '@fils/aps';
import { Problem, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { createAccess } from '../access/access.ts';
import type { PaymentsContext } from '../context.ts';
import { readQuery } from '../http/query.ts';
import { allMethods } from '../methods/method.ts';
import { countryCodes } from '../providers/countries.ts';
import { listProviders } from '../providers/store.ts';
import type { AvailabilityReport } from './api-types.ts';
import { type AvailabilityRequest, judge, judgeMethod, visaWouldDecline } from './availability.ts';

const query = z.strictObject({
  /** Major units, as a person types them. */
  amount: z.string().max(30),
  currency: z.enum(currencies as [string, ...string[]]),
  country: z.enum(countryCodes as [string, ...string[]]).optional(),
});

/** Why a method is, or is not, offered for an amount. Mounted at `/backoffice/api/availability`. */
export function availabilityRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const { accounts } = createAccess(context);
  app.get('/', requireUser(accounts), async (c) => {
    const { amount, currency, country } = readQuery(c, query);
    const report = await availabilityReport(context, {
      amount: readAmount(amount, currency),
      currency,
      country,
      language: 'en',
    });
    return c.json(report);
  });
  return app;
}

/** Every provider and method with all reasons against it, for shoppers and for staff. */
export async function availabilityReport(
  context: Pick<PaymentsContext, 'database'>,
  request: Omit<AvailabilityRequest, 'staff'>,
): Promise<AvailabilityReport> {
  const { amount, currency, country } = request;
  const methods = await allMethods(context);
  const providers = (await listProviders(context.database.db)).map((provider) => {
    const own = methods.get(provider.id) ?? [];
    const shopper = judge(provider, own, { ...request, staff: false });
    const staff = judge(provider, own, { ...request, staff: true });
    const offered = (list: typeof shopper, code: string) => list.offered.some((o) => o.code === code);
    return {
      id: provider.id,
      name: provider.name,
      reasons: shopper.refused.filter((r) => r.method === undefined).map((r) => r.reason),
      methods: own.map((method) => ({
        code: method.code,
        offered: offered(shopper, method.code)
          ? ('shoppers' as const)
          : offered(staff, method.code)
            ? ('staff' as const)
            : ('no' as const),
        reasons: judgeMethod(method, request),
        visaWouldDecline: method.code === 'card' && visaWouldDecline(amount, currency),
      })),
    };
  });
  return {
    request: {
      amount: amount.toString(),
      currency,
      exponent: exponentOf(currency),
      country: country ?? null,
    },
    providers,
  };
}

function readAmount(text: string, currency: string): bigint {
  try {
    return parseAmount(text, currency);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'This is no amount.';
    throw new Problem(422, 'invalid_amount', detail, { field: 'amount' });
  }
}
