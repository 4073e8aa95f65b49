import type { Migrations } from '@fils/database';
import { up as initial } from './0001-initial.ts';
import { up as openPages } from './0002-open-pages.ts';

/** In the order of their names. A migration that has been released is never edited. */
export const migrations: Migrations = {
  '0001-initial': { up: initial },
  '0002-open-pages': { up: openPages },
};
