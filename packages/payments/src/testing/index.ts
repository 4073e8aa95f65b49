/**
 * For tests on the merchant's side: a whole context on a real database, a provider with credentials, attempts, and
 * messages as the gateway would sign them.
 *
 * @module
 */
export { type Backend, describeBackends } from './backends.ts';
export { outcomes } from './codes.ts';
export { type TestGateway, type TestOrder, testGateway } from './gateway.ts';
export {
  openTestPayments,
  type TestAttempt,
  type TestPayments,
  type TestProvider,
} from './payments.ts';
export { everything, refusals } from './tables.ts';
