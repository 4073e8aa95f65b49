import { describe, expect, it } from 'vitest';
import { assertPublicHost, isPrivateAddress, PrivateAddress } from './address.ts';

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::a00:1',
    'not an address',
  ])('%s', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111'])('not %s', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

it.each([
  'http://127.0.0.1:9/',
  'http://[::1]/',
  'https://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::ffff:7f00:1]/',
])('refuses to send to %s', async (url) => {
  await expect(assertPublicHost(url)).rejects.toThrow(PrivateAddress);
});

it('lets a public address through', async () => {
  await expect(assertPublicHost('https://8.8.8.8/hook')).resolves.toBeUndefined();
});
