import type { PaymentsContext, Queries } from '../context.ts';

/** `card` lets the gateway's page take any brand; the others open it for one brand (wire member payment_option). */
export const methodCodes = ['card', 'mada', 'visa', 'mastercard', 'amex', 'meeza'] as const;

export type MethodCode = (typeof methodCodes)[number];

export interface Method {
  readonly code: MethodCode;
  readonly enabled: boolean;
  readonly position: number;
}

interface MethodFacts {
  /** The wire's payment_option; absent for `card`, which leaves the choice to the gateway's page. */
  readonly paymentOption?: string;
  /** Where the scheme settles; empty means everywhere. */
  readonly currencies: readonly string[];
  /** The scheme knows no authorisation that is captured later (operations.json, member payment_option). */
  readonly purchaseOnly: boolean;
  readonly defaultOn: boolean;
}

/** mada is the Saudi scheme and Meeza the Egyptian one: each settles in its own currency only. */
export const methodFacts: Readonly<Record<MethodCode, MethodFacts>> = {
  card: { currencies: [], purchaseOnly: false, defaultOn: true },
  mada: { paymentOption: 'MADA', currencies: ['SAR'], purchaseOnly: true, defaultOn: true },
  visa: { paymentOption: 'VISA', currencies: [], purchaseOnly: false, defaultOn: false },
  mastercard: { paymentOption: 'MASTERCARD', currencies: [], purchaseOnly: false, defaultOn: false },
  amex: { paymentOption: 'AMEX', currencies: [], purchaseOnly: false, defaultOn: false },
  meeza: { paymentOption: 'MEEZA', currencies: ['EGP'], purchaseOnly: true, defaultOn: true },
};

/** What a new provider begins with. */
export const defaultMethods = methodCodes.map((code) => ({ code, enabled: methodFacts[code].defaultOn }));

/** A provider's methods in the order that shoppers see. */
export async function methodsOf(db: Queries, providerId: string): Promise<Method[]> {
  const rows = await db
    .selectFrom('payment_method')
    .select(['code', 'enabled', 'position'])
    .where('provider_id', '=', providerId)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ code: row.code as MethodCode, enabled: row.enabled, position: row.position }));
}

/** The methods of every provider, by provider id. */
export async function allMethods(context: Pick<PaymentsContext, 'database'>): Promise<Map<string, Method[]>> {
  const rows = await context.database.db
    .selectFrom('payment_method')
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute();
  const byProvider = new Map<string, Method[]>();
  for (const { provider_id: id, code, enabled, position } of rows) {
    byProvider.set(id, [...(byProvider.get(id) ?? []), { code: code as MethodCode, enabled, position }]);
  }
  return byProvider;
}

/** Sets which methods are on, in the order given; methods left out go to the end, off. */
export async function replaceMethods(
  trx: Queries,
  providerId: string,
  methods: readonly { code: MethodCode; enabled: boolean }[],
): Promise<void> {
  const named = new Set(methods.map((method) => method.code));
  const rest = methodCodes.filter((code) => !named.has(code)).map((code) => ({ code, enabled: false }));
  const rows = [...methods, ...rest].map(({ code, enabled }, position) => ({
    provider_id: providerId,
    code,
    enabled,
    position,
  }));
  await trx
    .insertInto('payment_method')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'code']).doUpdateSet((eb) => ({
        enabled: eb.ref('excluded.enabled'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}
