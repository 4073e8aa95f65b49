/**
 * Amazon Payment Services on your machine: the wire, the hosted page, feedback and the dashboard, in one process.
 *
 * @module
 */
export type { GatewayConfig, GatewayContext } from './context.ts';
export type { MerchantHandle } from './embedding/merchant-handle.ts';
export { GatewayError } from './errors.ts';
export { InvalidSeed, parseSeed, type Seed, seedSchema } from './seed/seed.ts';
export { createGateway, type Gateway, type GatewayOptions } from './server.ts';
export { type GatewayData, migrateGateway } from './storage.ts';
export { FormClient, type FormPage, type PageForm } from './testing/form-client.ts';
