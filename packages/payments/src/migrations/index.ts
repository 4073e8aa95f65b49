import type { Migrations } from '@fils/database';
import { up as initial } from './0001-initial.ts';
import { up as lighterWrites } from './0002-lighter-writes.ts';
import { up as shop } from './0003-shop.ts';

/** Every migration of the payments server, in the order of the names. */
export const migrations: Migrations = {
  '0001_initial': { up: initial },
  '0002_lighter_writes': { up: lighterWrites },
  '0003_shop': { up: shop },
};
