import { ingestionBench } from './ingestion.ts';
import { signatureBench } from './signature.ts';

// Ratios measured in one run; figures of different runs or machines do not compare.
await signatureBench();
console.log(
  '\nNotifications a second (median), and the payments server as a share of the others, on one PostgreSQL',
);
const rows = await ingestionBench();
if (rows === undefined)
  console.log('Skipped: the programs of PostgreSQL (postgres, initdb, pg_ctl) were not found.');
else
  console.table(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, short(value)]))),
  );

function short(value: number | undefined): number | string {
  if (value === undefined) return 'pgbench not found';
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value);
}
