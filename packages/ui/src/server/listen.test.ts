import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { clientIpHeader, listen } from './listen.ts';

/** Asks for the address in both ways that a handler can. */
function whoAsks(request: Request): Response {
  const single = request.headers.get(clientIpHeader);
  const all = [...request.headers].filter(([name]) => name === clientIpHeader).map(([, value]) => value);
  return new Response(all.length === 1 && all[0] === single ? single : `differs: ${single}, ${all}`);
}

test('hands on the address of the client, never what the client claims', async () => {
  const server = await listen(whoAsks, { port: 0 });
  try {
    const headers = { [clientIpHeader]: '6.6.6.6', 'X-Forwarded-For': '7.7.7.7' };
    expect(await (await fetch(server.url, { headers })).text()).toBe('127.0.0.1');
  } finally {
    await server.close();
  }
});

test('behind proxies of ours, the address that they saw counts', async () => {
  const server = await listen(whoAsks, { port: 0, trustedProxies: 1 });
  try {
    const ask = async (forwarded: string) =>
      (await fetch(server.url, { headers: { 'X-Forwarded-For': forwarded } })).text();
    expect(await ask('203.0.113.9')).toBe('203.0.113.9');
    expect(await ask('6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
    expect(await (await fetch(server.url)).text()).toBe('127.0.0.1');
  } finally {
    await server.close();
  }
});

test('closing lets a request under way finish, and takes no new one', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = () => {};
  const inside = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = await listen(
    async () => {
      arrived();
      await held;
      return new Response('finished');
    },
    { port: 0 },
  );
  const answer = fetch(server.url).then((response) => response.text());
  await inside;
  const closed = server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  release();
  expect(await answer).toBe('finished');
  await closed;
  await server.close();
});

test('closing does not wait for ever', async () => {
  let arrived = () => {};
  const inside = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = await listen(
    () => {
      arrived();
      return new Promise<Response>(() => {});
    },
    { port: 0, closeTimeout: 10 },
  );
  const hanging = new Promise((resolve) => {
    httpRequest(server.url).on('error', resolve).end();
  });
  await inside;
  await server.close();
  expect(await hanging).toBeInstanceOf(Error);
});

test('a port in use is named', async () => {
  const server = await listen(whoAsks, { port: 0 });
  try {
    await expect(listen(whoAsks, { port: server.port })).rejects.toThrow(`Port ${server.port} is in use`);
  } finally {
    await server.close();
  }
});
