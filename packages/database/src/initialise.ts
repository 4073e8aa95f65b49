import { PGlite } from '@electric-sql/pglite';

// Run as a child process by embedded.ts: creates the data folder given as argument, and ends.
const directory = process.argv[2];
if (!directory) throw new Error('usage: initialise.ts DIRECTORY');
const client = await PGlite.create({ dataDir: directory });
await client.close();
process.exit(0);
