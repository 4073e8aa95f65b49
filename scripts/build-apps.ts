import { buildApps } from 'fils/apps';

await buildApps(['gateway', 'payments'], console.log);
