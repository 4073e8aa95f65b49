import { randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7: unique without coordination and sorted by creation time, so indexes grow at one end. */
export const newId = (): string => randomUUIDv7();
