/**
 * Whether a request comes from our own pages, so that another site cannot make a signed-in browser act. Browsers send
 * Origin with every request that changes something; a request with neither header is refused, because its innocence
 * cannot be shown and no browser of ours sends one.
 */
export function isSameOrigin(request: Request, addresses: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  if (origin !== null) return addresses.some((address) => new URL(address).origin === origin);
  return request.headers.get('Sec-Fetch-Site') === 'same-origin';
}
