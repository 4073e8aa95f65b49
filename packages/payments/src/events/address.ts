import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** The endpoint is on a network that events must not reach. */
export class PrivateAddress extends Error {
  readonly code = 'private_address';
}

// Two lists: in one, Node holds every IPv4 address against the rule for IPv4 inside IPv6.
const notPublic4 = new BlockList();
const notPublic6 = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  notPublic4.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  // IPv4 inside IPv6: an address of the first kind must not slip through as one of the second.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  notPublic6.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is on this machine, in a private network, or nobody's. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return notPublic4.check(address, 'ipv4');
  return version === 0 || notPublic6.check(address, 'ipv6');
}

/**
 * Refuses hosts whose name stands for any private address: otherwise whoever may add an endpoint could have this server
 * speak to what only it can reach (a cloud's metadata service, a database). The name is asked for once more when the
 * request is made; a name server that changes its answer in between is not caught, so the network should also forbid it.
 *
 * @throws PrivateAddress · the system's error when the name cannot be resolved
 */
export async function assertPublicHost(url: string): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) > 0 ? [host] : (await lookup(host, { all: true })).map((a) => a.address);
  if (addresses.some(isPrivateAddress)) {
    throw new PrivateAddress(`${host} is an address of this machine or of a private network.`);
  }
}
