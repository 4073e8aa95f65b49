import { formatAmount } from '@fils/aps';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PaymentsSchema } from '../schema.ts';
import { conditionsOf, type TransactionFilter } from './transaction-filter.ts';
import { type ItemRow, itemColumns, itemTables } from './transaction-items.ts';

const header = [
  'created_at',
  'reference',
  'payment_reference',
  'provider',
  'mode',
  'state',
  'method',
  'brand',
  'card',
  'currency',
  'amount',
  'captured',
  'refunded',
  'customer_email',
  'fort_id',
  'response_code',
];

const batch = 500;

/**
 * All transactions of a filter as CSV (RFC 4180, UTF-8 with a mark so that Excel shows Arabic), amounts in major units.
 * Rows are read as the client takes them: a large export holds neither the memory nor a connection.
 */
export function transactionsCsv(
  db: Kysely<PaymentsSchema>,
  filter: Omit<TransactionFilter, 'limit'>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | undefined;
  let began = false;
  return new ReadableStream({
    async pull(controller) {
      if (!began) {
        began = true;
        controller.enqueue(encoder.encode(`\ufeff${line(header)}`));
      }
      const { rows } = await sql<ItemRow>`
        select ${itemColumns} from ${itemTables}
        where ${conditionsOf({ ...filter, after })}
        order by t.created_at desc, t.id desc limit ${batch}`.execute(db);
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map((row) => line(cells(row))).join('')));
      after = rows.at(-1)?.id;
      if (rows.length < batch) controller.close();
    },
  });
}

function cells(row: ItemRow): string[] {
  const decimal = (amount: bigint) => formatAmount({ amount, currency: row.currency });
  return [
    row.created_at.toISOString(),
    row.reference,
    row.payment_reference,
    row.provider_name,
    row.is_live ? 'live' : 'test',
    row.state,
    row.method,
    row.payment_option ?? '',
    row.card_number_masked ?? '',
    row.currency,
    decimal(row.amount),
    decimal(row.captured_amount),
    decimal(row.refunded_amount),
    row.customer_email,
    row.fort_id ?? '',
    row.response_code ?? '',
  ];
}

function line(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** Spreadsheets run a cell that begins like a formula; what shoppers typed must stay text. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
