import { buildApps } from 'fils/apps';

/** Before all tests: the two web apps as their sources are now. */
export default async function build(): Promise<void> {
  await buildApps(['gateway', 'payments'], console.log);
}
