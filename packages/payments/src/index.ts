/**
 * The merchant's payments server: providers, checkout, transactions, inbox, back office, the shop's API.
 *
 * @module
 */
export { createPayments, type Payments, type PaymentsOptions } from './server.ts';
