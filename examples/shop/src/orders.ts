import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/**
 * `new`: payments has not been asked yet, or did not answer. `waiting`: a payment exists. The others are what payments
 * last said; only `paid` and `authorized` are reasons to pack.
 */
export const orderStates = ['new', 'waiting', 'authorized', 'paid', 'refunded', 'failed'] as const;

const orderSchema = z.object({
  /** Unguessable: whoever has the address sees the order. */
  id: z.string(),
  /** What people and payments call it. */
  number: z.string(),
  /** Sent as Idempotency-Key: however often we ask, one payment is made. */
  paymentKey: z.string(),
  productId: z.string(),
  quantity: z.number().int().positive(),
  /** Minor units, as digits. */
  amount: z.string().regex(/^\d+$/),
  currency: z.enum(['AED', 'SAR', 'KWD']),
  email: z.string(),
  language: z.enum(['en', 'ar']),
  state: z.enum(orderStates),
  paymentId: z.string().optional(),
  checkoutUrl: z.string().optional(),
  card: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type Order = Readonly<z.infer<typeof orderSchema>>;

const fileSchema = z.object({ nextNumber: z.number().int().positive(), orders: z.array(orderSchema) });

export type NewOrder = Pick<Order, 'productId' | 'quantity' | 'amount' | 'currency' | 'email' | 'language'>;

export interface Orders {
  create(order: NewOrder): Promise<Order>;
  /** Resolves when the change is in the file. */
  update(id: string, change: Partial<Order>): Promise<Order>;
  byId(id: string): Order | undefined;
  byPayment(paymentId: string, number: string): Order | undefined;
}

/**
 * Orders in memory, written whole to `file` on each change (a temporary file, then a rename: a kill leaves the old one
 * or the new one, never half). Enough for a demonstration; a real shop has a database.
 */
export async function openOrders(file: string | undefined): Promise<Orders> {
  const kept = await read(file);
  const orders = new Map(kept.orders.map((order) => [order.id, order]));
  let nextNumber = kept.nextNumber;
  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;

  /** One write at a time; changes that come meanwhile share the next one. */
  function save(): Promise<void> {
    if (file === undefined) return Promise.resolve();
    queued ??= writing
      .catch(() => {})
      .then(() => {
        queued = undefined;
        writing = write(file, { nextNumber, orders: [...orders.values()] });
        return writing;
      });
    return queued;
  }

  return {
    async create(order) {
      const at = Temporal.Now.instant().toString();
      const made: Order = {
        id: randomBytes(16).toString('base64url'),
        number: `D-${nextNumber++}`,
        paymentKey: randomUUID(),
        ...order,
        state: 'new',
        createdAt: at,
        updatedAt: at,
      };
      orders.set(made.id, made);
      await save();
      return made;
    },
    async update(id, change) {
      const before = orders.get(id);
      if (before === undefined) throw new Error(`There is no order ${id}.`);
      const after = { ...before, ...change, updatedAt: Temporal.Now.instant().toString() };
      orders.set(id, after);
      await save();
      return after;
    },
    byId: (id) => orders.get(id),
    byPayment: (paymentId, number) =>
      [...orders.values()].find((order) => order.paymentId === paymentId || order.number === number),
  };
}

async function read(file: string | undefined): Promise<z.infer<typeof fileSchema>> {
  if (file === undefined || !existsSync(file)) return { nextNumber: 1001, orders: [] };
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    // Starting empty would reuse order numbers and lose orders that were paid.
    throw new Error(`The shop's orders in ${file} cannot be read. Mend or move the file, then start again.`, {
      cause: error,
    });
  }
}

async function write(file: string, content: z.infer<typeof fileSchema>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, JSON.stringify(content, null, 2), { mode: 0o600 });
  await rename(`${file}.part`, file);
}
