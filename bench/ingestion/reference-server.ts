import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verify } from '@fils/aps';
import pg from 'pg';
import { account } from './account.ts';
import { referenceStatement } from './reference.ts';

// A child process of ingestion.ts: the least that takes a notification. It checks the signature and runs one statement:
// no rules, no second delivery, no timeline, no events.
const [databaseUrl = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const key = { phrase: account.responsePhrase, shaType: account.shaType };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks).toString();
    const message = JSON.parse(body) as Record<string, string>;
    if (!verify(message, key)) return response.writeHead(403).end();
    try {
      const { rowCount } = await pool.query({
        name: 'take',
        text: referenceStatement('$1', '$2'),
        values: [message['merchant_reference'], body],
      });
      response.writeHead(rowCount === 1 ? 200 : 404).end();
    } catch {
      response.writeHead(503).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://localhost:${(server.address() as AddressInfo).port}/` });
});
process.once('disconnect', () => process.exit(0));
