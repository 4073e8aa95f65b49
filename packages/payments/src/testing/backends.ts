import { findPostgres, startPostgres } from '@fils/database/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { openTestPayments, type TestPayments, type TestPaymentsOptions } from './payments.ts';

export type Backend = 'PGlite' | 'PostgreSQL';

const postgresBin = findPostgres();

/**
 * Runs a suite on the embedded database and, when its programs are found, on a private PostgreSQL server; visibly
 * skipped otherwise. What needs several connections asks for PostgreSQL only.
 */
export function describeBackends(
  name: string,
  suite: (payments: () => TestPayments, backend: Backend) => void,
  options: { only?: Backend; setup?: TestPaymentsOptions } = {},
): void {
  const wanted = (['PGlite', 'PostgreSQL'] as const).filter((b) => (options.only ?? b) === b);
  for (const backend of wanted) {
    const missing = backend === 'PostgreSQL' && postgresBin === undefined;
    describe.skipIf(missing)(`${name} (${backend})`, () => {
      let opened: TestPayments | undefined;
      let stop = async () => {};
      beforeAll(async () => {
        if (backend === 'PostgreSQL' && postgresBin !== undefined) {
          const server = await startPostgres(postgresBin);
          stop = server.stop;
          opened = await openTestPayments({ ...options.setup, data: { url: server.url } });
        } else {
          opened = await openTestPayments(options.setup);
        }
      });
      afterAll(async () => {
        await opened?.close();
        await stop();
      });
      suite(() => {
        if (opened === undefined) throw new Error('The database is not open yet.');
        return opened;
      }, backend);
    });
  }
}
