/** Stands in the built index.html where serveApp writes the nonce of each response. */
export const nonceMarker = '__CSP_NONCE__';
