/**
 * The merchant's payments server: providers, checkout, transactions, inbox, back office, the shop's API.
 *
 * @module
 */
export { type Inspection, inspectPayments } from './inspect.ts';
export type { ProviderSettings } from './providers/connect.ts';
export { createPayments, type Payments, type PaymentsOptions } from './server.ts';
export type { Shop, ShopSettings } from './shop/store.ts';
export { migratePayments, type PaymentsData } from './storage.ts';
export { type StartInput, startTransaction } from './transactions/start.ts';
